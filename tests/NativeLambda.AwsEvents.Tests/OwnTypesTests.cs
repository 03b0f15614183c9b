using System.Text.Json;
using Amazon.Lambda.CloudWatchEvents;
using NativeLambda.Generated;

namespace NativeLambda.AwsEvents.Tests;

/// <summary>What holds for the members of AWS's types and what for a user's own, which AWS's serializer does not tell apart.</summary>
public class OwnTypesTests
{
    [Theory]
    [InlineData("""{"Time":1545084650}""", "$.Time")]
    [InlineData("""{"Bytes":[1,2]}""", "$.Bytes")]
    [InlineData("""{"Content":{"Capacity":3}}""", "$.Content")]
    [InlineData("""{"Marked":"yesterday"}""", "$.Marked")]
    [InlineData("""{"Marked":253402300800}""", "$.Marked")]
    [InlineData("""{"Marked":-62135596800.5}""", "$.Marked")]
    [InlineData("""{"Marked":1e999}""", "$.Marked")]
    [InlineData("""{"Marked":true}""", "$.Marked")]
    [InlineData("""{"MarkedBytes":[256]}""", "$.MarkedBytes[0]")]
    [InlineData("""{"MarkedBytes":[0,-129]}""", "$.MarkedBytes[1]")]
    [InlineData("""{"MarkedBytes":{}}""", "$.MarkedBytes")]
    public async Task What_is_not_marked_is_the_serializers_own_and_what_is_wrong_is_refused(string json, string path)
    {
        Assert.Equal(path, (await Assert.ThrowsAsync<JsonException>(() => LambdaHandlers.InvokeAsync("upload", json))).Path);
        Assert.Equal(
            path.Split('[')[0],
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, LambdaJson.Default.Upload)).Path?.Split('[')[0]);
    }

    [Theory]
    [InlineData("""{"Time":"2018-12-17T22:10:50Z"}""", """{"Time":"2018-12-17T22:10:50Z","Marked":"0001-01-01T00:00:00"}""")]
    [InlineData("""{"Marked":1545084650.5}""", """{"Time":"0001-01-01T00:00:00","Marked":"2018-12-17T22:10:50.5Z"}""")]
    [InlineData("""{"Marked":"2018-12-17T22:10:50Z"}""", """{"Time":"0001-01-01T00:00:00","Marked":"2018-12-17T22:10:50Z"}""")]
    [InlineData("""{"Marked":-62135596800,"MaybeMarked":null}""", """{"Time":"0001-01-01T00:00:00","Marked":"0001-01-01T00:00:00Z"}""")]
    [InlineData("""{"MaybeMarked":0}""", """{"Time":"0001-01-01T00:00:00","Marked":"0001-01-01T00:00:00","MaybeMarked":"1970-01-01T00:00:00Z"}""")]
    [InlineData("""{"Bytes":"AQI="}""", """{"Time":"0001-01-01T00:00:00","Marked":"0001-01-01T00:00:00","Bytes":"AQI="}""")]
    [InlineData("""{"MarkedBytes":"AQI="}""", """{"Time":"0001-01-01T00:00:00","Marked":"0001-01-01T00:00:00","MarkedBytes":[1,2]}""")]
    [InlineData("""{"MarkedBytes":[1,-2,255]}""", """{"Time":"0001-01-01T00:00:00","Marked":"0001-01-01T00:00:00","MarkedBytes":[1,254,255]}""")]
    [InlineData("""{"Content":"AQI=","Parts":{"a":["",null,"/+8="]}}""", """{"Time":"0001-01-01T00:00:00","Marked":"0001-01-01T00:00:00","Content":"AQI=","Parts":{"a":["",null,"/+8="]}}""")]
    [InlineData("""{"XAmzId2":"a"}""", """{"Time":"0001-01-01T00:00:00","Marked":"0001-01-01T00:00:00","XAmzId2":"a"}""")]
    public async Task What_is_marked_is_read_and_written_as_AWS_does(string json, string expected)
    {
        Assert.Equal(expected, await LambdaHandlers.InvokeAsync("upload", json));
        Assert.Equal(expected, Rewrite(json, typeof(Upload)));
    }

    [Fact]
    public async Task A_detail_of_ones_own_inside_of_an_event_of_AWS_is_ones_own()
    {
        const string Json = """{"Time":0,"Detail":{"Time":"2018-12-17T22:10:50Z","Content":"AQI="}}""";
        const string Expected = """{"Detail":{"Time":"2018-12-17T22:10:50Z","Marked":"0001-01-01T00:00:00","Content":"AQI="},"Time":"1970-01-01T00:00:00Z"}""";

        Assert.Equal(Expected, await LambdaHandlers.InvokeAsync("upload.event", Json));
        Assert.Equal(Expected, Rewrite(Json, typeof(CloudWatchEvent<Upload>)));
        await Assert.ThrowsAsync<JsonException>(() => LambdaHandlers.InvokeAsync("upload.event", """{"Detail":{"Time":0}}"""));
        Assert.Throws<JsonException>(() => Rewrite("""{"Detail":{"Time":0}}""", typeof(CloudWatchEvent<Upload>)));
    }

    [Fact]
    public async Task Times_in_collections_of_a_member_of_AWS_are_AWSs()
    {
        const string Json = """{"Detail":{"a":[0,null,"1970-01-01T00:00:00Z"]}}""";
        const string Expected = """{"Detail":{"a":["1970-01-01T00:00:00Z",null,"1970-01-01T00:00:00Z"]},"Time":"0001-01-01T00:00:00"}""";

        Assert.Equal(Expected, await LambdaHandlers.InvokeAsync("upload.times", Json));
        Assert.Equal(Expected, Rewrite(Json, typeof(CloudWatchEvent<Dictionary<string, DateTime?[]>>)));
    }

    [Fact]
    public async Task A_class_derived_from_an_event_of_AWS_inherits_what_is_AWSs()
    {
        var json = await LambdaHandlers.InvokeAsync("kinesis.marked", """{"Records":[{"kinesis":{"data":"AQI=","approximateArrivalTimestamp":0}}]}""");

        Assert.Equal(
            """{"Received":"0001-01-01T00:00:00","Records":[{"Kinesis":{"ApproximateArrivalTimestamp":"1970-01-01T00:00:00Z","Data":"AQI="}}]}""", json);
        await Assert.ThrowsAsync<JsonException>(() => LambdaHandlers.InvokeAsync("kinesis.marked", """{"Received":0}"""));
    }

    // A stream that was read to its end, or closed, is written whole, as AWS's serializer writes it.
    [Fact]
    public async Task A_stream_is_written_from_its_beginning()
    {
        var stream = new MemoryStream([1, 2]) { Position = 2 };
        await stream.DisposeAsync();

        Assert.Contains("\"Content\":\"AQI=\"", JsonSerializer.Serialize(new Upload { Content = stream }, LambdaJson.Default.Upload), StringComparison.Ordinal);
    }

    private static string Rewrite(string json, Type type) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, LambdaJson.Default), type, LambdaJson.Default);
}
