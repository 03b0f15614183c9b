using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Pipeline;

/// <summary>A project that has nothing to do with us costs no walk of its files, and becomes a function by any edit that makes it one.</summary>
public sealed class UnusedProjectTests
{
    private const string Plain = "namespace Shop; public static class Orders { public static string Create(Order order) => order.Id; }";
    private const string Order = "namespace Shop; public record Order(string Id);";
    private const string Handler = "NativeLambda.LambdaHandler";

    [Fact]
    public void Its_files_are_not_walked()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(Plain, Order));
        Assert.Empty(run.Reasons(StepNames.Skeletons));

        run = run.Edit(TestCompilation.FirstPath, text => text.Replace("string Create", "string Add", StringComparison.Ordinal));
        Assert.Empty(run.Reasons(StepNames.Skeletons));
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void The_first_handler_and_the_last_one_are_noticed()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(Plain, Order));

        run = run.Edit(TestCompilation.FirstPath, text => text.Replace("public static string", $"[{Handler}] public static string", StringComparison.Ordinal));
        AssertAsFromScratch(run, isUsed: true);

        run = run.Edit("Source1.cs", text => text.Replace("string Id", "string Id, int Count", StringComparison.Ordinal));
        AssertAsFromScratch(run, isUsed: true);

        run = run.Edit(TestCompilation.FirstPath, text => text.Replace($"[{Handler}] ", "", StringComparison.Ordinal));
        AssertAsFromScratch(run, isUsed: false);
        Assert.Empty(run.Reasons(StepNames.Skeletons).Where(reason => reason != IncrementalStepRunReason.Removed));
    }

    [Theory]
    [InlineData("an alias for all files", "[Handler] ", "global using Handler = NativeLambda.LambdaHandlerAttribute;")]
    [InlineData("an import for all files", "[LambdaHandler] ", "global using NativeLambda;")]
    public void What_another_file_gives_to_all_is_noticed(string edit, string attribute, string global)
    {
        var run = GeneratorRun.Start(TestCompilation.Create(Plain.Replace("public static string", attribute + "public static string", StringComparison.Ordinal), Order, "// "));
        Assert.Empty(run.Sources);

        run = run.Edit("Source2.cs", _ => global);
        Assert.True(run.Sources.Count > 0, edit);
        AssertAsFromScratch(run, isUsed: true);
    }

    [Fact]
    public void A_file_that_is_added_is_noticed()
    {
        var run = GeneratorRun.Start(TestCompilation.Create("public static partial class Orders { public static partial string Create(string id) => id; }"));

        run = run.Edit(run.Input.AddSyntaxTrees(TestCompilation.Parse(
            $"public static partial class Orders {{ [{Handler}] public static partial string Create(string id); }}", "Added.cs")));
        AssertAsFromScratch(run, isUsed: true);
    }

    [Fact]
    public void A_context_alone_is_noticed()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(Order));

        run = run.Edit(run.Input.AddSyntaxTrees(TestCompilation.Parse(
            "[NativeLambda.LambdaJsonSerializable(typeof(Shop.Order))] internal partial class Json : System.Text.Json.Serialization.JsonSerializerContext;", "Added.cs")));
        AssertAsFromScratch(run, isUsed: true);
    }

    [Fact]
    public void A_library_with_handlers_is_noticed_by_an_executable()
    {
        var library = new CompiledLibrary("Shop.Library", $"public static class Orders {{ [{Handler}] public static string Create(string id) => id; }}");
        var run = GeneratorRun.Start(TestCompilation.Create(OutputKind.ConsoleApplication, Order));
        Assert.Empty(run.Reasons(StepNames.Skeletons));

        run = run.Edit(run.Input.AddReferences(library.Reference));
        AssertAsFromScratch(run, isUsed: true);

        // An entry point of its own is looked for in the files.
        run = run.Edit("Source0.cs", text => text + " static class Program { static void Main() { } }");
        AssertAsFromScratch(run, isUsed: true);
        Assert.DoesNotContain("Main.g.cs", run.Sources.Keys);
    }

    private static void AssertAsFromScratch(GeneratorRun run, bool isUsed)
    {
        Assert.Equal(isUsed, run.Sources.Count > 0);
        Assert.Equal(GeneratorRun.Start((CSharpCompilation)run.Input.Clone()).Sources.OrderBy(pair => pair.Key), run.Sources.OrderBy(pair => pair.Key));
    }
}
