using Microsoft.CodeAnalysis;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Emitted;

/// <summary>One small file of each kind, to be read by a person. What the code does is tested by running it.</summary>
public sealed class EmittedCodeTests
{
    private const string Source =
        """
        using System.Threading;
        using System.Threading.Tasks;
        using NativeLambda;

        namespace Shop;

        public record Order(string Id);

        public class Orders
        {
            [LambdaHandler("orders.create")]
            public async Task<Order?> Create(Order order, LambdaContext context, CancellationToken stop)
            {
                await Task.Yield();
                return order;
            }

            [LambdaHandler]
            public static void Clear() { }
        }
        """;

    [Fact]
    public void Asynchronous_instance_invoker() => Snapshot.Match(Print("Shop_Orders_Create.g.cs"));

    [Fact]
    public void Batch_invoker() => Snapshot.Match(GeneratorRun.Start(TestCompilation.Create(
        """
        using System.Threading;
        using System.Threading.Tasks;
        using NativeLambda;
        using NativeLambda.Events;

        namespace Shop;

        public record Order(string Id);

        public static class Queue
        {
            [LambdaHandler]
            [SqsBatch(MaxParallelism = 10)]
            public static Task Handle(Order order, CancellationToken stop) => Task.CompletedTask;
        }
        """)).Sources["Shop_Queue_Handle.g.cs"].Split("\n}\n", 2)[0] + "\n}\n");

    [Fact]
    public void Context_adapter() => Snapshot.Match(GeneratorRun.Start(TestCompilation.Create(
        """
        using NativeLambda;

        public static class Shop
        {
            [LambdaHandler]
            public static int Count(Amazon.Lambda.Core.ILambdaContext context) => 1;
        }

        namespace Amazon.Lambda.Core
        {
            public interface ILambdaContext
            {
                string AwsRequestId { get; }
                ILambdaLogger Logger { get; }
            }

            public interface ILambdaLogger
            {
                void LogLine(string message);
                void Log(string level, string message) => LogLine(message);
            }
        }
        """)).Sources["LambdaContextAdapter.g.cs"]);

    [Fact]
    public void Dispatch_table() => Snapshot.Match(Print("LambdaHandlers.g.cs"));

    [Fact]
    public void Main() => Snapshot.Match(Print("Main.g.cs"));

    [Fact]
    public void The_files_of_a_project() => Assert.Equal(
        ["LambdaHandlers.g.cs", "LambdaJson.JsonContext.g.cs", "Main.g.cs", "Shop_Orders_Clear.g.cs", "Shop_Orders_Create.g.cs"],
        Run().Sources.Keys.Order());

    [Fact]
    public void A_type_that_several_handlers_lead_to_has_its_own_file()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(
            """
            using NativeLambda;

            public record Shared(string Name);
            public record Own(Shared Shared);

            public static class Handlers
            {
                [LambdaHandler] public static Shared First(Own own) => own.Shared;
                [LambdaHandler] public static void Second(Shared[] all) { }
            }
            """));

        Assert.Equal(
            ["Handlers_First.g.cs", "Handlers_Second.g.cs", "LambdaHandlers.g.cs", "LambdaJson.JsonContext.g.cs", "Shared.Json.g.cs"],
            run.Sources.Keys.Where(name => !name.StartsWith("Handlers_TestAssembly", StringComparison.Ordinal)).Order());
        Assert.All(["struct OwnJson", "class OwnMetadata"], part => Assert.Contains(part, run.Sources["Handlers_First.g.cs"], StringComparison.Ordinal));
        Assert.All(["struct SharedJson", "class SharedMetadata"], part => Assert.Contains(part, run.Sources["Shared.Json.g.cs"], StringComparison.Ordinal));
    }

    [Fact]
    public void Types_that_differ_by_case_have_files_that_differ_by_more()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(
            """
            using NativeLambda;

            public enum State { On }
            public enum state { On }
            public record Shared(System.Collections.Generic.Dictionary<State, string> Upper, System.Collections.Generic.Dictionary<state, string> Lower);
            public record shared(int Value);

            public static class Handlers
            {
                [LambdaHandler] public static Shared? First(shared one) => null;
                [LambdaHandler] public static Shared? Second(shared one) => null;
            }
            """));

        Assert.Equal(
            ["Shared.Json.g.cs", "State.Json.g.cs", "shared_2.Json.g.cs", "state_2.Json.g.cs"],
            run.Sources.Keys.Where(name => name.Contains(".Json.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static string Print(string hintName) => Run().Sources[hintName];

    private static GeneratorRun Run() => GeneratorRun.Start(TestCompilation.Create(OutputKind.ConsoleApplication, Source));
}
