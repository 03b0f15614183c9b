using System.Text;
using System.Text.Json;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Emitted;

/// <summary>Handlers of every shape, generated, compiled and called.</summary>
public sealed class InvokerTests
{
    [Theory]
    [InlineData("static string Run() => \"none\";", "{}", "\"none\"")]
    [InlineData("static string Run(int number) => \"event \" + number;", "1", "\"event 1\"")]
    [InlineData("static string Run(LambdaContext context) => \"context \" + (context is null);", "{}", "\"context False\"")]
    [InlineData("static string Run(CancellationToken stop) => \"token \" + stop.IsCancellationRequested;", "{}", "\"token False\"")]
    [InlineData("static string Run(int number, LambdaContext context) => \"both \" + number;", "2", "\"both 2\"")]
    [InlineData("static string Run(int number, CancellationToken stop) => \"token \" + number;", "3", "\"token 3\"")]
    [InlineData("static string Run(int number, LambdaContext context, CancellationToken stop) => \"all \" + number;", "4", "\"all 4\"")]
    [InlineData("static string Run(string text = \"unused\") => text;", "\"given\"", "\"given\"")]
    [InlineData("string Run(int number) => \"instance \" + number;", "5", "\"instance 5\"")]
    public async Task Parameters(string method, string json, string expected) =>
        Assert.Equal(expected, await InvokeAsync(method, json));

    [Theory]
    [InlineData("static void Run(int number) { }", "null")]
    [InlineData("static int Run(int number) => number;", "1")]
    [InlineData("static Task Run(int number) => Task.CompletedTask;", "null")]
    [InlineData("static async Task Run(int number) => await Task.Delay(1);", "null")]
    [InlineData("static async Task<int> Run(int number) { await Task.Yield(); return number; }", "1")]
    [InlineData("static Task<int> Run(int number) => Task.FromResult(number);", "1")]
    [InlineData("static ValueTask Run(int number) => default;", "null")]
    [InlineData("static ValueTask<int> Run(int number) => new(number);", "1")]
    [InlineData("static async ValueTask<int> Run(int number) { await Task.Delay(1); return number; }", "1")]
    [InlineData("static string? Run(int number) => null;", "null")]
    [InlineData("static async Task<int?> Run(int number) { await Task.Yield(); return null; }", "null")]
    public async Task Results(string method, string expected) =>
        Assert.Equal(expected, await InvokeAsync(method, "1"));

    [Theory]
    [InlineData("static async IAsyncEnumerable<string> Run(int number) { yield return \"a\"; await Task.Yield(); yield return \"b\" + number; }", "ab1")]
    [InlineData("static async Task<IAsyncEnumerable<string>> Run(int number) { await Task.Yield(); return Texts(); static async IAsyncEnumerable<string> Texts() { await Task.Yield(); yield return \"a\"; } }", "a")]
    [InlineData("static async IAsyncEnumerable<byte[]> Run(int number) { await Task.Yield(); yield return [(byte)'a', (byte)'b']; }", "ab")]
    [InlineData("static async IAsyncEnumerable<ReadOnlyMemory<byte>> Run(int number) { await Task.Yield(); yield return new[] { (byte)'c' }; }", "c")]
    [InlineData("static IAsyncEnumerable<string>? Run(int number) => null;", "null")]
    [InlineData("static void Run(int number, LambdaResponseStream response) => response.WriteByte((byte)'x');", "x")]
    [InlineData("static async Task Run(LambdaResponseStream response, LambdaContext context) { await Task.Yield(); response.WriteByte((byte)'y'); }", "y")]
    [InlineData("static async ValueTask Run(int number, LambdaResponseStream response, LambdaContext context, CancellationToken stop) { await Task.Yield(); response.WriteByte((byte)'z'); }", "z")]
    public async Task Streamed_results(string method, string expected) =>
        Assert.Equal(expected, await InvokeAsync(method, "1"));

    [Theory]
    [InlineData("static int Run(int e) => e;", "42")]
    [InlineData("static string Run(string e) => e;", "\"text\"")]
    [InlineData("static bool Run(bool e) => e;", "true")]
    [InlineData("static double Run(double e) => e;", "1.5")]
    [InlineData("static int[] Run(int[] e) => e;", "[1,2]")]
    [InlineData("static List<string> Run(List<string> e) => e;", "[\"a\"]")]
    [InlineData("static Dictionary<string, int> Run(Dictionary<string, int> e) => e;", "{\"a\":1}")]
    [InlineData("static System.Text.Json.JsonElement Run(System.Text.Json.JsonElement e) => e;", "{\"any\":[1,null]}")]
    [InlineData("static int? Run(int? e) => e;", "null")]
    [InlineData("static string? Run(string? e) => e;", "null")]
    [InlineData("static Guid Run(Guid e) => e;", "\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"")]
    public async Task Every_kind_of_JSON_value_is_an_event(string method, string json) =>
        Assert.Equal(json, await InvokeAsync(method, json));

    [Fact]
    public async Task A_stream_is_the_payload_untouched()
    {
        var handlers = LoadedHandlers.Compile(InType("static Stream Run(Stream payload) => payload;"));
        var bytes = Encoding.Latin1.GetBytes("not JSON \xff");

        Assert.Equal(bytes, await handlers.Table.InvokeAsync("Handlers.Run", bytes));
    }

    [Theory]
    [InlineData("static int Run(string e) => e.Length;")]
    [InlineData("static int Run(int[] e) => e.Length;")]
    [InlineData("static int Run(int e) => e;")]
    public async Task Null_for_a_parameter_that_does_not_allow_it_is_refused(string method) =>
        await Assert.ThrowsAsync<JsonException>(() => InvokeAsync(method, "null"));

    [Fact]
    public async Task Code_without_nullable_annotations_takes_null() =>
        Assert.Equal("true", await InvokeAsync("\n#nullable disable\nstatic bool Run(string e) => e == null;\n#nullable restore\n", "null"));

    [Fact]
    public void Static_initialization_runs_at_start_and_not_at_the_first_event()
    {
        var invoker = LoadedHandlers.Compile(
            """
            using System;
            using NativeLambda;
            public static class Handlers
            {
                private static readonly int Value = Fail();
                [LambdaHandler] public static int Run() => Value;
                private static int Fail() => throw new InvalidOperationException("at start");
            }
            """).Table.Find("Handlers.Run")!;

        var exception = Assert.ThrowsAny<Exception>(invoker.Initialize);
        Assert.Equal("at start", exception.GetBaseException().Message);
    }

    [Theory]
    [InlineData("class @class { [LambdaHandler] public static int @event(int @int) => @int; }", "class.event")]
    [InlineData("namespace System { class Handlers { [LambdaHandler] public static int Int32(int e) => e; } }", "Handlers.Int32")]
    [InlineData("class Handlers { [LambdaHandler] public static int Invoke(int e) => e; [LambdaHandler] public static int invoke(int e) => e; }", "Handlers.invoke")]
    [InlineData("class A_B { [LambdaHandler] public static int C(int e) => e; } class A { public class B { [LambdaHandler] public static int C(int e) => e; } }", "A.B.C")]
    [InlineData("class A { public record B(int C); [LambdaHandler] public static int BJson(B e) => e.C; [LambdaHandler] public static int Run(int e) => e; }", "A.Run")]
    [InlineData("record struct Handlers { [LambdaHandler] public int Run(int e) => e; }", "Handlers.Run")]
    [InlineData("class Übung { [LambdaHandler] public static int Größe(int e) => e; }", "Übung.Größe")]
    [InlineData("[System.Obsolete] class Handlers { [LambdaHandler] public static int Run(int e) => e; }", "Handlers.Run")]
    public async Task Names_that_bite(string source, string handler)
    {
        var handlers = LoadedHandlers.Compile("using NativeLambda;\n" + source);

        Assert.Equal("7", await handlers.InvokeAsync(handler, "7"));
    }

    [Theory]
    [InlineData("IDisposable", "void IDisposable.Dispose() { }", "(global::System.IDisposable)_handler")]
    [InlineData("IAsyncDisposable", "public ValueTask DisposeAsync() => default;", "(global::System.IAsyncDisposable)_handler")]
    [InlineData("IAsyncDisposable, IDisposable", "public void Dispose() { } public ValueTask DisposeAsync() => default;", "(global::System.IDisposable)_handler")]
    public async Task A_disposable_instance_is_disposed_at_the_end(string interfaces, string members, string disposed)
    {
        var source =
            $$"""
            using System;
            using System.Threading.Tasks;
            using NativeLambda;
            public class Handlers : {{interfaces}}
            {
                [LambdaHandler] public int Run(int e) => e;
                {{members}}
            }
            """;

        var sources = GeneratorRun.Start(TestCompilation.Create([source])).Sources.Values;
        Assert.Single(sources, text => text.Contains($"DisposeOnShutdown({disposed});", StringComparison.Ordinal));
        Assert.Equal("7", await LoadedHandlers.Compile(source).InvokeAsync("Handlers.Run", "7"));
    }

    private static Task<string> InvokeAsync(string method, string json) =>
        LoadedHandlers.Compile(InType(method)).InvokeAsync("Handlers.Run", json);

    private static string InType(string method) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        using NativeLambda;

        public class Handlers
        {
            [LambdaHandler]
            public {{method}}
        }
        """;
}
