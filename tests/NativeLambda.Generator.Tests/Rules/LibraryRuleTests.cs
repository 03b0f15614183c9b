using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>What the rules say of an executable whose handlers are in libraries as well.</summary>
public sealed class LibraryRuleTests
{
    private const string Shop = "using NativeLambda; namespace Shop; static class Orders { [LambdaHandler(\"orders\")] internal static void Create() { } }";
    private const string Main = "static class Program { static void Main() => LambdaHost.Run(LambdaHandlers.Table, []); }";

    [Fact]
    public Task A_handler_takes_the_name_of_one_in_a_library()
    {
        var test = Executable(
            Main + """static class Store { [LambdaHandler({|#0:"orders"|})] internal static void Create() { } }""",
            new CompiledLibrary("Shop.Library", Shop));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0101", DiagnosticSeverity.Error).WithLocation(0).WithMessage(
            "'orders' names both handler 'Store.Create()' and handler 'Orders.Create in Shop.Library': give one of them another name with [LambdaHandler(\"name\")]"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Two_libraries_take_one_name()
    {
        var test = Executable(Main, new CompiledLibrary("A", Shop), new CompiledLibrary("B", Shop));
        foreach (var (first, second) in ((string, string)[])[("A", "B"), ("B", "A")])
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0101", DiagnosticSeverity.Error).WithMessage(
                $"'orders' names both handler 'Orders.Create in {first}' and handler 'Orders.Create in {second}': give one of them another name with [LambdaHandler(\"name\")]"));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_library_does_not_mind_what_another_has()
    {
        var test = new HandlerRulesTest("""static class Store { [LambdaHandler("orders")] internal static void Create() { } }""");
        test.TestState.AdditionalReferences.Add(new CompiledLibrary("A", Shop).Reference);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>NL0303 would say that there is nothing to start. The entry point is generated, which the analyzers' tests do not do.</summary>
    [Fact]
    public Task The_handlers_of_a_library_are_something_to_start()
    {
        var test = Executable("", new CompiledLibrary("Shop.Library", Shop));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("CS5001"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("Shop.Library::Shop.Orders::Create")]
    public Task A_template_may_name_a_handler_of_a_library(string name)
    {
        var test = Executable(Main, new CompiledLibrary("Shop.Library", Shop));
        test.TestState.AdditionalFiles.Add(("/project/template.yaml", Template(name)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_slip_in_a_template_is_shown_with_the_handler_that_was_meant()
    {
        var test = Executable(Main, new CompiledLibrary("Shop.Library", Shop));
        test.TestState.AdditionalFiles.Add(("/project/template.yaml", Template("{|#0:ordres|}")));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Generator.Diagnostics.Rules.TemplateHandlerNotFound).WithLocation(0).WithArguments("ordres", "write 'orders'"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Template(string handler) =>
        $$"""
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: provided.al2023
              Handler: {{handler}}
              CodeUri: .
        """;

    private static HandlerRulesTest Executable(string source, params IEnumerable<CompiledLibrary> libraries)
    {
        var test = new HandlerRulesTest(source);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AdditionalReferences.AddRange(libraries.Select(library => library.Reference));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", """
            is_global = true
            build_property.ProjectDir = /project/
            """));
        if (source.Contains("LambdaHandlers", StringComparison.Ordinal))
        {
            // Stands for the generated table, which the analyzers see as a part of the compilation.
            test.TestState.Sources.Add(("LambdaHandlers.g.cs", "namespace NativeLambda { static class LambdaHandlers { internal static Hosting.LambdaHandlerTable Table => null!; } }"));
        }

        return test;
    }
}
