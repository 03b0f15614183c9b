using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What a function answers to Lex V2.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html"/></remarks>
public class LexV2Response
{
    /// <summary>Where the talk stands now. Its DialogAction is needed.</summary>
    [JsonPropertyName("sessionState")]
    public LexV2SessionState SessionState { get; set; } = new();

    /// <summary>What the bot says, in this order.</summary>
    [JsonPropertyName("messages")]
    public List<LexV2Message>? Messages { get; set; }

    /// <summary>What the client gets with the answer.</summary>
    [JsonPropertyName("requestAttributes")]
    public Dictionary<string, string>? RequestAttributes { get; set; }
}

/// <summary>What a bot says.</summary>
public class LexV2Message
{
    /// <summary>PlainText, SSML, CustomPayload or ImageResponseCard.</summary>
    [JsonPropertyName("contentType")]
    public string ContentType { get; set; } = "";

    /// <summary>The text; not for a card.</summary>
    [JsonPropertyName("content")]
    public string? Content { get; set; }

    /// <summary>The card.</summary>
    [JsonPropertyName("imageResponseCard")]
    public LexV2ImageResponseCard? ImageResponseCard { get; set; }
}

/// <summary>A picture with buttons.</summary>
public class LexV2ImageResponseCard
{
    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string Title { get; set; } = "";

    /// <summary>The title below.</summary>
    [JsonPropertyName("subtitle")]
    public string? Subtitle { get; set; }

    /// <summary>The picture.</summary>
    [JsonPropertyName("imageUrl")]
    public string? ImageUrl { get; set; }

    /// <summary>The buttons, at most 5.</summary>
    [JsonPropertyName("buttons")]
    public List<LexV2Button>? Buttons { get; set; }
}

/// <summary>A button of a card.</summary>
public class LexV2Button
{
    /// <summary>What stands on it.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; } = "";

    /// <summary>What the bot gets.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; } = "";
}
