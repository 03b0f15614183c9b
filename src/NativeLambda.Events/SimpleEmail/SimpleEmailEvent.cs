using System.Text.Json.Serialization;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>What SES sends for a mail that a receipt rule gives to the function.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda-event.html"/></remarks>
public class SimpleEmailEvent : SimpleEmailEvent<LambdaReceiptAction>
{
}

/// <summary>
/// What SES sends for a mail that a receipt rule gives to the function. The mail itself is not in it; an S3 action before
/// this one can keep it.
/// </summary>
/// <remarks><see href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda-event.html"/></remarks>
/// <typeparam name="TReceiptAction">The kind of the action: LambdaReceiptAction.</typeparam>
public class SimpleEmailEvent<TReceiptAction>
{
    /// <summary>The mails; SES sends one at a time.</summary>
    [JsonPropertyName("Records")]
    public List<SimpleEmailRecord> Records { get; set; } = [];

    /// <summary>A mail with where it came from.</summary>
    public class SimpleEmailRecord
    {
        /// <summary>Always aws:ses.</summary>
        [JsonPropertyName("eventSource")]
        public string EventSource { get; set; } = "";

        /// <summary>The version of this structure, 1.0.</summary>
        [JsonPropertyName("eventVersion")]
        public string EventVersion { get; set; } = "";

        /// <summary>The mail and how it was received.</summary>
        [JsonPropertyName("ses")]
        public SimpleEmailService Ses { get; set; } = new();
    }

    /// <summary>A mail and how it was received.</summary>
    public class SimpleEmailService
    {
        /// <summary>The mail.</summary>
        [JsonPropertyName("mail")]
        public SimpleEmailMessage Mail { get; set; } = new();

        /// <summary>How it was received.</summary>
        [JsonPropertyName("receipt")]
        public SimpleEmailReceipt Receipt { get; set; } = new();
    }

    /// <summary>How a mail was received.</summary>
    public class SimpleEmailReceipt
    {
        /// <summary>When the rule took it.</summary>
        [JsonPropertyName("timestamp")]
        [JsonConverter(typeof(UtcTimeConverter))]
        public DateTimeOffset Timestamp { get; set; }

        /// <summary>The milliseconds from the receipt to the rule.</summary>
        [JsonPropertyName("processingTimeMillis")]
        public long ProcessingTimeMillis { get; set; }

        /// <summary>Those of the recipients that the rule is about.</summary>
        [JsonPropertyName("recipients")]
        public List<string> Recipients { get; set; } = [];

        /// <summary>Whether it is spam.</summary>
        [JsonPropertyName("spamVerdict")]
        public SimpleEmailVerdict SpamVerdict { get; set; } = new();

        /// <summary>Whether it holds a virus.</summary>
        [JsonPropertyName("virusVerdict")]
        public SimpleEmailVerdict VirusVerdict { get; set; } = new();

        /// <summary>Whether it passed SPF.</summary>
        [JsonPropertyName("spfVerdict")]
        public SimpleEmailVerdict SPFVerdict { get; set; } = new();

        /// <summary>Whether it passed DKIM.</summary>
        [JsonPropertyName("dkimVerdict")]
        public SimpleEmailVerdict DKIMVerdict { get; set; } = new();

        /// <summary>Whether it passed DMARC.</summary>
        [JsonPropertyName("dmarcVerdict")]
        public SimpleEmailVerdict DMARCVerdict { get; set; } = new();

        /// <summary>none, quarantine or reject, if DMARC failed.</summary>
        [JsonPropertyName("dmarcPolicy")]
        public string? DMARCPolicy { get; set; }

        /// <summary>The action of the rule.</summary>
        [JsonPropertyName("action")]
        public TReceiptAction Action { get; set; } = default!;
    }
}
