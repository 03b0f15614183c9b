using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0101: two handlers of one name, reported at both, each pointing at the other.</summary>
public sealed class HandlerNameRuleTests
{
    [Fact]
    public Task Two_methods_take_one_name() => Clash(
        """
        static class Shop
        {
            [LambdaHandler({|#0:"orders"|})]
            internal static void Create(Order order) { }

            [LambdaHandler({|#1:"orders"|})]
            internal static void Delete(Order order) { }
        }
        """,
        "'orders' names both handler 'Shop.Create(Order)' and handler 'Shop.Delete(Order)': give one of them another name with [LambdaHandler(\"name\")]",
        "'orders' names both handler 'Shop.Delete(Order)' and handler 'Shop.Create(Order)': give one of them another name with [LambdaHandler(\"name\")]");

    [Fact]
    public Task Overloads_without_names_of_their_own() => Clash(
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void {|#0:Create|}(Order order) { }

            [LambdaHandler]
            internal static void {|#1:Create|}() { }
        }
        """,
        "'Shop.Create' names both handler 'Shop.Create(Order)' and handler 'Shop.Create()': give one of them another name with [LambdaHandler(\"name\")]",
        "'Shop.Create' names both handler 'Shop.Create()' and handler 'Shop.Create(Order)': give one of them another name with [LambdaHandler(\"name\")]");

    [Theory]
    [InlineData("Shop.Create")]
    [InlineData("Sales.Shop.Create")]
    [InlineData("TestProject::Sales.Shop::Create")]
    public Task A_name_of_its_own_is_the_name_of_another_method(string name) => Clash(
        $$"""
        namespace Sales;

        static class Shop
        {
            [LambdaHandler]
            internal static void {|#0:Create|}(Order order) { }
        }

        static class Store
        {
            [LambdaHandler({|#1:"{{name}}"|})]
            internal static void Create(Order order) { }
        }
        """,
        $"'{name}' names both handler 'Shop.Create(Order)' and handler 'Store.Create(Order)': give one of them another name with [LambdaHandler(\"name\")]",
        $"'{name}' names both handler 'Store.Create(Order)' and handler 'Shop.Create(Order)': give one of them another name with [LambdaHandler(\"name\")]");

    [Fact]
    public Task Both_are_shown_across_files_while_a_third_does_not_compile()
    {
        var test = new HandlerRulesTest("static class Shop { [LambdaHandler({|#0:\"orders\"|})] internal static void Create() { } }");
        test.TestState.Sources.Add("static class Store { [LambdaHandler({|#1:\"orders\"|})] internal static void Create() { } }");
        test.TestState.Sources.Add("class Broken : Unknown { [LambdaHandler(\"orders\"");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.ExpectedDiagnostics.Add(Error().WithLocation(0).WithLocation(1));
        test.ExpectedDiagnostics.Add(Error().WithLocation(1).WithLocation(0));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Three_of_one_name_point_at_the_two_others()
    {
        var test = new HandlerRulesTest(
            """
            static class Shop
            {
                [LambdaHandler({|#0:"orders"|})] internal static void A() { }
                [LambdaHandler({|#1:"orders"|})] internal static void B() { }
                [LambdaHandler({|#2:"orders"|})] internal static void C() { }
            }
            """);
        test.ExpectedDiagnostics.Add(Error().WithLocation(0).WithLocation(1).WithLocation(2));
        test.ExpectedDiagnostics.Add(Error().WithLocation(1).WithLocation(0).WithLocation(2));
        test.ExpectedDiagnostics.Add(Error().WithLocation(2).WithLocation(0).WithLocation(1));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Partial_methods_clash_once() => Clash(
        """
        static partial class Shop
        {
            [LambdaHandler({|#0:"orders"|})]
            internal static partial void Create();
            internal static partial void Create() { }

            internal static partial void Delete();
            [LambdaHandler({|#1:"orders"|})]
            internal static partial void Delete() { }
        }
        """,
        "'orders' names both handler 'Shop.Create()' and handler 'Shop.Delete()': give one of them another name with [LambdaHandler(\"name\")]",
        "'orders' names both handler 'Shop.Delete()' and handler 'Shop.Create()': give one of them another name with [LambdaHandler(\"name\")]");

    [Fact]
    public Task One_type_name_in_two_namespaces_is_no_clash() => HandlerRulesTest.FindsNothing("""
        namespace A { static class Shop { [LambdaHandler] internal static void Create() { } } }
        namespace B { static class Shop { [LambdaHandler] internal static void Create() { } } }
        static class Shop { [LambdaHandler] internal static void Create() { } }
        """);

    [Fact]
    public Task Overloads_with_names_of_their_own_are_no_clash() => HandlerRulesTest.FindsNothing("""
        static class Shop
        {
            [LambdaHandler("a")] internal static void Create(Order order) { }
            [LambdaHandler("b")] internal static void Create(Receipt receipt) { }
            [LambdaHandler] internal static void Create() { }
            internal static void Create(int notAHandler) { }
        }
        """);

    [Fact]
    public Task A_name_that_the_method_has_anyway_is_no_clash() => HandlerRulesTest.FindsNothing("""
        static class Shop
        {
            [LambdaHandler("Shop.Create")] internal static void Create() { }
        }
        """);

    [Fact]
    public Task Names_that_differ_by_case_are_two_names_that_are_easily_confused()
    {
        var test = new HandlerRulesTest("""
            static class Shop
            {
                [LambdaHandler({|#0:"orders"|})] internal static void A() { }
                [LambdaHandler({|#1:"Orders"|})] internal static void B() { }
                [LambdaHandler("order")] internal static void C() { }
            }
            """);
        test.ExpectedDiagnostics.Add(CaseWarning(0, 1).WithMessage(
            "'orders' and 'Orders' are the names of two handlers and differ by case only, so a slip in a function's settings calls the wrong one: give one of them another name"));
        test.ExpectedDiagnostics.Add(CaseWarning(1, 0).WithArguments("Orders", "orders"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_names_of_methods_differ_by_case()
    {
        var test = new HandlerRulesTest("""
            namespace Sales;

            static class Shop
            {
                [LambdaHandler] internal static void {|#0:Create|}() { }
                [LambdaHandler] internal static void {|#1:create|}() { }
            }
            """);
        test.ExpectedDiagnostics.Add(CaseWarning(0, 1).WithArguments("Sales.Shop.Create", "Sales.Shop.create"));
        test.ExpectedDiagnostics.Add(CaseWarning(1, 0).WithArguments("Sales.Shop.create", "Sales.Shop.Create"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_handler_may_spell_its_own_name_in_another_case() => HandlerRulesTest.FindsNothing("""
        static class Shop
        {
            [LambdaHandler("shop.create")] internal static void Create() { }
        }
        """);

    [Fact]
    public Task A_method_that_is_no_handler_takes_no_name() => HandlerRulesTest.FindsNothing("""
        static class Shop
        {
            [LambdaHandler("orders")] internal static void A() { }
            [LambdaHandler("orders")] internal static {|NL0009:Task<Task>|} B() => null!;
        }
        """);

    private static Task Clash(string source, string first, string second)
    {
        var test = new HandlerRulesTest(source);
        test.ExpectedDiagnostics.Add(Error().WithLocation(0).WithLocation(1).WithMessage(first));
        test.ExpectedDiagnostics.Add(Error().WithLocation(1).WithLocation(0).WithMessage(second));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticResult Error() => new("NL0101", DiagnosticSeverity.Error);

    private static DiagnosticResult CaseWarning(int location, int other) =>
        new DiagnosticResult(Generator.Diagnostics.Rules.NamesDifferByCase).WithLocation(location).WithLocation(other);
}
