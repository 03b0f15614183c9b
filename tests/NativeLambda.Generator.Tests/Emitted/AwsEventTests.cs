using System.Text.Json;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Emitted;

/// <summary>Types as the <c>Amazon.Lambda.*Events</c> packages declare them, as events and results: what docs/migrating.md says of them.</summary>
public sealed class AwsEventTests
{
    private const string Events =
        """
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Runtime.Serialization;
        using System.Text.Json.Serialization;

        namespace Amazon.Lambda.SQSEvents;

        public class SQSEvent
        {
            public List<SQSMessage> Records { get; set; }

            public class MessageAttribute
            {
                public string StringValue { get; set; }
                public MemoryStream BinaryValue { get; set; }
                public List<MemoryStream> BinaryListValues { get; set; }
                public string DataType { get; set; }
            }

            public class SQSMessage
            {
                public string MessageId { get; set; }
                public string Body { get; set; }
                public DateTime Sent { get; set; }
                public Dictionary<string, MessageAttribute> MessageAttributes { get; set; }
            }
        }

        [DataContract]
        public class SQSBatchResponse
        {
            [DataMember(Name = "batchItemFailures")]
            [JsonPropertyName("batchItemFailures")]
            public List<BatchItemFailure> BatchItemFailures { get; set; }

            [DataContract]
            public class BatchItemFailure
            {
                [DataMember(Name = "itemIdentifier")]
                [JsonPropertyName("itemIdentifier")]
                public string ItemIdentifier { get; set; }
            }
        }
        """;

    private const string Handler =
        """
        #nullable disable
        using System.Linq;
        using Amazon.Lambda.SQSEvents;
        using NativeLambda;

        static class Queue
        {
            [LambdaHandler]
            internal static SQSBatchResponse Handle(SQSEvent batch) => new()
            {
                BatchItemFailures = [.. batch.Records.Select(record => new SQSBatchResponse.BatchItemFailure
                {
                    ItemIdentifier = $"{record.MessageId} {record.Body} {record.Sent:yyyy} {record.MessageAttributes?["a"].StringValue}",
                })],
            };
        }
        """;

    [Theory]
    [InlineData("""{"messageId":"1","body":"x","sent":"2026-11-27T10:00:00Z","messageAttributes":{"a":{"stringValue":"s","dataType":"String"}}}""", "1 x 2026 s")]
    [InlineData("""{"messageId":"1","body":"x","messageAttributes":{"a":{"stringValue":"s","binaryValue":null,"binaryListValues":[]}}}""", "1 x 0001 s")]
    public async Task Names_are_found_in_any_case_and_written_as_they_are_declared(string record, string expected) =>
        Assert.Equal(
            $$"""{"batchItemFailures":[{"itemIdentifier":"{{expected}}"}]}""",
            await LoadedHandlers.Compile(Events, Handler).InvokeAsync("Queue.Handle", $$"""{"Records":[{{record}}]}"""));

    [Theory]
    [InlineData("""{"messageAttributes":{"a":{"binaryValue":"AAEC"}}}""", "$.Records[0].messageAttributes.a.binaryValue")]
    [InlineData("""{"sent":1795773600}""", "$.Records[0].sent")]
    public async Task What_only_the_converters_of_AWS_read_is_an_error_that_names_it(string record, string path)
    {
        var exception = await Assert.ThrowsAsync<JsonException>(
            () => LoadedHandlers.Compile(Events, Handler).InvokeAsync("Queue.Handle", $$"""{"Records":[{{record}}]}"""));
        Assert.Contains($"Path: {path} ", exception.Message, StringComparison.Ordinal);
    }
}
