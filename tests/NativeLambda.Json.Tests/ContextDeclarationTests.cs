using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests;

/// <summary>
/// Contexts of one's own, declared in the ways that users come to declare them. System.Text.Json's own generator loses
/// every context over some of these, or writes code that does not compile.
/// </summary>
public class ContextDeclarationTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Text.Json;\nusing System.Text.Json.Serialization;\nusing NativeLambda;\n";

    [Fact]
    public void A_project_without_handlers_has_the_contexts_that_it_declares() => AssertGives(
        """{"Id":"a","Total":1}[{"Id":"b","Total":0}]""",
        """
        namespace Billing
        {
            [LambdaJsonSerializable(typeof(Invoice))]
            [LambdaJsonSerializable(typeof(List<Invoice>), TypeInfoPropertyName = "Invoices")]
            internal partial class BillingJson : JsonSerializerContext;

            public record Invoice(string Id, int Total);
        }

        public static class Check
        {
            public static string Run() =>
                JsonSerializer.Serialize(new Billing.Invoice("a", 1), Billing.BillingJson.Default.Invoice)
                + JsonSerializer.Serialize([new("b", 0)], Billing.BillingJson.Default.Invoices);
        }
        """);

    [Fact]
    public void Two_contexts_of_one_name() => AssertGives(
        "[1][2]",
        """
        namespace First { [LambdaJsonSerializable(typeof(int[]))] public partial class Json : JsonSerializerContext; }
        namespace Second { [LambdaJsonSerializable(typeof(int[]))] public partial class Json : JsonSerializerContext; }

        public static class Check
        {
            public static string Run() =>
                JsonSerializer.Serialize([1], First.Json.Default.Int32Array) + JsonSerializer.Serialize([2], Second.Json.Default.Int32Array);
        }
        """);

    [Fact]
    public void Attributes_spread_over_two_declarations() => AssertGives(
        """[1]"a" """.TrimEnd(),
        """
        [LambdaJsonSerializable(typeof(int[]))] public partial class Json : JsonSerializerContext;
        [LambdaJsonSerializable(typeof(string))] public partial class Json;

        public static class Check
        {
            public static string Run() => JsonSerializer.Serialize([1], Json.Default.Int32Array) + JsonSerializer.Serialize("a", Json.Default.String);
        }
        """);

    [Fact]
    public void Types_with_the_names_of_the_context_s_members() => AssertGives(
        """{"A":1}{"B":2}{"C":3}{"D":4}""",
        """
        namespace Shop
        {
            public class Options { public int A { get; set; } }
            public class Default { public int B { get; set; } }
            public class Json { public int C { get; set; } }
            public class Mine { public int D { get; set; } }
        }

        [LambdaJsonSerializable(typeof(Shop.Options))]
        [LambdaJsonSerializable(typeof(Shop.Default))]
        [LambdaJsonSerializable(typeof(Shop.Json))]
        [LambdaJsonSerializable(typeof(Shop.Mine))]
        public partial class Json : JsonSerializerContext
        {
            public static int Mine => 1;
        }

        public static class Check
        {
            public static string Run() =>
                JsonSerializer.Serialize(new() { A = 1 }, Json.Default.ShopOptions)
                + JsonSerializer.Serialize(new() { B = 2 }, Json.Default.ShopDefault)
                + JsonSerializer.Serialize(new() { C = 3 }, Json.Default.ShopJson)
                + JsonSerializer.Serialize(new() { D = 4 }, Json.Default.ShopMine);
        }
        """);

    [Fact]
    public void Types_of_one_name() => AssertGives(
        """{"A":1}{"B":{"A":2}}"x"{"C":{}}""",
        """
        namespace First { public class Order { public int A { get; set; } } }
        namespace Second { public class Order { public Outer.Order? B { get; set; } public class Outer { public class Order { public int A { get; set; } } } } }
        public class String { public Inner? C { get; set; } public class Inner; }

        [LambdaJsonSerializable(typeof(First.Order))]
        [LambdaJsonSerializable(typeof(Second.Order))]
        [LambdaJsonSerializable(typeof(string))]
        [LambdaJsonSerializable(typeof(String), TypeInfoPropertyName = "Strung")]
        public partial class Json : JsonSerializerContext;

        public static class Check
        {
            public static string Run() =>
                JsonSerializer.Serialize(new() { A = 1 }, Json.Default.FirstOrder)
                + JsonSerializer.Serialize(new() { B = new() { A = 2 } }, Json.Default.SecondOrder)
                + JsonSerializer.Serialize("x", Json.Default.String)
                + JsonSerializer.Serialize(new() { C = new() }, Json.Default.Strung);
        }
        """);

    // As in AWS's packages: each kind of request has nested types of the same names.
    [Fact]
    public void Three_requests_with_nested_types_of_the_same_names() => AssertGives(
        """{"Context":{"Caller":{"Id":"a"}}}{"Context":{"Caller":{"Id":"b"}}}{"Context":{"Caller":{"Id":"c"}}}""",
        """
        public class RestRequest { public RequestContext? Context { get; set; } public class RequestContext { public CallerIdentity? Caller { get; set; } public class CallerIdentity { public string? Id { get; set; } } } }
        public class HttpRequest { public RequestContext? Context { get; set; } public class RequestContext { public CallerIdentity? Caller { get; set; } public class CallerIdentity { public string? Id { get; set; } } } }
        public class SocketRequest { public RequestContext? Context { get; set; } public class RequestContext { public CallerIdentity? Caller { get; set; } public class CallerIdentity { public string? Id { get; set; } } } }

        [LambdaJsonSerializable(typeof(RestRequest))]
        [LambdaJsonSerializable(typeof(HttpRequest))]
        [LambdaJsonSerializable(typeof(SocketRequest))]
        public partial class Json : JsonSerializerContext;

        public static class Check
        {
            public static string Run() =>
                JsonSerializer.Serialize(new() { Context = new() { Caller = new() { Id = "a" } } }, Json.Default.RestRequest)
                + JsonSerializer.Serialize(new() { Context = new() { Caller = new() { Id = "b" } } }, Json.Default.HttpRequest)
                + JsonSerializer.Serialize(new() { Context = new() { Caller = new() { Id = "c" } } }, Json.Default.SocketRequest);
        }
        """);

    [Fact]
    public void A_context_inside_of_a_generic_type() => AssertGives(
        "[1]",
        """
        public static partial class Outer<T>
        {
            [LambdaJsonSerializable(typeof(int[]))]
            public partial class Json : JsonSerializerContext;
        }

        public static class Check
        {
            public static string Run() => JsonSerializer.Serialize([1], Outer<string>.Json.Default.Int32Array);
        }
        """);

    [Fact]
    public void A_public_context_of_internal_types() => AssertGives(
        """[{"A":1}]""",
        """
        internal class Hidden { public int A { get; set; } }

        [LambdaJsonSerializable(typeof(List<Hidden>))]
        public partial class Json : JsonSerializerContext;

        public static class Check
        {
            public static string Run() => JsonSerializer.Serialize([new() { A = 1 }], Json.Default.ListHidden);
        }
        """);

    [Fact]
    public void Members_and_roots_that_cannot_be_JSON() => AssertGives(
        """{"Any":1,"Kept":2}""",
        """
        public unsafe class Odd
        {
            public int* Pointer { get; set; }
            public Span<int> Span => default;
            public dynamic? Any { get; set; }
            public int Kept { get; set; }
        }

        public static class Nothing;

        [LambdaJsonSerializable(typeof(Odd))]
        [LambdaJsonSerializable(typeof(Nothing))]
        [LambdaJsonSerializable(typeof(List<>))]
        [LambdaJsonSerializable(typeof(void))]
        [LambdaJsonSerializable(typeof(int*))]
        public partial class Json : JsonSerializerContext;

        public static class Check
        {
            public static string Run() => JsonSerializer.Serialize(new() { Any = 1, Kept = 2 }, Json.Default.Odd);
        }
        """);

    [Fact]
    public void Members_and_types_whose_use_is_an_error_or_an_experiment() => AssertGives(
        """{"A":1,"B":{"E":2},"C":[{"E":3}],"D":4}""",
        """
        using System.Diagnostics.CodeAnalysis;

        [Obsolete("gone", true)] public class Gone { public int E { get; set; } }

        public class Old
        {
            [Obsolete("gone", true)] public int A { get; set; }
            [Obsolete("gone", true)] public Gone? B { get; set; }
            [Obsolete] public List<Gone>? C { get; set; }
            [Experimental("X1")] public int D { get; set; }
        }

        [LambdaJsonSerializable(typeof(Old))]
        public partial class Json : JsonSerializerContext;

        public static class Check
        {
            public static string Run() => JsonSerializer.Serialize(
                JsonSerializer.Deserialize("{\"A\":1,\"B\":{\"E\":2},\"C\":[{\"E\":3}],\"D\":4}", Json.Default.Old)!, Json.Default.Old);
        }
        """);

    [Fact]
    public void A_class_that_is_no_context_stays_as_it_is() => AssertGives(
        "ok",
        """
        [LambdaJsonSerializable(typeof(int[]))] public class Json;

        public static class Check { public static string Run() => "ok"; }
        """);

    [Fact]
    public void An_option_that_does_not_exist_is_the_compiler_s_error_and_costs_no_context()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(Usings + """
            [JsonSourceGenerationOptions(NoSuchOption = true, WriteIndented = true)]
            [LambdaJsonSerializable(typeof(int[]))]
            public partial class Json : JsonSerializerContext;

            public static class Check { public static string Run() => JsonSerializer.Serialize([1], Json.Default.Int32Array); }
            """));
        var error = Assert.Single(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains("NoSuchOption", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    internal static void AssertGives(string expected, string source)
    {
        var compilation = TestCompilation.Create(Usings + source);
        var assembly = compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)).RunGenerator().Load();
        try
        {
            Assert.Equal(expected, assembly.GetType("Check")!.GetMethod("Run")!.Invoke(null, null));
        }
        catch (TargetInvocationException failure)
        {
            Assert.Fail(failure.InnerException!.ToString());
        }
    }
}
