using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>The nearest neighbours of every mistake: no rule may fire on them.</summary>
public sealed class ValidHandlerTests
{
    [Theory]
    [InlineData("()")]
    [InlineData("(Order order)")]
    [InlineData("(LambdaContext context)")]
    [InlineData("(LambdaContext? context)")]
    [InlineData("(CancellationToken cancellation)")]
    [InlineData("(Order? order, LambdaContext context)")]
    [InlineData("(Order order, CancellationToken cancellation)")]
    [InlineData("(LambdaContext context, CancellationToken cancellation)")]
    [InlineData("(Order order, LambdaContext context, CancellationToken cancellation)")]
    [InlineData("(Order? order = null, LambdaContext? context = null, CancellationToken cancellation = default)")]
    [InlineData("(this Order order)")]
    [InlineData("(Stream body)")]
    public Task Parameters(string parameters) => HandlerRulesTest.FindsNothing($$"""
        static class Shop
        {
            [LambdaHandler]
            internal static void Handle{{parameters}} { }
        }
        """);

    [Theory]
    [InlineData("(ILambdaContext context)")]
    [InlineData("(Order order, ILambdaContext? context)")]
    [InlineData("(Order order, ILambdaContext context, CancellationToken cancellation)")]
    public Task The_context_of_AWS_packages(string parameters) => HandlerRulesTest.FindsNothing($$"""
        using Amazon.Lambda.Core;

        static class Shop
        {
            [LambdaHandler]
            internal static void Handle{{parameters}} { }
        }

        namespace Amazon.Lambda.Core
        {
            public interface ILambdaContext { string AwsRequestId { get; } int Weight => 0; static string Name => ""; }
        }
        """);

    [Theory]
    [InlineData("void", "{ }")]
    [InlineData("Receipt", "=> new(1);")]
    [InlineData("Receipt?", "=> null;")]
    [InlineData("int?", "=> null;")]
    [InlineData("Task", "=> Task.CompletedTask;")]
    [InlineData("Task<Receipt>", "=> null!;")]
    [InlineData("ValueTask", "=> default;")]
    [InlineData("ValueTask<Receipt?>", "=> default;")]
    [InlineData("Task<List<Receipt>>", "=> null!;")]
    [InlineData("Stream", "=> Stream.Null;")]
    [InlineData("Task<MemoryStream>", "=> null!;")]
    [InlineData("IEnumerable<Receipt>", "=> [];")]
    public Task Results(string type, string body) => HandlerRulesTest.FindsNothing($$"""
        static class Shop
        {
            [LambdaHandler]
            internal static {{type}} Handle(Order order) {{body}}
        }
        """);

    [Theory]
    [InlineData("class Shop { [LambdaHandler] public void Handle() { } }")]
    [InlineData("class Shop { internal Shop() { } private Shop(int a) { } [LambdaHandler] public void Handle() { } }")]
    [InlineData("class Shop { protected internal Shop() { } [LambdaHandler] protected internal void Handle() { } }")]
    [InlineData("class Shop(int retries = 3) { [LambdaHandler] public int Handle() => retries; }")]
    [InlineData("class Shop { public Shop(params int[] a) { } [LambdaHandler] public void Handle() { } }")]
    [InlineData("class Shop { public Shop() { } public Shop(int a = 0) { } [LambdaHandler] public void Handle() { } }")]
    [InlineData("class Shop { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Shop() { } public required int Id; [LambdaHandler] public void Handle() { } }")]
    [InlineData("struct Shop { [LambdaHandler] public void Handle() { } }")]
    [InlineData("record Shop { [LambdaHandler] public void Handle() { } }")]
    [InlineData("record struct Shop { [LambdaHandler] public void Handle() { } }")]
    [InlineData("class Base { public virtual void Handle() { } } class Shop : Base { [LambdaHandler] public override void Handle() { } }")]
    public Task Instances(string source) => HandlerRulesTest.FindsNothing(source);

    [Theory]
    [InlineData("abstract class Shop { [LambdaHandler] internal static void Handle() { } }")]
    [InlineData("ref struct Shop { [LambdaHandler] internal static void Handle() { } }")]
    [InlineData("class Shop { private Shop() { } [LambdaHandler] internal static void Handle() { } }")]
    [InlineData("class Shop { public required int Id; [LambdaHandler] internal static void Handle() { } }")]
    [InlineData("static class Shop { [LambdaHandler] internal static async Task Handle() => await Task.Yield(); }")]
    [InlineData("static class Shop { [LambdaHandler] internal static unsafe void Handle() { int* p = null; } }")]
    [InlineData("partial class Shop { [LambdaHandler] internal static partial void Handle(); internal static partial void Handle() { } }")]
    [InlineData("partial class Shop { internal static partial void Handle(); [LambdaHandler] internal static partial void Handle() { } }")]
    [InlineData("class Outer<T> { class Private; } class Shop { internal class Orders { [LambdaHandler] internal static void Handle() { } } }")]
    [InlineData("public sealed class Shop { protected internal class Orders { [LambdaHandler] public static void @event() { } } }")]
    [InlineData("class Shop { [LambdaHandler] internal static void Handle() { Action a = () => { }; void Local() { } } }")]
    public Task Statics(string source) => HandlerRulesTest.FindsNothing(source);

    [Theory]
    [InlineData("")]
    [InlineData("(\"orders.create\")")]
    [InlineData("(\"Größe/注文:1\")")]
    [InlineData("(name: Names.Create)")]
    public Task Names(string arguments) => HandlerRulesTest.FindsNothing($$"""
        static class Names { public const string Create = "orders" + ".create"; }

        static class Shop
        {
            [LambdaHandler{{arguments}}]
            internal static void Handle() { }
        }
        """);

    [Fact]
    public Task Longest_name() => HandlerRulesTest.FindsNothing($$"""
        static class Shop
        {
            [LambdaHandler("{{new string('x', 128)}}")]
            internal static void Handle() { }
        }
        """);

    [Fact]
    public Task An_attribute_of_the_same_name_is_not_ours() => HandlerRulesTest.FindsNothing("""
        namespace Mine
        {
            class LambdaHandlerAttribute : Attribute;

            class Shop<T>
            {
                [LambdaHandler]
                static void Handle(ref int a, int b, int c) { }
            }
        }
        """);

    /// <summary>What the compiler says itself is not said twice.</summary>
    [Theory]
    [InlineData("static class Shop { [LambdaHandler] internal static void Handle({|CS0246:Missing|} order, int b, int c) { } }")]
    [InlineData("static class Shop { [LambdaHandler] internal static void Handle(List<{|CS0246:Missing|}[]> order, int b) { } }")]
    [InlineData("static class Shop { [LambdaHandler] internal static {|CS0246:Missing|} Handle() => null!; }")]
    [InlineData("static class Shop { [LambdaHandler] internal static Task<{|CS0246:Missing|}> Handle() => null!; }")]
    [InlineData("static class Shop { [LambdaHandler({|CS1503:1|})] internal static void Handle() { } }")]
    [InlineData("static class Shop { [LambdaHandler({|CS0103:missing|})] internal static void Handle() { } }")]
    [InlineData("static class Shop { [{|CS1729:LambdaHandler(\"a\", \"b\")|}] internal static void Handle() { } }")]
    [InlineData("static class Shop { [LambdaHandler] internal void {|CS0708:Handle|}() { } }")]
    [InlineData("class Shop { [{|CS0592:LambdaHandler|}] Shop(int n) { } }")]
    [InlineData("class Shop { [{|CS0592:LambdaHandler|}] int Total => 0; }")]
    public Task The_compiler_says_it(string source) => HandlerRulesTest.FindsNothing(source);

    [Fact]
    public Task A_project_without_the_library_is_left_alone()
    {
        var test = new HandlerRulesTest("class Shop { [{|CS0246:{|CS0246:LambdaHandler|}|}] static async void Handle() => await System.Threading.Tasks.Task.Yield(); }");
        test.TestState.AdditionalReferences.RemoveAll(reference => reference.Display!.Contains("NativeLambda", StringComparison.Ordinal));
        test.TestState.Sources.RemoveAt(1);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
