using System.Text.RegularExpressions;
using NativeLambda.Generator.Parsing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

public sealed class HandlerSignatureTests
{
    [Theory]
    [InlineData("", null, false, false)]
    [InlineData("Order order", "order", false, false)]
    [InlineData("LambdaContext? context", null, true, false)]
    [InlineData("CancellationToken cancellation", null, false, true)]
    [InlineData("Order order, LambdaContext context", "order", true, false)]
    [InlineData("Order order, CancellationToken cancellation", "order", false, true)]
    [InlineData("LambdaContext context, CancellationToken cancellation", null, true, true)]
    [InlineData("Order order, LambdaContext context, CancellationToken cancellation = default", "order", true, true)]
    public void Parameters(string parameters, string? eventName, bool takesContext, bool takesCancellationToken)
    {
        var handler = Parse($"internal static void Handle({parameters}) {{ }}");

        Assert.Equal(eventName, handler.Event?.Name);
        Assert.Equal(takesContext, handler.TakesContext);
        Assert.Equal(takesCancellationToken, handler.TakesCancellationToken);
    }

    [Theory]
    [InlineData("void", null, false)]
    [InlineData("Task", null, true)]
    [InlineData("ValueTask", null, true)]
    [InlineData("Receipt", "Receipt", false)]
    [InlineData("Receipt?", "Receipt?", false)]
    [InlineData("int?", "int?", false)]
    [InlineData("Task<Receipt>", "Receipt", true)]
    [InlineData("Task<Receipt?>", "Receipt?", true)]
    [InlineData("ValueTask<List<int>>", "System.Collections.Generic.List<int>", true)]
    public void Results(string type, string? result, bool isAwaited)
    {
        var handler = Parse($"internal static {type} Handle() => throw new InvalidOperationException();");

        Assert.Equal(result, handler.Result?.ToDisplayString());
        Assert.Equal(isAwaited, handler.IsAwaited);
    }

    [Theory]
    [InlineData("void", "Stream", true, false)]
    [InlineData("void", "MemoryStream", false, false)]
    [InlineData("Stream", "byte[]", false, true)]
    [InlineData("Task<MemoryStream>", "Stream", true, true)]
    [InlineData("ValueTask<List<Stream>>", "List<Stream>", false, false)]
    public void Streams_are_raw(string result, string @event, bool eventIsStream, bool resultIsStream)
    {
        var handler = Parse($"internal static {result} Handle({@event} payload) => throw new InvalidOperationException();");

        Assert.Equal(eventIsStream, handler.EventIsStream);
        Assert.Equal(resultIsStream, handler.ResultIsStream);
    }

    [Theory]
    [InlineData("IAsyncEnumerable<string>", "", true, false)]
    [InlineData("Task<IAsyncEnumerable<byte[]>>", "", true, false)]
    [InlineData("IAsyncEnumerable<ReadOnlyMemory<byte>>", "LambdaContext context", true, false)]
    [InlineData("Task", "Order order, LambdaResponseStream response, CancellationToken stop", false, true)]
    [InlineData("void", "LambdaResponseStream response", false, true)]
    public void Streamed(string result, string parameters, bool resultIsChunks, bool takesResponseStream)
    {
        var handler = Parse($"internal static {result} Handle({parameters}) => throw new InvalidOperationException();");

        Assert.Equal(resultIsChunks, handler.ResultIsChunks);
        Assert.Equal(takesResponseStream, handler.TakesResponseStream);
        Assert.False(handler.ResultIsJson);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("public Shop(int a = 1) { } private Shop() { }", 1)]
    [InlineData("public Shop(int a = 1) { } internal Shop() { }", 0)]
    public void The_constructor_of_an_instance(string constructors, int parameters)
    {
        var handler = Parse("public void Handle() { }", constructors);

        Assert.False(handler.IsStatic);
        Assert.Equal(parameters, handler.Constructor!.Parameters.Length);
    }

    [Fact]
    public void A_static_handler_needs_no_constructor()
    {
        var handler = Parse("internal static void Handle() { }");

        Assert.True(handler.IsStatic);
        Assert.Null(handler.Constructor);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("static int count; const int Limit = 3; const decimal Rate = 1m; int own = 1;", false)]
    [InlineData("static int Count() => 1; static int Total { get; set; }", false)]
    [InlineData("static int count = 1;", true)]
    [InlineData("static int Total { get; } = 1;", true)]
    [InlineData("static Shop() { }", true)]
    public void Static_initialization(string members, bool expected)
    {
        Assert.Equal(expected, Parse("internal static void Handle() { }", members).HasStaticInitialization);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("(\"orders\")", "orders")]
    [InlineData("(Name)", "orders.create")]
    public void Own_name(string arguments, string? expected)
    {
        var handler = Assert.Single(HandlerParsing.ParseHandlers($$"""
            class Shop
            {
                internal const string Name = "orders" + ".create";
                [LambdaHandler{{arguments}}] internal static void Handle() { }
            }
            """));

        Assert.Equal(expected, handler.OwnName);
    }

    [Fact]
    public void A_partial_method_is_parsed_by_its_definition()
    {
        var handler = Assert.Single(HandlerParsing.ParseHandlers("""
            partial class Shop
            {
                internal static partial Task Handle(Order order);
                [LambdaHandler] internal static async partial Task Handle(Order order) => await Task.Yield();
            }
            """));

        Assert.NotNull(handler.Method.PartialImplementationPart);
        Assert.True(handler.IsAwaited);
    }

    [Theory]
    [MemberData(nameof(RuleSamples.All), MemberType = typeof(RuleSamples))]
    public void What_a_rule_refuses_is_no_handler_but_the_others_are(string id, string source, string message)
    {
        var unmarked = Regex.Replace(source, @"\{\|#0:(.*?)\|\}", "$1");
        var compilation = HandlerParsing.Compile(unmarked, "static class Good { [LambdaHandler] internal static void Handle() { } }");

        var handler = Assert.Single(compilation.ParseHandlers());
        Assert.True(handler.Type.Name == "Good", $"{id} did not refuse: {message}");
    }

    private static HandlerSignature Parse(string method, string otherMembers = "") =>
        Assert.Single(HandlerParsing.ParseHandlers($$"""
            class Shop
            {
                {{otherMembers}}
                [LambdaHandler] {{method}}
            }
            """));
}
