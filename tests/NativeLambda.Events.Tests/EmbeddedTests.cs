using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NativeLambda.Events.Tests;

/// <summary>JSON inside of strings: what is read of it, what an error says, and that one string is no matter of the others.</summary>
public class EmbeddedTests
{
    [Theory]
    [InlineData("""{"orderId":7,"quantity":3}""")]
    [InlineData(""" {"orderId":7} """)]
    [InlineData("""{"orderId":7,"quantity":"many"}""")]
    [InlineData("""{"orderId":7""")]
    [InlineData("{\n  \"orderId\": 7,\n  \"quantity\": 1.5\n}")]
    [InlineData("hello")]
    [InlineData("")]
    public async Task A_string_is_read_or_its_error_is_that_of_a_document(string text)
    {
        string expected;
        try
        {
            var order = JsonSerializer.Deserialize<Order>(text)!;
            expected = $"{order.OrderId} x {order.Quantity}";
        }
        catch (JsonException error)
        {
            expected = error.Message;
        }

        var answer = await LambdaHandlers.InvokeAsync("note", JsonSerializer.Serialize(new { Text = text }));

        Assert.Equal(expected, JsonSerializer.Deserialize<string>(answer));
    }

    [Fact]
    public async Task A_string_that_holds_null_is_an_error() =>
        Assert.Equal("\"The payload is null. Path: $.\"", await LambdaHandlers.InvokeAsync("note", """{"Text":"null"}"""));

    [Fact]
    public async Task What_is_no_string_is_an_error_of_the_document_that_holds_it()
    {
        var error = await Assert.ThrowsAsync<JsonException>(() => LambdaHandlers.InvokeAsync("note", """{"Text":{"orderId":7}}"""));
        Assert.Equal("$.Text", error.Path);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Text":null}""")]
    public async Task Without_a_string_there_is_no_value(string json) =>
        Assert.Equal("\"none\"", await LambdaHandlers.InvokeAsync("note", json));

    [Theory]
    [InlineData("eyJvcmRlcklkIjo3LCJxdWFudGl0eSI6M30=", "7 x 3")]
    [InlineData("eyJvcmRlcklkIjo3LCJxdWFudGl0eSI6M3", "The payload is not base64. Path: $.")]
    [InlineData("{}", "The payload is not base64. Path: $.")]
    [InlineData("aGVsbG8=", "'h' is an invalid start of a value. Path: $ | LineNumber: 0 | BytePositionInLine: 0.")]
    public async Task Base64_is_undone(string text, string expected)
    {
        var answer = await LambdaHandlers.InvokeAsync("note.base64", JsonSerializer.Serialize(new { Text = text }));

        Assert.Equal(expected, JsonSerializer.Deserialize<string>(answer));
    }

    [Fact]
    public async Task Compression_is_undone()
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write("""{"orderId":7,"quantity":3}"""u8);
        }

        Assert.Equal("\"7 x 3\"", await LambdaHandlers.InvokeAsync("note.gzip", JsonSerializer.Serialize(new { Text = compressed.ToArray() })));
    }

    [Theory]
    [InlineData("eyJvcmRlcklkIjo3LCJxdWFudGl0eSI6M30=")]
    [InlineData("")]
    public async Task What_is_not_compressed_is_an_error(string text) =>
        Assert.Equal("\"The payload is not compressed by gzip. Path: $.\"", await LambdaHandlers.InvokeAsync("note.gzip", JsonSerializer.Serialize(new { Text = text })));

    [Fact]
    public async Task A_record_that_cannot_be_read_does_not_hide_the_others()
    {
        string[] bodies = ["""{"orderId":1}""", "no JSON", """{"orderId":true}""", """{"orderId":4}"""];
        var batch = new SQSEvent { Records = [.. bodies.Select((body, i) => new SQSEvent.SQSMessage { MessageId = $"m{i}", Body = body })] };

        var answer = await LambdaHandlers.InvokeAsync("describe", JsonSerializer.Serialize(batch));

        Assert.Equal("""["m0 1","m1 failed at $","m2 failed at $.orderId","m3 4"]""", answer);
    }

    [Theory]
    [InlineData("""{"body":"{\"orderId\":7}","isBase64Encoded":false}""")]
    [InlineData("""{"isBase64Encoded":false,"body":"{\"orderId\":7}"}""")]
    [InlineData("""{"body":"eyJvcmRlcklkIjo3fQ==","isBase64Encoded":true}""")]
    [InlineData("""{"isBase64Encoded":true,"body":"eyJvcmRlcklkIjo3fQ=="}""")]
    public async Task The_body_of_a_request_is_base64_where_the_request_says_so(string json) =>
        Assert.Equal("7", await LambdaHandlers.InvokeAsync("order.id", json));

    [Fact]
    public async Task A_value_is_written_as_a_string() =>
        Assert.Equal(
            """{"body":"{\u0022orderId\u0022:7,\u0022quantity\u0022:3}","statusCode":201}""",
            await LambdaHandlers.InvokeAsync("order.answer", "7"));

    [Theory]
    [InlineData("written.base64")]
    [InlineData("written.gzip")]
    public async Task A_value_that_is_written_is_read_again(string handler)
    {
        var note = await LambdaHandlers.InvokeAsync(handler, "7");

        Assert.DoesNotContain("orderId", note, StringComparison.Ordinal);
        Assert.Equal("\"7 x 3\"", await LambdaHandlers.InvokeAsync(handler.Replace("written", "note", StringComparison.Ordinal), note));
    }

    [Fact]
    public void System_Text_Json_reads_and_writes_what_generated_code_does()
    {
        var json = JsonSerializer.Serialize(new CompressedNote { Text = new GZip<Order>(new Order { OrderId = 7, Quantity = 3 }) });

        Assert.Equal(3, JsonSerializer.Deserialize<CompressedNote>(json)!.Text.Value.Value.Quantity);
        Assert.Equal("""{"Text":"{\u0022orderId\u0022:7,\u0022quantity\u0022:3}"}""", JsonSerializer.Serialize(new Note { Text = new Order { OrderId = 7, Quantity = 3 } }));
        Assert.Equal("$.orderId", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Note>("""{"Text":"{\"orderId\":true}"}""")!.Text!.Value).Path);
    }

    [Fact]
    public void A_test_makes_an_event_of_values()
    {
        var batch = new SQSEvent<Order> { Records = [new() { MessageId = "m", Body = new Order { OrderId = 5 } }] };

        Assert.Equal(["m 5"], Notes.Describe(batch));
    }

    [Fact]
    public void An_event_of_log_data_is_expanded_and_read()
    {
        var log = JsonSerializer.Deserialize<CloudWatchLogsEvent>(RoundTripTests.Read("CloudWatchLogsEvent"))!.Awslogs;

        Assert.NotEmpty(log.ReadData().LogEvents);
        Assert.Equal(log.ReadData().LogGroup, JsonSerializer.Deserialize<CloudWatchLogsData>(log.DecodeData())!.LogGroup);
    }
}

internal sealed class Note
{
    public Embedded<Order>? Text { get; set; }
}

internal sealed class EncodedNote
{
    public EmbeddedBase64<Order> Text { get; set; } = new();
}

internal sealed class CompressedNote
{
    public EmbeddedBase64<GZip<Order>> Text { get; set; } = new();
}

/// <summary>Handlers of types that hold JSON in strings.</summary>
internal static class Notes
{
    [LambdaHandler("note")]
    public static string Read(Note note) => note.Text is { } text ? Describe(text) : "none";

    [LambdaHandler("note.base64")]
    public static string ReadBase64(EncodedNote note) => Describe(note.Text);

    [LambdaHandler("note.gzip")]
    public static string ReadCompressed(CompressedNote note) =>
        note.Text.TryGetValue(out var order, out var error) ? Describe((Embedded<Order>)order.Value) : error.Message;

    [LambdaHandler("written.base64")]
    public static EncodedNote WriteBase64(int id) => new() { Text = new Order { OrderId = id, Quantity = 3 } };

    [LambdaHandler("written.gzip")]
    public static CompressedNote WriteCompressed(int id) => new() { Text = new GZip<Order>(new Order { OrderId = id, Quantity = 3 }) };

    [LambdaHandler("describe")]
    public static List<string> Describe(SQSEvent<Order> batch) =>
        [.. batch.Records.Select(message => message.MessageId + (message.Body.TryGetValue(out var order, out var error) ? $" {order.OrderId}" : $" failed at {error.Path}"))];

    [LambdaHandler("order.id")]
    public static int GetId(APIGatewayHttpApiV2ProxyRequest<Order> request) => request.Body!.Value.OrderId;

    [LambdaHandler("order.answer")]
    public static APIGatewayHttpApiV2ProxyResponse<Order> Answer(int id) => new() { StatusCode = 201, Body = new Order { OrderId = id, Quantity = 3 } };

    private static string Describe(Embedded<Order> text) =>
        text.TryGetValue(out var order, out var error) ? $"{order.OrderId} x {order.Quantity}" : error.Message;
}
