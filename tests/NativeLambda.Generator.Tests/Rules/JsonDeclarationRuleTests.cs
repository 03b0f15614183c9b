using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0204 to NL0206 and NL0216: mistakes in the declaration of a type, reported there and once, whatever handlers meet it.</summary>
public sealed class JsonDeclarationRuleTests
{
    /// <summary>Two handlers that meet the same type, far below the event of one.</summary>
    private const string Handlers = """
        static class Shop
        {
            [LambdaHandler]
            internal static void Create(List<Root> roots) { }

            [LambdaHandler]
            internal static void Delete(Leaf leaf) { }
        }

        public class Root { public Dictionary<string, Leaf>? Leaves { get; set; } }

        """;

    [Theory]
    [InlineData(
        "public class Leaf { public int {|#1:A|} { get; set; } [JsonPropertyName(\"A\")] public int {|#0:B|} { get; set; } }",
        "'Leaf.A' and 'Leaf.B' have the JSON name 'A'")]
    [InlineData(
        "public class Leaf { public int {|#1:A|} { get; set; } public int {|#0:a|} { get; set; } }",
        "'Leaf.A' and 'Leaf.a' have JSON names that differ by case only, 'A' and 'a'")]
    [InlineData(
        "public class Leaf : Base { [JsonPropertyName(\"id\")] public int {|#1:Number|} { get; set; } } public class Base { [JsonPropertyName(\"id\")] public int {|#0:Id|} { get; set; } }",
        "'Leaf.Number' and 'Base.Id' have the JSON name 'id'")]
    public Task NL0204_two_members_have_one_name_and_both_are_shown(string leaf, string problem)
    {
        var test = Test(leaf);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0204", DiagnosticSeverity.Error).WithLocation(0).WithLocation(1).WithMessage(
            problem + ": give one of them another name with [JsonPropertyName], or leave it out with [JsonIgnore]"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("public class Leaf { public int A { get; set; } [JsonPropertyName(\"B\")] public int B { get; set; } }")]
    [InlineData("public class Leaf { public int A { get; set; } [JsonIgnore] public int a { get; set; } }")]
    [InlineData("public class Leaf : Base { public new int Id { get; set; } } public class Base { public int Id { get; set; } }")]
    [InlineData("public class Leaf { public int A { get; set; } internal int a { get; set; } public int A_; }")]
    [InlineData("[LambdaJsonContext, JsonSourceGenerationOptions(PropertyNameCaseInsensitive = false)] public partial class Json; public class Leaf { public int A { get; set; } public int a { get; set; } }")]
    public Task NL0204_is_no_mistake(string leaf) => FindsNothing(leaf);

    [Theory]
    [InlineData(
        "public class {|#0:Leaf|} { public Leaf(int a) => A = a; public Leaf(string b) => B = b; public int A { get; } public string? B { get; } }",
        "has several public constructors: mark the one to use with [JsonConstructor]")]
    [InlineData(
        "public class {|#0:Leaf|} { internal Leaf() { } }",
        "has no public constructor: add one without parameters, or mark one with [JsonConstructor]")]
    [InlineData(
        "public class Leaf { [JsonConstructor] public Leaf() { } [JsonConstructor] public {|#0:Leaf|}(int a) => A = a; public int A { get; } }",
        "has several constructors marked [JsonConstructor]: keep the attribute on one")]
    [InlineData(
        "public class Leaf { [JsonConstructor] private {|#0:Leaf|}() { } }",
        "has marked a constructor [JsonConstructor] that generated code cannot call: make it internal or public")]
    public Task NL0205_there_is_no_constructor_to_choose(string leaf, string problem) =>
        Finds("NL0205", leaf, "No event can be read into 'Leaf', which " + problem);

    [Theory]
    [InlineData("public class Leaf { public Leaf() { } public Leaf(int a) => A = a; public int A { get; } }")]
    [InlineData("public class Leaf { internal Leaf() { } public Leaf(int a) => A = a; public int A { get; } }")]
    [InlineData("public class Leaf { [JsonConstructor] internal Leaf() { } }")]
    [InlineData("public struct Leaf { public Leaf(int a) => A = a; public Leaf(string b) => B = b; public int A { get; } public string? B { get; } }")]
    public Task NL0205_is_no_mistake(string leaf) => FindsNothing(leaf);

    [Fact]
    public Task NL0205_is_no_mistake_in_a_result()
    {
        var test = new HandlerRulesTest(
            "static class Shop { [LambdaHandler] internal static Leaf Get() => throw new Exception(); } public class Leaf { internal Leaf() { } }") { ChecksJson = true };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("public class Leaf(int {|#0:other|}) { public int A { get; } = other; }", "no property has its name: give it the name and the type of the property that it sets")]
    [InlineData("public class Leaf(int {|#0:a|}) { public long A { get; } = a; }", "'A' is of type 'long' and not 'int': give both the same type")]
    [InlineData("public class Leaf(int {|#0:a|}) { public readonly int A = a; }", "'A' is a field: make it a property")]
    [InlineData("public class Leaf(int {|#0:a|}) { internal int A { get; } = a; }", "'A' is not public: make it public, or mark it with [JsonInclude]")]
    [InlineData("public class Leaf { public Leaf(in int {|#0:a|}) => A = a; public int A { get; } }", "it is passed by reference: pass it by value")]
    public Task NL0206_a_parameter_sets_nothing(string leaf, string problem)
    {
        var name = leaf.Contains("other", StringComparison.Ordinal) ? "other" : "a";
        return Finds("NL0206", leaf, $"Constructor parameter '{name}' of 'Leaf' gets no value from the JSON, because {problem}");
    }

    [Theory]
    [InlineData("public class Leaf(int A) { public int a { get; } = A; }")]
    [InlineData("public class Leaf(int a) { [JsonIgnore] public int A { get; } = a; }")]
    [InlineData("public class Leaf(int a) { [JsonInclude] public readonly int A = a; }")]
    [InlineData("public class Leaf(int a) : Base { public int B { get; } = a; } public class Base { public int A { get; set; } }")]
    public Task NL0206_is_no_mistake(string leaf) => FindsNothing(leaf);

    [Theory]
    [InlineData("public class Leaf { [JsonIgnore] public required int {|#0:A|} { get; set; } }", "is marked [JsonIgnore]", "remove one of the two")]
    [InlineData("public class Leaf { [JsonRequired] public int {|#0:A|} { get; } }", "has no public setter", "give it one, or take it in the constructor")]
    [InlineData("public class Leaf { public required int {|#0:A|}; }", "is a field", "make it a property")]
    [InlineData("internal class Leaf { internal required int {|#0:A|} { get; set; } }", "is not public", "make it public, or mark it with [JsonInclude]")]
    public Task NL0216_a_required_member_is_not_read(string leaf, string reason, string remedy) =>
        Finds("NL0216", leaf, $"'Leaf.A' is required but {reason}, so no event can be read into 'Leaf': {remedy}");

    [Theory]
    [InlineData("public class Leaf { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public required int A { get; set; } }")]
    [InlineData("public class Leaf { [JsonInclude] public required int A; }")]
    [InlineData("public class Leaf(int a) { [JsonRequired] public int A { get; } = a; }")]
    public Task NL0216_is_no_mistake(string leaf) => FindsNothing(leaf);

    [Fact]
    public Task A_generic_type_is_reported_once_for_all_its_forms()
    {
        var test = Test("public class Leaf { public Page<int>? A { get; set; } public Page<string>? B { get; set; } } public class Page<T>(T {|#0:item|});");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0206", DiagnosticSeverity.Error).WithLocation(0));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_type_in_a_file_that_a_tool_wrote_is_reported_at_the_handlers()
    {
        var test = new HandlerRulesTest(
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Create({|#0:List<Contract>|} contracts) { }
            }
            """) { ChecksJson = true };
        test.TestState.Sources.Add(("Contract.g.cs", "public class Contract { internal Contract() { } }"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0205", DiagnosticSeverity.Error).WithLocation(0));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_type_that_no_handler_meets_is_not_looked_at() =>
        FindsNothing("public class Leaf; public class Other(int a) { [JsonIgnore] public required int B { get; set; } public int b { get; set; } }");

    private static Task Finds(string id, string leaf, string message)
    {
        var test = Test(leaf);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task FindsNothing(string leaf) => Test(leaf).RunAsync(TestContext.Current.CancellationToken);

    private static HandlerRulesTest Test(string leaf)
    {
        var isInternal = leaf.Contains("internal class Leaf", StringComparison.Ordinal);
        return new HandlerRulesTest((isInternal ? Handlers.Replace("public class Root", "internal class Root", StringComparison.Ordinal) : Handlers) + leaf)
        {
            ChecksJson = true,
        };
    }
}
