using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using NativeLambda.CodeFixes;
using Xunit;

namespace NativeLambda.Generator.Tests.Fixes;

public sealed class CodeFixTests
{
    /// <summary>NL0203 is found from the handler and shown at the member: an IDE applies its fix after the analysis of the whole project.</summary>
    private const CodeFixTestBehaviors AtAnotherSymbol = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;

    private const string RequiredCallback = """
        using System;
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order) { }
        }

        public class Order
        {
            public required Action {|NL0203:Callback|} { get; set; }
        }
        """;

    [Fact]
    public Task NL0002_the_parameter_becomes_a_context() => FixTest.Changes(
        new ContextTypeFix(),
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order, /* who calls */ {|NL0002:string|} /* what */ context) { }
        }
        """,
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order, /* who calls */ LambdaContext /* what */ context) { }
        }
        """);

    [Fact]
    public Task NL0011_the_parameter_becomes_a_context() => FixTest.Changes(
        new ContextTypeFix(),
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void Delete({|NL0011:Amazon.Lambda.Core.ILambdaContext|} context) { }
        }

        namespace Amazon.Lambda.Core
        {
            public interface ILambdaContext { int Weight { get; } }
        }
        """,
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void Delete(LambdaContext context) { }
        }

        namespace Amazon.Lambda.Core
        {
            public interface ILambdaContext { int Weight { get; } }
        }
        """);

    [Fact]
    public Task NL0002_adds_the_using() => FixTest.ChangesAlone(
        new ContextTypeFix(),
        """
        // The shop.
        using System;

        static class Shop
        {
            [NativeLambda.LambdaHandler]
            internal static void Create(int order, {|NL0002:Action|} context) { }
        }
        """,
        """
        // The shop.
        using System;
        using NativeLambda;

        static class Shop
        {
            [NativeLambda.LambdaHandler]
            internal static void Create(int order, LambdaContext context) { }
        }
        """);

    [Fact]
    public Task NL0003_the_parameters_go_in_order() => FixTest.Changes(
        new ParameterOrderFix(),
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void Create(
                LambdaContext {|NL0003:context|}, // first
                Order order) // last
            {
            }

            [LambdaHandler]
            internal static void Delete(CancellationToken {|NL0003:token|}, LambdaContext context, Order order) { }
        }
        """,
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void Create(
                Order order, // first
                LambdaContext context) // last
            {
            }

            [LambdaHandler]
            internal static void Delete(Order order, LambdaContext context, CancellationToken token) { }
        }
        """);

    [Fact]
    public Task NL0003_both_parts_of_a_partial_method() => FixTest.Changes(
        new ParameterOrderFix(),
        """
        static partial class Shop
        {
            [LambdaHandler]
            internal static partial void Create(LambdaContext {|NL0003:context|}, Order order);
        }

        static partial class Shop
        {
            internal static partial void Create(LambdaContext context, Order order) { }
        }
        """,
        """
        static partial class Shop
        {
            [LambdaHandler]
            internal static partial void Create(Order order, LambdaContext context);
        }

        static partial class Shop
        {
            internal static partial void Create(Order order, LambdaContext context) { }
        }
        """);

    [Fact]
    public Task NL0003_is_not_offered_where_an_optional_parameter_would_come_first() => FixTest.IsNotOffered(
        new ParameterOrderFix(),
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void Create(LambdaContext {|NL0003:context|}, Order? order = null, CancellationToken token = default) { }
        }
        """);

    [Fact]
    public Task NL0004_returns_a_task() => FixTest.Changes(
        new AsyncVoidFix(),
        """
        static class Shop
        {
            /// <summary>Creates.</summary>
            [LambdaHandler]
            internal static async {|NL0004:void|} Create(Order order) => await Task.Yield(); // done

            [LambdaHandler]
            internal static async {|NL0004:void|} Delete(Order order) => await Task.Yield();
        }
        """,
        """
        static class Shop
        {
            /// <summary>Creates.</summary>
            [LambdaHandler]
            internal static async Task Create(Order order) => await Task.Yield(); // done

            [LambdaHandler]
            internal static async Task Delete(Order order) => await Task.Yield();
        }
        """);

    [Fact]
    public Task NL0004_adds_the_using() => FixTest.ChangesAlone(
        new AsyncVoidFix(),
        """
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static async {|NL0004:void|} Create(int order) => await System.Threading.Tasks.Task.Yield();
        }
        """,
        """
        using System.Threading.Tasks;
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static async Task Create(int order) => await System.Threading.Tasks.Task.Yield();
        }
        """);

    [Fact]
    public Task NL0005_removes_the_modifier() => FixTest.Changes(
        new ParameterModifierFix(),
        """
        static class Shop
        {
            [LambdaHandler("a")] internal static void A(/* by */ {|NL0005:ref|} Order order) { }
            [LambdaHandler("b")] internal static void B({|NL0005:in|} Order order) { }
            [LambdaHandler("c")] internal static void C({|NL0005:out|} Order order) => order = new("1");
            [LambdaHandler("d")] internal static void D({|NL0005:ref readonly|} Order order) { }
            [LambdaHandler("e")] internal static void E({|NL0005:params|} Order[] orders) { }
        }
        """,
        """
        static class Shop
        {
            [LambdaHandler("a")] internal static void A(/* by */ Order order) { }
            [LambdaHandler("b")] internal static void B(Order order) { }
            [LambdaHandler("c")] internal static void C(Order order) => order = new("1");
            [LambdaHandler("d")] internal static void D(Order order) { }
            [LambdaHandler("e")] internal static void E(Order[] orders) { }
        }
        """);

    [Fact]
    public Task NL0005_is_not_offered_for_a_pointer() => FixTest.IsNotOffered(
        new ParameterModifierFix(),
        """
        static unsafe class Shop
        {
            [LambdaHandler]
            internal static void Create({|NL0005:int*|} order) { }
        }
        """);

    [Fact]
    public Task NL0007_becomes_internal() => FixTest.Changes(
        new ReachableFix(),
        """
        class Outer
        {
            // The shop.
            {|NL0007:{|NL0007:private|}|} static class Shop
            {
                [LambdaHandler] // no modifier
                static void {|NL0007:Create|}(Order order) { }

                /* gone */
                [LambdaHandler]
                {|NL0007:private|} static void Delete(Order order) { }
            }

            class {|NL0007:Store|}
            {
                [LambdaHandler]
                {|NL0007:private protected|} static void Open(Order order) { }
            }
        }

        {|NL0007:file|} static class Hidden
        {
            [LambdaHandler]
            public static void Handle(Order order) { }
        }
        """,
        """
        class Outer
        {
            // The shop.
            internal static class Shop
            {
                [LambdaHandler] // no modifier
                internal static void Create(Order order) { }

                /* gone */
                [LambdaHandler]
                internal static void Delete(Order order) { }
            }

            internal class Store
            {
                [LambdaHandler]
                internal static void Open(Order order) { }
            }
        }

        internal static class Hidden
        {
            [LambdaHandler]
            public static void Handle(Order order) { }
        }
        """);

    [Fact]
    public Task NL0007_all_parts_of_a_partial_type() => FixTest.Changes(
        new ReachableFix(),
        """
        class Outer
        {
            {|NL0007:private|} static partial class Shop
            {
                [LambdaHandler]
                internal static void Create(Order order) { }
            }

            private static partial class Shop;
        }
        """,
        """
        class Outer
        {
            internal static partial class Shop
            {
                [LambdaHandler]
                internal static void Create(Order order) { }
            }

            internal static partial class Shop;
        }
        """);

    [Fact]
    public Task NL0007_is_not_offered_for_an_override() => FixTest.IsNotOffered(
        new ReachableFix(),
        """
        class Shop : Store
        {
            [LambdaHandler]
            {|NL0007:protected|} override void Create(Order order) { }
        }

        class Store
        {
            protected virtual void Create(Order order) { }
        }
        """);

    [Fact]
    public Task NL0008_becomes_static() => FixTest.Changes(
        new StaticHandlerFix(),
        """
        class Shop(Receipt receipt)
        {
            /// <summary>Creates.</summary>
            [LambdaHandler]
            public async Task {|NL0008:Create|}(Order order) { await Task.Yield(); Count++; }

            [LambdaHandler]
            public void {|NL0008:Delete|}(Order order) { }

            private static int Count;
            private Receipt Receipt => receipt;
        }
        """,
        """
        class Shop(Receipt receipt)
        {
            /// <summary>Creates.</summary>
            [LambdaHandler]
            public static async Task Create(Order order) { await Task.Yield(); Count++; }

            [LambdaHandler]
            public static void Delete(Order order) { }

            private static int Count;
            private Receipt Receipt => receipt;
        }
        """);

    [Theory]
    [InlineData("public void {|NL0008:Create|}(Order order) => this.ToString();")]
    [InlineData("public void {|NL0008:Create|}(Order order) => Total++;")]
    [InlineData("public decimal {|NL0008:Create|}(Order order) => receipt.Total;")]
    [InlineData("public virtual void {|NL0008:Create|}(Order order) { }")]
    [InlineData("public void {|NL0008:Dispose|}() { }", "IDisposable")]
    public Task NL0008_is_not_offered_where_the_instance_is_needed(string handler, string implements = "object") => FixTest.IsNotOffered(
        new StaticHandlerFix(),
        $$"""
        class Shop(Receipt receipt) : {{implements}}, IEquatable<int>
        {
            [LambdaHandler]
            {{handler}}

            private int Total;
            bool IEquatable<int>.Equals(int other) => other == Total;
        }
        """);

    [Fact]
    public Task NL0101_gets_a_name_of_its_own() => FixTest.Changes(
        new OwnNameFix(),
        """
        static class Shop
        {
            [LambdaHandler]
            internal static void {|NL0101:Create|}(Order order) { }

            [LambdaHandler]
            internal static void {|NL0101:Create|}(Receipt receipt) { }

            [LambdaHandler]
            internal static void Create2() { }
        }
        """,
        """
        static class Shop
        {
            [LambdaHandler("Shop.Create3")]
            internal static void Create(Order order) { }

            [LambdaHandler]
            internal static void Create(Receipt receipt) { }

            [LambdaHandler]
            internal static void Create2() { }
        }
        """);

    [Fact]
    public Task NL0101_gets_another_name() => FixTest.Changes(
        new OwnNameFix(),
        """
        static class Shop
        {
            [Obsolete, LambdaHandler(name: /* same */ {|NL0101:"orders"|})]
            internal static void Create(Order order) { }

            [LambdaHandler({|NL0101:"orders"|})]
            internal static void Delete(Order order) { }
        }
        """,
        """
        static class Shop
        {
            [Obsolete, LambdaHandler(name: /* same */ "Shop.Create2")]
            internal static void Create(Order order) { }

            [LambdaHandler("orders")]
            internal static void Delete(Order order) { }
        }
        """);

    [Fact]
    public Task NL0203_leaves_the_member_out() => FixTest.ChangesAlone(
        new JsonIgnoreFix(),
        """
        using System;
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order) { }
        }

        public class Order
        {
            // Called when it is paid.
            public Action? {|NL0203:Callback|} { get; set; }

            public Customer? Customer { get; set; }
        }

        public class Customer
        {
            /// <summary>Type.</summary>
            public Type? {|NL0203:Kind|} { get; set; }
        }
        """,
        """
        using System;
        using System.Text.Json.Serialization;
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order) { }
        }

        public class Order
        {
            // Called when it is paid.
            [JsonIgnore]
            public Action? Callback { get; set; }

            public Customer? Customer { get; set; }
        }

        public class Customer
        {
            /// <summary>Type.</summary>
            [JsonIgnore]
            public Type? Kind { get; set; }
        }
        """,
        AtAnotherSymbol);

    [Fact]
    public Task NL0203_leaves_a_positional_member_out() => FixTest.ChangesAlone(
        new JsonIgnoreFix(),
        """
        using System;
        using System.Text.Json.Serialization;
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order) { }
        }

        public record Order(string Id, /* when paid */ Action? {|NL0203:Callback|});
        """,
        """
        using System;
        using System.Text.Json.Serialization;
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order) { }
        }

        public record Order(string Id, /* when paid */ [property: JsonIgnore] Action? Callback);
        """,
        AtAnotherSymbol);

    [Fact]
    public Task NL0203_is_not_offered_for_a_required_member() => FixTest.ChangesAlone(
        new JsonIgnoreFix(),
        RequiredCallback,
        RequiredCallback,
        AtAnotherSymbol);

    [Fact]
    public void Every_fix_is_exported_for_a_rule_that_exists()
    {
        var fixes = typeof(RuleCodeFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RuleCodeFix))).ToList();

        Assert.All(fixes, fix => Assert.NotEmpty(fix.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false)));
        Assert.Equal(
            ["NL0002", "NL0003", "NL0004", "NL0005", "NL0007", "NL0008", "NL0011", "NL0101", "NL0203", "NL0205", "NL0209", "NL0211", "NL0212", "NL0301", "NL0302"],
            fixes.SelectMany(fix => ((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds).Order());
    }
}
