using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.TestKit;
using NativeLambda.Hosting;
using Xunit;

namespace NativeLambda.Generator.Tests.Emitted;

/// <summary>The table of an executable has the handlers of the libraries that it refers to.</summary>
public sealed class LibraryTests
{
    private const string Create =
        """
        using NativeLambda;

        namespace Shop;

        internal sealed record Order(string Id);

        internal static class Orders
        {
            [LambdaHandler("orders.create")]
            internal static string Create(Order order) => "created " + order.Id;

            [LambdaHandler]
            internal static string Count() => "1";
        }
        """;

    private const string Main = "static class Program { static void Main() { } }";

    [Theory]
    [InlineData("orders.create", "\"created 7\"")]
    [InlineData("Shop.Orders.Create", "\"created 7\"")]
    [InlineData("Orders.Create", "\"created 7\"")]
    [InlineData("Shop.Library::Shop.Orders::Create", "\"created 7\"")]
    [InlineData("Orders.Count", "\"1\"")]
    [InlineData("Billing.Pay", "\"paid\"")]
    public async Task Every_name_of_every_handler_reaches_it(string name, string expected)
    {
        var table = LoadTable(
            ["using NativeLambda; static class Billing { [LambdaHandler] internal static string Pay() => \"paid\"; }", Main],
            new CompiledLibrary("Shop.Library", Create));

        Assert.Equal(expected, await table.InvokeAsync(name, """{"Id":"7"}"""));
        Assert.Equal(["Billing.Pay", "Orders.Count", "orders.create"], table.GetHandlers().Select(handler => handler.Name));
        Assert.Equal("Order", table.GetHandlers()[2].Event);
        Assert.Equal("string", table.GetHandlers()[2].Result);
    }

    [Fact]
    public async Task An_executable_needs_no_handler_of_its_own()
    {
        var table = LoadTable([], new CompiledLibrary("Shop.Library", Create));
        Assert.Equal("\"1\"", await table.InvokeAsync("Orders.Count", "null"));
    }

    [Fact]
    public void Names_that_only_the_libraries_together_make_ambiguous_mean_neither()
    {
        const string other = "using NativeLambda; namespace Store; static class Orders { [LambdaHandler] internal static string Count() => \"2\"; }";
        var table = LoadTable([], new CompiledLibrary("Shop.Library", Create), new CompiledLibrary("Store.Library", other));

        Assert.Null(table.Find("Orders.Count"));
        Assert.NotNull(table.Find("Shop.Orders.Count"));
        Assert.NotNull(table.Find("Store.Orders.Count"));
        Assert.Equal(["Shop.Orders.Count", "Store.Orders.Count", "orders.create"], table.GetHandlers().Select(handler => handler.Name));
    }

    [Fact]
    public void Assemblies_whose_names_differ_by_a_letter_that_is_none_do_not_clash()
    {
        var table = LoadTable(
            [],
            new CompiledLibrary("Shop.Orders", "using NativeLambda; static class A { [LambdaHandler] internal static int Run() => 1; }"),
            new CompiledLibrary("Shop_Orders", "using NativeLambda; static class B { [LambdaHandler] internal static int Run() => 2; }"),
            new CompiledLibrary("Shop-Orders", "using NativeLambda; static class C { [LambdaHandler] internal static int Run() => 3; }"));

        Assert.Equal(3, table.GetHandlers().Length);
    }

    [Fact]
    public void The_tests_of_a_function_keep_to_the_table_of_the_function()
    {
        var library = new CompiledLibrary("Shop.Library", Create, "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"TestAssembly\")]");
        var run = GeneratorRun.Start(Executable([Main], library));
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void A_library_takes_no_handlers_in()
    {
        var run = GeneratorRun.Start(TestCompilation.Create("class Empty { }").AddReferences(new CompiledLibrary("Shop.Library", Create).Reference));
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void An_executable_shows_none_to_others() =>
        Assert.DoesNotContain("LambdaHandlerExport", GeneratorRun.Start(Executable([Create])).Sources["LambdaHandlers.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void An_edit_in_the_executable_prints_nothing_again()
    {
        var run = GeneratorRun.Start(Executable(["class A { int B => 1; }"], new CompiledLibrary("Shop.Library", Create)));
        Assert.Contains("LambdaHandlers.g.cs", run.Printed);

        Assert.Empty(run.Edit(TestCompilation.FirstPath, text => text.Replace("=> 1", "=> 2", StringComparison.Ordinal)).Printed);
        Assert.Empty(run.Edit(TestCompilation.FirstPath, text => text.Replace("int B", "long C", StringComparison.Ordinal)).Printed);
    }

    /// <summary>What stands for the export in a library that was built by hand, or by a later version.</summary>
    [Fact]
    public void An_export_that_lacks_something_is_passed_over()
    {
        var library = new CompiledLibrary(
            "Odd",
            """
            [assembly: NativeLambda.Hosting.LambdaHandlerExport(null!, "A.B", ShortName = "A.B", QualifiedName = "Odd::A::B")]
            [assembly: NativeLambda.Hosting.LambdaHandlerExport(typeof(Odd), null!, ShortName = null!, QualifiedName = "Odd::A::B")]
            public static class Odd { }
            """);
        Assert.Empty(GeneratorRun.Start(Executable([Main], library)).Sources);
    }

    private static CSharpCompilation Executable(IEnumerable<string> sources, params IEnumerable<CompiledLibrary> libraries) =>
        TestCompilation.Create(OutputKind.ConsoleApplication, sources).AddReferences(libraries.Select(library => library.Reference));

    private static LambdaHandlerTable LoadTable(IEnumerable<string> sources, params IReadOnlyCollection<CompiledLibrary> libraries)
    {
        var compilation = Executable(sources, libraries).RunGenerator();
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        foreach (var library in libraries)
        {
            Load(library.Image);
        }

        return (LambdaHandlerTable)Load(compilation.EmitImage()).GetType("NativeLambda.LambdaHandlers")!.GetProperty("Table")!.GetValue(null)!;

        Assembly Load(byte[] image) => context.LoadFromStream(new MemoryStream(image));
    }
}
