using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What Amazon Connect sends from a flow. The answer is an object of texts, at most 32 KB.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html"/></remarks>
public class ContactFlowEvent
{
    /// <summary>ContactFlowEvent.</summary>
    [JsonPropertyName("Name")]
    public string Name { get; set; } = "";

    /// <summary>The contact and the parameters.</summary>
    [JsonPropertyName("Details")]
    public ContactFlowDetails Details { get; set; } = new();

    /// <summary>A contact and the parameters of the call.</summary>
    public class ContactFlowDetails
    {
        /// <summary>The contact.</summary>
        [JsonPropertyName("ContactData")]
        public ContactData ContactData { get; set; } = new();

        /// <summary>What the flow gives this call.</summary>
        [JsonPropertyName("Parameters")]
        public Dictionary<string, string> Parameters { get; set; } = [];
    }

    /// <summary>A contact.</summary>
    public class ContactData
    {
        /// <summary>What the flow has put down about the contact.</summary>
        [JsonPropertyName("Attributes")]
        public Dictionary<string, string> Attributes { get; set; } = [];

        /// <summary>VOICE, CHAT, TASK or EMAIL.</summary>
        [JsonPropertyName("Channel")]
        public string Channel { get; set; } = "";

        /// <summary>The id of the contact.</summary>
        [JsonPropertyName("ContactId")]
        public string ContactId { get; set; } = "";

        /// <summary>The customer.</summary>
        [JsonPropertyName("CustomerEndpoint")]
        public Endpoint? CustomerEndpoint { get; set; }

        /// <summary>The id of the customer, if the flow has set one.</summary>
        [JsonPropertyName("CustomerId")]
        public string? CustomerId { get; set; }

        /// <summary>What the contact is about.</summary>
        [JsonPropertyName("Description")]
        public string? Description { get; set; }

        /// <summary>The id of the contact that this one began with.</summary>
        [JsonPropertyName("InitialContactId")]
        public string InitialContactId { get; set; } = "";

        /// <summary>INBOUND, OUTBOUND, TRANSFER, CALLBACK, API and the like.</summary>
        [JsonPropertyName("InitiationMethod")]
        public string InitiationMethod { get; set; } = "";

        /// <summary>The Connect instance.</summary>
        [JsonPropertyName("InstanceARN")]
        public string InstanceARN { get; set; } = "";

        /// <summary>The language, such as en-US.</summary>
        [JsonPropertyName("LanguageCode")]
        public string? LanguageCode { get; set; }

        /// <summary>The name of a task.</summary>
        [JsonPropertyName("Name")]
        public string? Name { get; set; }

        /// <summary>The id of the contact before.</summary>
        [JsonPropertyName("PreviousContactId")]
        public string? PreviousContactId { get; set; }

        /// <summary>The queue, if the contact is in one.</summary>
        [JsonPropertyName("Queue")]
        public Queue? Queue { get; set; }

        /// <summary>Links that belong to the contact.</summary>
        [JsonPropertyName("References")]
        public Dictionary<string, Reference>? References { get; set; }

        /// <summary>What the customer called.</summary>
        [JsonPropertyName("SystemEndpoint")]
        public Endpoint? SystemEndpoint { get; set; }
    }

    /// <summary>One end of a contact.</summary>
    public class Endpoint
    {
        /// <summary>The address, such as a telephone number.</summary>
        [JsonPropertyName("Address")]
        public string? Address { get; set; }

        /// <summary>The kind of the address, such as TELEPHONE_NUMBER.</summary>
        [JsonPropertyName("Type")]
        public string? Type { get; set; }
    }

    /// <summary>A queue.</summary>
    public class Queue
    {
        /// <summary>Its ARN.</summary>
        [JsonPropertyName("ARN")]
        public string? Arn { get; set; }

        /// <summary>Its name.</summary>
        [JsonPropertyName("Name")]
        public string? Name { get; set; }

        /// <summary>The number that it calls from.</summary>
        [JsonPropertyName("OutboundCallerId")]
        public Endpoint? OutboundCallerId { get; set; }
    }

    /// <summary>A link that belongs to a contact.</summary>
    public class Reference
    {
        /// <summary>The kind, such as url.</summary>
        [JsonPropertyName("Type")]
        public string? Type { get; set; }

        /// <summary>The link.</summary>
        [JsonPropertyName("Value")]
        public string? Value { get; set; }
    }
}
