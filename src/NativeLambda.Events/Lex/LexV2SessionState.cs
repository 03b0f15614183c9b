using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>Where the talk of a bot stands.</summary>
public class LexV2SessionState
{
    /// <summary>What makes intents likelier.</summary>
    [JsonPropertyName("activeContexts")]
    public List<LexV2ActiveContext>? ActiveContexts { get; set; }

    /// <summary>What the function and the client put down for the session.</summary>
    [JsonPropertyName("sessionAttributes")]
    public Dictionary<string, string>? SessionAttributes { get; set; }

    /// <summary>What the user is likely to say.</summary>
    [JsonPropertyName("runtimeHints")]
    public LexV2RuntimeHints? RuntimeHints { get; set; }

    /// <summary>The next step.</summary>
    [JsonPropertyName("dialogAction")]
    public LexV2DialogAction? DialogAction { get; set; }

    /// <summary>The intent.</summary>
    [JsonPropertyName("intent")]
    public LexV2Intent? Intent { get; set; }

    /// <summary>The id of the request.</summary>
    [JsonPropertyName("originatingRequestId")]
    public string? OriginatingRequestId { get; set; }
}

/// <summary>A step in the talk of a bot.</summary>
public class LexV2DialogAction
{
    /// <summary>Close, ConfirmIntent, Delegate, ElicitIntent or ElicitSlot.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; } = "";

    /// <summary>The value to ask for, for ElicitSlot.</summary>
    [JsonPropertyName("slotToElicit")]
    public string? SlotToElicit { get; set; }

    /// <summary>Default, SpellByLetter or SpellByWord.</summary>
    [JsonPropertyName("slotElicitationStyle")]
    public string? SlotElicitationStyle { get; set; }

    /// <summary>The part of a composite value to ask for.</summary>
    [JsonPropertyName("subSlotToElicit")]
    public LexV2ElicitSubSlot? SubSlotToElicit { get; set; }
}

/// <summary>The part of a composite value to ask for.</summary>
public class LexV2ElicitSubSlot
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The part of it, if it is composite itself.</summary>
    [JsonPropertyName("subSlotToElicit")]
    public LexV2ElicitSubSlot? SubSlotToElicit { get; set; }
}

/// <summary>What makes intents likelier.</summary>
public class LexV2ActiveContext
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    /// <summary>What is known.</summary>
    [JsonPropertyName("contextAttributes")]
    public Dictionary<string, string>? ContextAttributes { get; set; }

    /// <summary>How long it holds.</summary>
    [JsonPropertyName("timeToLive")]
    public LexV2ActiveContextTimeToLive? TimeToLive { get; set; }
}

/// <summary>How long a context holds.</summary>
public class LexV2ActiveContextTimeToLive
{
    /// <summary>Seconds, at most 86,400.</summary>
    [JsonPropertyName("timeToLiveInSeconds")]
    public int? TimeToLiveInSeconds { get; set; }

    /// <summary>Turns of the talk, at most 20.</summary>
    [JsonPropertyName("turnsToLive")]
    public int? TurnsToLive { get; set; }
}

/// <summary>What a user is likely to say.</summary>
public class LexV2RuntimeHints
{
    /// <summary>By intent and slot.</summary>
    [JsonPropertyName("slotHints")]
    public Dictionary<string, Dictionary<string, RuntimeHintDetails>>? SlotHints { get; set; }
}

/// <summary>What a user is likely to say for one slot.</summary>
public class RuntimeHintDetails
{
    /// <summary>The phrases.</summary>
    [JsonPropertyName("runtimeHintValues")]
    public List<RuntimeHintValue>? RuntimeHintValues { get; set; }
}

/// <summary>A phrase that a user is likely to say.</summary>
public class RuntimeHintValue
{
    /// <summary>The phrase.</summary>
    [JsonPropertyName("phrase")]
    public string? Phrase { get; set; }
}
