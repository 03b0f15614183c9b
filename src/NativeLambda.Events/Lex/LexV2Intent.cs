using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a user wants.</summary>
public class LexV2Intent
{
    /// <summary>Confirmed, Denied or None.</summary>
    [JsonPropertyName("confirmationState")]
    public string? ConfirmationState { get; set; }

    /// <summary>The name of the intent.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    /// <summary>The values that it needs; null for one that is not known yet.</summary>
    [JsonPropertyName("slots")]
    public Dictionary<string, LexV2Slot?>? Slots { get; set; }

    /// <summary>Failed, Fulfilled, FulfillmentInProgress, InProgress, ReadyForFulfillment or Waiting.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }

    /// <summary>What a search in Kendra found, as Kendra's Query operation returns it, for AMAZON.KendraSearchIntent.</summary>
    [JsonPropertyName("kendraResponse")]
    public JsonElement? KendraResponse { get; set; }
}

/// <summary>A value that an intent needs.</summary>
public class LexV2Slot
{
    /// <summary>Scalar for one value, List for several, Composite for one of parts.</summary>
    [JsonPropertyName("shape")]
    public string? Shape { get; set; }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public LexV2SlotValue? Value { get; set; }

    /// <summary>The values of a list.</summary>
    [JsonPropertyName("values")]
    public List<LexV2Slot>? Values { get; set; }

    /// <summary>The parts of a composite value.</summary>
    [JsonPropertyName("subSlots")]
    public Dictionary<string, LexV2Slot?>? SubSlots { get; set; }
}

/// <summary>A value as the user gave it and as the bot takes it.</summary>
public class LexV2SlotValue
{
    /// <summary>The value.</summary>
    [JsonPropertyName("interpretedValue")]
    public string? InterpretedValue { get; set; }

    /// <summary>What the user said.</summary>
    [JsonPropertyName("originalValue")]
    public string? OriginalValue { get; set; }

    /// <summary>Values that it may stand for.</summary>
    [JsonPropertyName("resolvedValues")]
    public List<string>? ResolvedValues { get; set; }
}
