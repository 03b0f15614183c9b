using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0401: a handler blocks where it could await.</summary>
public sealed class BlockingWaitRuleTests
{
    [Theory]
    [InlineData("int Handle(Order order) => Load().{|#0:Result|};", "Result", false)]
    [InlineData("void Handle() => Load().{|#0:Wait|}();", "Wait", false)]
    [InlineData("void Handle() { Load().{|#0:Wait|}(1000); }", "Wait", false)]
    [InlineData("int Handle() => Load().GetAwaiter().{|#0:GetResult|}();", "GetResult", false)]
    [InlineData("int Handle() => Load().ConfigureAwait(false).GetAwaiter().{|#0:GetResult|}();", "GetResult", false)]
    [InlineData("int Handle() => new ValueTask<int>(1).{|#0:Result|};", "Result", false)]
    [InlineData("async Task<int> Handle() { await Task.Yield(); return Load().{|#0:Result|}; }", "Result", true)]
    [InlineData("async Task Handle() { await Each(async () => { await Task.Yield(); Load().{|#0:Wait|}(); }); }", "Wait", true)]
    public Task A_task_is_waited_for(string handler, string member, bool isAsync)
    {
        var test = new HandlerRulesTest(Shop(handler));
        var remedy = isAsync ? "await the task" : "make it async and await the task";
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0401", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage($"Handler 'Shop.Handle' blocks its thread with '{member}': {remedy}"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("async Task<int> Handle() => await Load();")]
    [InlineData("string Handle(Holder holder) => holder.Result + holder.Wait();")]
    [InlineData("int Handle() { lock (Gate) { return Load().Result; } }")]
    [InlineData("int Handle() { try { return 0; } catch (Exception) when (Load().Result > 0) { return 1; } }")]
    [InlineData("int Handle() { Func<int> later = () => Load().Result; return later(); }")]
    [InlineData("int Handle() { return Local(); int Local() => Load().Result; }")]
    [InlineData("string Handle() => nameof(Task<int>.Result);")]
    [InlineData("string Handle(Task<int> task) => nameof(task.Result);")]
    [InlineData("void Handle() => Task.WaitAll([]);")]
    public Task Nothing_that_could_be_awaited(string handler) => HandlerRulesTest.FindsNothing(Shop(handler));

    [Fact]
    public Task Another_method_may_block() => HandlerRulesTest.FindsNothing(
        """
        static class Shop
        {
            [Obsolete]
            internal static int Handle(Task<int> task) => task.Result;
        }
        """);

    [Fact]
    public Task The_part_with_the_body_need_not_be_the_marked_one() => HandlerRulesTest.FindsNothing(
        """
        static partial class Shop
        {
            [LambdaHandler]
            internal static partial int Handle();
            internal static partial int Handle() => Task.FromResult(1).{|NL0401:Result|};
        }
        """);

    private static string Shop(string handler) => $$"""
        static class Shop
        {
            static readonly object Gate = new();

            [LambdaHandler]
            internal static {{handler}}

            static Task<int> Load() => Task.FromResult(1);
            static Task Each(Func<Task> action) => action();
        }

        class Holder
        {
            public string Result { get; set; } = "";
            public string Wait() => "";
        }
        """;
}
