using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>A mail without its body.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html"/></remarks>
public class SimpleEmailMessage
{
    /// <summary>When it was received.</summary>
    [JsonPropertyName("timestamp")]
    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>The sender by the envelope.</summary>
    [JsonPropertyName("source")]
    public string Source { get; set; } = "";

    /// <summary>The id that SES gave it.</summary>
    [JsonPropertyName("messageId")]
    public string MessageId { get; set; } = "";

    /// <summary>The recipients, To, CC and BCC, by the envelope.</summary>
    [JsonPropertyName("destination")]
    public List<string> Destination { get; set; } = [];

    /// <summary>Whether headers are left out: those past 10 KB.</summary>
    [JsonPropertyName("headersTruncated")]
    public bool HeadersTruncated { get; set; }

    /// <summary>The headers.</summary>
    [JsonPropertyName("headers")]
    public List<SimpleEmailHeader> Headers { get; set; } = [];

    /// <summary>Those that most mails have.</summary>
    [JsonPropertyName("commonHeaders")]
    public SimpleEmailCommonHeaders CommonHeaders { get; set; } = new();
}

/// <summary>A header of a mail.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html"/></remarks>
public class SimpleEmailHeader
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; set; } = "";

    /// <summary>Its value.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; } = "";
}

/// <summary>The headers that most mails have.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html"/></remarks>
public class SimpleEmailCommonHeaders
{
    /// <summary>Where a bounce goes.</summary>
    [JsonPropertyName("returnPath")]
    public string? ReturnPath { get; set; }

    /// <summary>From.</summary>
    [JsonPropertyName("from")]
    public List<string>? From { get; set; }

    /// <summary>Sender.</summary>
    [JsonPropertyName("sender")]
    public List<string>? Sender { get; set; }

    /// <summary>Reply-To.</summary>
    [JsonPropertyName("replyTo")]
    public List<string>? ReplyTo { get; set; }

    /// <summary>To.</summary>
    [JsonPropertyName("to")]
    public List<string>? To { get; set; }

    /// <summary>Cc.</summary>
    [JsonPropertyName("cc")]
    public List<string>? CC { get; set; }

    /// <summary>Bcc.</summary>
    [JsonPropertyName("bcc")]
    public List<string>? BCC { get; set; }

    /// <summary>Date, as the sender wrote it.</summary>
    [JsonPropertyName("date")]
    public string? Date { get; set; }

    /// <summary>Message-ID.</summary>
    [JsonPropertyName("messageId")]
    public string? MessageId { get; set; }

    /// <summary>Subject.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; set; }
}

/// <summary>What a check of a mail came to.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html"/></remarks>
public class SimpleEmailVerdict
{
    /// <summary>PASS, FAIL, GRAY or PROCESSING_FAILED.</summary>
    [JsonPropertyName("status")]
    public string Status { get; set; } = "";
}
