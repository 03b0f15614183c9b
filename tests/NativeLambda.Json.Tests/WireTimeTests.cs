using System.Text;
using System.Text.Json;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>Converters that generated code calls itself, and System.Text.Json through its own attribute.</summary>
public class WireTimeTests
{
    private static readonly ICodec Code = DirectCode.For(OptionSet.All[0])[typeof(WireTimes)];

    [Theory]
    [InlineData("Seconds", "0", "1970-01-01T00:00:00Z")]
    [InlineData("Seconds", "1545084650.987", "2018-12-17T22:10:50.987Z")]
    [InlineData("Seconds", "1428537600.0000001", "2015-04-09T00:00:00.0000001Z")]
    [InlineData("Seconds", "1.4285376E9", "2015-04-09T00:00:00Z")]
    [InlineData("Seconds", "-0.5", "1969-12-31T23:59:59.5Z")]
    [InlineData("Seconds", "253402300799.9999999", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("Milliseconds", "1545082649183", "2018-12-17T21:37:29.183Z")]
    [InlineData("Log", "\"12/Mar/2020:19:03:58 +0000\"", "2020-03-12T19:03:58Z")]
    [InlineData("Log", "\"29/Feb/2024:23:59:59 -0130\"", "2024-02-29T23:59:59-01:30")]
    [InlineData("Utc", "\"2018-12-17T21:37:29.183Z\"", "2018-12-17T21:37:29.183Z")]
    [InlineData("Utc", "\"2024-02-29T23:59:59-01:30\"", "2024-02-29T23:59:59-01:30")]
    [InlineData("MaybeSeconds", "1", "1970-01-01T00:00:01Z")]
    public void Reads_and_writes_what_the_service_sends(string member, string json, string time)
    {
        var expected = DateTimeOffset.Parse(time, null);
        var document = Encoding.UTF8.GetBytes($"{{\"{member}\":{json}}}");
        foreach (var value in new[] { (WireTimes)Code.Read(document)!, JsonSerializer.Deserialize<WireTimes>(document)! })
        {
            var actual = (DateTimeOffset)typeof(WireTimes).GetProperty(member)!.GetValue(value)!;
            Assert.Equal((expected, expected.Offset), (actual, actual.Offset));

            var written = Encoding.UTF8.GetString(Code.Write(value));
            var valueText = json.Contains('E', StringComparison.Ordinal) ? "1428537600" : json.Replace("+", "\\u002B", StringComparison.Ordinal);
            Assert.Contains($"\"{member}\":{valueText}", written);
        }
    }

    [Theory]
    [InlineData("2018-12-17T21:37:29")]
    [InlineData("2018-12-17")]
    public void A_time_without_an_offset_is_UTC_whatever_is_local(string text)
    {
        var document = Encoding.UTF8.GetBytes($"{{\"Utc\":\"{text}\"}}");

        Assert.Equal(TimeSpan.Zero, ((WireTimes)Code.Read(document)!).Utc.Offset);
        Assert.Equal(TimeSpan.Zero, JsonSerializer.Deserialize<WireTimes>(document)!.Utc.Offset);
    }

    [Fact]
    public void Writes_as_the_serializer_does()
    {
        var value = new WireTimes { Milliseconds = DateTimeOffset.UnixEpoch.AddTicks(1), MaybeSeconds = DateTimeOffset.MaxValue, Own = new Celsius(-3) };

        var written = Encoding.UTF8.GetString(Code.Write(value));

        Assert.Equal(JsonSerializer.Serialize(value), written);
        Assert.EndsWith("\"Own\":-3}", written);
        Assert.Equal(new Celsius(-3), ((WireTimes)Code.Read(Encoding.UTF8.GetBytes(written))!).Own);
    }

    [Theory]
    [InlineData("Seconds", "\"0\"")]
    [InlineData("Seconds", "253402300800")]
    [InlineData("Seconds", "1e30")]
    [InlineData("Seconds", "null")]
    [InlineData("Milliseconds", "1.5")]
    [InlineData("Milliseconds", "253402300800000")]
    [InlineData("Utc", "\"2018-12-17 21:37:29Z\"")]
    [InlineData("Utc", "\"\"")]
    [InlineData("Log", "\"12/mar/2020:19:03:58 +0000\"")]
    [InlineData("Log", "\"12/anF/2020:19:03:58 +0000\"")]
    [InlineData("Log", "\"30/Feb/2020:19:03:58 +0000\"")]
    [InlineData("Log", "\"12/Mar/2020:24:03:58 +0000\"")]
    [InlineData("Log", "\"12/Mar/2020:19:03:58 0000\"")]
    [InlineData("Log", "\"1x/Mar/2020:19:03:58 +0000\"")]
    [InlineData("Log", "\"12/Mar/0000:19:03:58 +0000\"")]
    public void Refuses_what_is_no_time(string member, string json)
    {
        var failure = Assert.Throws<JsonException>(() => Code.Read(Encoding.UTF8.GetBytes($"{{\"{member}\":{json}}}")));

        Assert.Equal("$." + member, failure.Path);
        Assert.StartsWith("The JSON value could not be converted to System.DateTimeOffset. Path: $." + member, failure.Message);
    }
}
