using System.Text;
using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda.Tests.Hosting;

/// <summary>What the platform may send as an event, on its way through a handler.</summary>
public sealed class EventTests
{
    [Theory]
    [InlineData("int", "42", "42")]
    [InlineData("int", " -7 ", "-7")]
    [InlineData("int", "1.0", null)]
    [InlineData("int", "2147483648", null)]
    [InlineData("int", "\"1\"", null)]
    [InlineData("double", "1e2", "100")]
    [InlineData("double", "1.5", "1.5")]
    [InlineData("bool", "true", "true")]
    [InlineData("bool", "1", null)]
    [InlineData("string", "\"text\"", "\"text\"")]
    [InlineData("string", "{}", null)]
    [InlineData("list", "[1,2]", "[1,2]")]
    [InlineData("list", "{}", null)]
    [InlineData("any", "{\"a\":[1,null]}", "{\"a\":[1,null]}")]
    [InlineData("any", "[]", "[]")]
    [InlineData("any", "1.0", "1.0")]
    [InlineData("any", "null", "null")]
    [InlineData("any", "false", "false")]
    public async Task Item14_AnyJsonValueArrivesAsTheParameterSays(string type, string payload, string? result)
    {
        using var function = new RunningFunction(type switch
        {
            "int" => Echo<int, Int32Json>(),
            "double" => Echo<double, DoubleJson>(),
            "bool" => Echo<bool, BooleanJson>(),
            "string" => Echo<string, StringJson>(),
            "list" => new TestInvoker(invocation =>
                invocation.WriteResult<List<int>, ListWriter<int, Int32Json>>(invocation.ReadEvent<List<int>, ListReader<int, Int32Json>>())),
            _ => Echo<JsonElement, JsonElementJson>(),
        });
        var post = await function.Platform.InvokeAsync("1", payload, ("Content-Type", "text/plain"));
        if (result is null)
        {
            AssertRefused(post);
            return;
        }

        Assert.Equal(result, post.Text);
        Assert.EndsWith("/response", post.Path, StringComparison.Ordinal);
    }

    public static IEnumerable<TheoryDataRow<byte[], string?>> Texts =>
    [
        new([0xEF, 0xBB, 0xBF, .. """{"name":"Ada"}"""u8], "Ada") { Label = "a byte order mark" },
        new([.. "{\"name\":\"A"u8, 0xFF, .. "\"}"u8], null) { Label = "a byte that is no UTF-8" },
        new([.. "{\"other\":\"A"u8, 0xC3, .. "\",\"name\":\"Ada\"}"u8], null) { Label = "the same where nobody reads" },
        new([.. """{"name":"\ud800"}"""u8], null) { Label = "half a surrogate pair" },
        new([.. """{"other":"\udc00","name":"Ada"}"""u8], null) { Label = "the same where nobody reads it" },
        new([.. """{"name":"\ud83d\ude00"}"""u8], "\\uD83D\\uDE00") { Label = "a surrogate pair" },
        new([.. """{"name":"Bob","name":"Ada"}"""u8], "Ada") { Label = "a name twice" },
        new([.. """{"name":"Ada","other":NaN}"""u8], null) { Label = "NaN" },
        new([.. """{"name":"Ada","other":Infinity}"""u8], null) { Label = "infinity" },
        new(Nested(63), "Ada") { Label = "64 levels" },
        new(Nested(64), null) { Label = "65 levels" },
        new([.. """{"name":"Ada"} {}"""u8], null) { Label = "two values" },
        new([.. """{"name":"Ada",}"""u8], null) { Label = "a comma too much" },
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Item16_WhatIsNoTextOrNoJsonIsRefused(byte[] payload, string? name)
    {
        using var function = new RunningFunction(TestInvoker.Greeter);
        function.Platform.EnqueueNext(StandInAnswer.Event("1", payload));
        var post = await function.Platform.TakePostAsync();
        if (name is null)
        {
            AssertRefused(post);
            return;
        }

        Assert.Equal($$"""{"message":"Hello {{name}}!"}""", post.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Item09_AHeaderThatIsThereButEmptyIsAbsent(string value)
    {
        using var function = new RunningFunction(TestInvoker.Returning(context =>
            $"{context.TraceId ?? "no trace"}, {context.TenantId ?? "no tenant"}, {context.Identity.IdentityId ?? "nobody"}, {(context.ClientContext is null ? "no client" : "client")}, {context.RemainingTime}"));
        var post = await function.Platform.InvokeAsync(
            "1",
            "{}",
            ("Lambda-Runtime-Trace-Id", value),
            ("Lambda-Runtime-Aws-Tenant-Id", value),
            ("Lambda-Runtime-Cognito-Identity", value),
            ("Lambda-Runtime-Client-Context", value),
            ("Lambda-Runtime-Deadline-Ms", value));
        Assert.Equal("\"no trace, no tenant, nobody, no client, 00:00:00\"", post.Text);
    }

    private static byte[] Nested(int depth) =>
        Encoding.UTF8.GetBytes($$"""{"other":{{new string('[', depth)}}{{new string(']', depth)}},"name":"Ada"}""");

    private static TestInvoker Echo<T, TJson>()
        where TJson : struct, IJsonReader<T>, IJsonWriter<T> =>
        new(invocation => invocation.WriteResult<T, TJson>(invocation.ReadEvent<T, TJson>()));

    private static void AssertRefused(RecordedRequest post)
    {
        Assert.Equal("/2018-06-01/runtime/invocation/1/error", post.Path);
        Assert.StartsWith("{\"errorMessage\":\"Unable to unmarshal input: ", post.Text, StringComparison.Ordinal);
        Assert.Equal("Runtime.UnmarshalError", post.GetHeader("Lambda-Runtime-Function-Error-Type"));
    }
}
