using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0301: an entry point that leaves the handlers beside it unserved. NL0303: nothing to serve and nothing to start.</summary>
public sealed class HostRuleTests
{
    private const string Handlers = "static class Shop { [LambdaHandler] internal static void Create(Order order) { } }";

    /// <summary>Stands for the generated table, which the analyzer sees as a part of the compilation.</summary>
    private const string Table = "namespace NativeLambda { static class LambdaHandlers { internal static Hosting.LambdaHandlerTable Table => null!; } }";

    [Theory]
    [InlineData("static class Program { static void {|#0:Main|}() { } }")]
    [InlineData("static class Program { static async Task<int> {|#0:Main|}(string[] args) { await Task.Yield(); return 0; } }")]
    [InlineData("{|#0:Console|}.WriteLine(args.Length);")]
    [InlineData("// The host is started by LambdaHost.Run.\n{|#0:return|} nameof(Shop).Length;")]
    public Task The_host_is_not_started(string main)
    {
        var test = Executable(main);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0301", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "This entry point starts no handler, so Lambda would get no answer: end it with 'return LambdaHost.Run(LambdaHandlers.Table, args);', or delete it and one is generated"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("static class Program { static int Main(string[] args) => LambdaHost.Run(LambdaHandlers.Table, args); }")]
    [InlineData("using static NativeLambda.LambdaHost; static class Program { static int Main(string[] args) => Run(LambdaHandlers.Table, args); }")]
    [InlineData("Func<NativeLambda.Hosting.LambdaHandlerTable, string[], int> run = LambdaHost.Run; return args.Length;")]
    [InlineData("Server.Start(LambdaHandlers.Table); static class Server { internal static void Start(object table) { } }")]
    public Task The_host_is_started(string main) => Executable(main).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_host_is_started_in_another_file()
    {
        var test = Executable("Server.Start(args);");
        test.TestState.Sources.Add("static class Server { internal static void Start(string[] args) => LambdaHost.Run(LambdaHandlers.Table, args); }");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_generated_entry_point_is_right_as_it_is()
    {
        var test = Executable("");
        test.TestState.Sources.Add("namespace NativeLambda.Generated { static class Program { static int Main() => 0; } }");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_executable_without_handlers_has_nothing_to_start()
    {
        var test = new HandlerRulesTest("static class Program { static void Main() { } }");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_forgotten_attribute_leaves_an_executable_without_anything_to_start()
    {
        var test = new HandlerRulesTest("static class Shop { internal static void Create(Order order) { } }");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("CS5001"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0303", DiagnosticSeverity.Warning).WithMessage(
            "This executable has neither a handler nor an entry point: mark the method that takes the events with [LambdaHandler]"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_handler_that_a_rule_refuses_is_not_a_missing_one()
    {
        var test = new HandlerRulesTest("static class Shop { [LambdaHandler] internal static async {|NL0004:void|} Create(Order order) => await Task.Yield(); }");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("CS5001"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_library_has_no_entry_point() =>
        HandlerRulesTest.FindsNothing(Handlers + "static class Program { static void Main() { } }");

    private static HandlerRulesTest Executable(string main)
    {
        var test = new HandlerRulesTest(main);
        test.TestState.Sources.Add(Handlers);
        test.TestState.Sources.Add(("LambdaHandlers.g.cs", Table));
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test;
    }
}
