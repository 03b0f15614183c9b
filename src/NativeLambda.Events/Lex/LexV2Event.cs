using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Lex V2 sends while a bot talks with a user.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html"/></remarks>
public class LexV2Event
{
    /// <summary>The version of this structure, 1.0.</summary>
    [JsonPropertyName("messageVersion")]
    public string MessageVersion { get; set; } = "";

    /// <summary>DialogCodeHook while the bot asks, FulfillmentCodeHook when it has all answers.</summary>
    [JsonPropertyName("invocationSource")]
    public string InvocationSource { get; set; } = "";

    /// <summary>DTMF, Speech or Text.</summary>
    [JsonPropertyName("inputMode")]
    public string InputMode { get; set; } = "";

    /// <summary>The media type of the answer to the user.</summary>
    [JsonPropertyName("responseContentType")]
    public string? ResponseContentType { get; set; }

    /// <summary>The id of the session.</summary>
    [JsonPropertyName("sessionId")]
    public string SessionId { get; set; } = "";

    /// <summary>What the user said.</summary>
    [JsonPropertyName("inputTranscript")]
    public string? InputTranscript { get; set; }

    /// <summary>Which code hook of the bot calls.</summary>
    [JsonPropertyName("invocationLabel")]
    public string? InvocationLabel { get; set; }

    /// <summary>What the user said before the bot improved it.</summary>
    [JsonPropertyName("rawInputTranscript")]
    public string? RawInputTranscript { get; set; }

    /// <summary>The bot.</summary>
    [JsonPropertyName("bot")]
    public LexV2Bot Bot { get; set; } = new();

    /// <summary>What the user may have meant, the likeliest first.</summary>
    [JsonPropertyName("interpretations")]
    public List<LexV2Interpretation> Interpretations { get; set; } = [];

    /// <summary>What the bot would do next.</summary>
    [JsonPropertyName("proposedNextState")]
    public LexV2ProposedNextState? ProposedNextState { get; set; }

    /// <summary>What the client sent with the request.</summary>
    [JsonPropertyName("requestAttributes")]
    public Dictionary<string, string>? RequestAttributes { get; set; }

    /// <summary>Where the talk stands.</summary>
    [JsonPropertyName("sessionState")]
    public LexV2SessionState SessionState { get; set; } = new();

    /// <summary>What the user may have said, the likeliest first.</summary>
    [JsonPropertyName("transcriptions")]
    public List<LexV2Transcription>? Transcriptions { get; set; }
}

/// <summary>A bot of Lex V2.</summary>
public class LexV2Bot
{
    /// <summary>The id of the alias.</summary>
    [JsonPropertyName("aliasId")]
    public string AliasId { get; set; } = "";

    /// <summary>The name of the alias.</summary>
    [JsonPropertyName("aliasName")]
    public string? AliasName { get; set; }

    /// <summary>The id of the bot.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; } = "";

    /// <summary>The language, such as en_US.</summary>
    [JsonPropertyName("localeId")]
    public string LocaleId { get; set; } = "";

    /// <summary>The name of the bot.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    /// <summary>The version of the bot: a number or DRAFT.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; } = "";
}

/// <summary>What a user may have meant.</summary>
public class LexV2Interpretation
{
    /// <summary>The intent.</summary>
    [JsonPropertyName("intent")]
    public LexV2Intent Intent { get; set; } = new();

    /// <summary>How sure it is, 0 to 1; absent for an intent that is only a fall-back.</summary>
    [JsonPropertyName("nluConfidence")]
    public double? NluConfidence { get; set; }

    /// <summary>Lex, or Bedrock if a generative model found it.</summary>
    [JsonPropertyName("interpretationSource")]
    public string? InterpretationSource { get; set; }

    /// <summary>The mood of the user, if the bot looks at it.</summary>
    [JsonPropertyName("sentimentResponse")]
    public LexV2SentimentResponse? SentimentResponse { get; set; }
}

/// <summary>The mood of a user.</summary>
public class LexV2SentimentResponse
{
    /// <summary>MIXED, NEGATIVE, NEUTRAL or POSITIVE.</summary>
    [JsonPropertyName("sentiment")]
    public string Sentiment { get; set; } = "";

    /// <summary>How sure each is.</summary>
    [JsonPropertyName("sentimentScore")]
    public LexV2SentimentScore? SentimentScore { get; set; }
}

/// <summary>How sure each mood of a user is, 0 to 1.</summary>
public class LexV2SentimentScore
{
    /// <summary>Mixed.</summary>
    [JsonPropertyName("mixed")]
    public double? Mixed { get; set; }

    /// <summary>Negative.</summary>
    [JsonPropertyName("negative")]
    public double? Negative { get; set; }

    /// <summary>Neutral.</summary>
    [JsonPropertyName("neutral")]
    public double? Neutral { get; set; }

    /// <summary>Positive.</summary>
    [JsonPropertyName("positive")]
    public double? Positive { get; set; }
}

/// <summary>What a bot would do next.</summary>
public class LexV2ProposedNextState
{
    /// <summary>The next step.</summary>
    [JsonPropertyName("dialogAction")]
    public LexV2DialogAction? DialogAction { get; set; }

    /// <summary>The intent.</summary>
    [JsonPropertyName("intent")]
    public LexV2Intent? Intent { get; set; }

    /// <summary>The question.</summary>
    [JsonPropertyName("prompt")]
    public LexV2Prompt? Prompt { get; set; }
}

/// <summary>A question of a bot.</summary>
public class LexV2Prompt
{
    /// <summary>Initial, Retry1, Retry2 and so on.</summary>
    [JsonPropertyName("attempt")]
    public string? Attempt { get; set; }
}

/// <summary>What a user may have said.</summary>
public class LexV2Transcription
{
    /// <summary>The text.</summary>
    [JsonPropertyName("transcription")]
    public string? Transcription { get; set; }

    /// <summary>How sure it is, 0 to 1.</summary>
    [JsonPropertyName("transcriptionConfidence")]
    public double? TranscriptionConfidence { get; set; }

    /// <summary>The intent that it belongs to.</summary>
    [JsonPropertyName("resolvedContext")]
    public LexV2TranscriptionResolvedContext? ResolvedContext { get; set; }

    /// <summary>The values in it.</summary>
    [JsonPropertyName("resolvedSlots")]
    public Dictionary<string, LexV2Slot?>? ResolvedSlots { get; set; }
}

/// <summary>The intent that a transcription belongs to.</summary>
public class LexV2TranscriptionResolvedContext
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("intent")]
    public string? Intent { get; set; }
}
