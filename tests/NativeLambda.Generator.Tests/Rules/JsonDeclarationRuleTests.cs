using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0204 to NL0209, NL0211, NL0215 and NL0216: mistakes in the declaration of a type, reported there and once, whatever handlers meet it.</summary>
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

    private const string Converters = """
        public abstract class Abstract : OfInt;
        public class OfInt : JsonConverter<int>
        {
            public override int Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => 0;
            public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) { }
        }
        public class OfLong : JsonConverter<long>
        {
            public override long Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => 0;
            public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) { }
        }
        public class OfNullable : JsonConverter<int?>
        {
            public override int? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => 0;
            public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) { }
        }
        public class WithParameter(int n) : OfInt { public int N => n; }
        public class Private : OfInt { private Private() { } }
        public class Open<T> : OfInt;
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
    [InlineData("[LambdaJsonContext, JsonSourceGenerationOptions(PropertyNameCaseInsensitive = false)] public abstract partial class Json() : JsonSerializerContext(null); public class Leaf { public int A { get; set; } public int a { get; set; } }")]
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
    [InlineData("string", "'string' cannot be the converter of 'Leaf.A', because it does not derive from JsonConverter: derive it from JsonConverter<int>")]
    [InlineData("Abstract", "'Abstract' cannot be the converter of 'Leaf.A', because it is abstract: name a class that derives from it")]
    [InlineData("OfLong", "'OfLong' cannot be the converter of 'Leaf.A', because it converts 'long' and not 'int': name a converter of 'int', or change its type to 'long'")]
    [InlineData("OfNullable", "'OfNullable' cannot be the converter of 'Leaf.A', because it converts 'int?' and not 'int': name a converter of 'int', or change its type to 'int?'")]
    [InlineData("WithParameter", "'WithParameter' cannot be the converter of 'Leaf.A', because it has no constructor without parameters that generated code can call: add one that is public or internal")]
    [InlineData("Private", "'Private' cannot be the converter of 'Leaf.A', because it has no constructor without parameters that generated code can call: add one that is public or internal")]
    [InlineData("Open<>", "'Open<>' cannot be the converter of 'Leaf.A', because it has no type arguments: write them")]
    public Task NL0207_is_no_converter_of_the_member(string converter, string message) =>
        Finds("NL0207", $"public class Leaf {{ [JsonConverter({{|#0:typeof({converter})|}})] public int A {{ get; set; }} }} " + Converters, message);

    [Fact]
    public Task NL0207_is_no_converter_of_the_type() => Finds(
        "NL0207",
        "[JsonConverter({|#0:typeof(OfLong)|})] public class Leaf; " + Converters,
        "'OfLong' cannot be the converter of 'Leaf', because it converts 'long' and not 'Leaf': name a converter of 'Leaf'");

    [Theory]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))] public DayOfWeek A { get; set; }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))] public DayOfWeek? A { get; set; }")]
    [InlineData("[JsonConverter(typeof(NativeLambda.Json.UnixSecondsConverter))] public DateTimeOffset? A { get; set; }")]
    [InlineData("[JsonConverter(typeof(OfLong)), JsonIgnore] public int A { get; set; }")]
    public Task NL0207_is_no_mistake(string member) => FindsNothing($"public class Leaf {{ {member} }} " + Converters);

    [Theory]
    [InlineData("public class Leaf { [JsonExtensionData] public Dictionary<string, string>? {|#0:More|} { get; set; } }", "its type is 'Dictionary<string, string>': write Dictionary<string, JsonElement> or JsonObject")]
    [InlineData("public class Leaf { [JsonExtensionData] public JsonElement {|#0:More|} { get; set; } }", "its type is 'JsonElement': write Dictionary<string, JsonElement> or JsonObject")]
    public Task NL0208_cannot_hold_any_JSON(string leaf, string problem) =>
        Finds("NL0208", leaf, "'Leaf.More' cannot be the extension data, because " + problem);

    [Theory]
    [InlineData("Dictionary<string, JsonElement>")]
    [InlineData("Dictionary<string, object>")]
    [InlineData("IDictionary<string, JsonElement>")]
    [InlineData("System.Text.Json.Nodes.JsonObject")]
    public async Task NL0208_can_hold_any_JSON(string type)
    {
        // What else generated code says of it is not this rule's affair.
        var test = Test($"public class Leaf {{ [JsonExtensionData] public {type}? More {{ get; set; }} [JsonExtensionData] public {type}? {{|#0:Rest|}} {{ get; set; }} }}");
        test.DisabledDiagnostics.Add("NL0203");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0208", DiagnosticSeverity.Error).WithLocation(0).WithMessage(
            "'Leaf.Rest' cannot be the extension data, because 'Leaf.More' is it already: keep [JsonExtensionData] on one of them"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("[{|#0:JsonPolymorphic|}] public class Leaf;", "[JsonPolymorphic]", "it declares no derived type: add [JsonDerivedType] for each")]
    [InlineData("[JsonDerivedType({|#0:typeof(string)|})] public class Leaf;", "[JsonDerivedType]", "'string' does not derive from 'Leaf': name a type that does")]
    [InlineData("[JsonDerivedType({|#0:typeof(Leaf)|})] public sealed class Leaf;", "[JsonDerivedType]", "no type can derive from a sealed one: remove it, or 'sealed'")]
    [InlineData("[JsonDerivedType({|#0:typeof(A)|})] public class Leaf; public abstract class A : Leaf;", "[JsonDerivedType]", "'A' is abstract: name the types that derive from it")]
    [InlineData("[JsonDerivedType(typeof(A), 1), JsonDerivedType({|#0:typeof(A)|}, 2)] public class Leaf; public class A : Leaf;", "[JsonDerivedType]", "'A' is declared twice: remove one of the two")]
    [InlineData("[JsonDerivedType(typeof(A), \"a\")][JsonDerivedType({|#0:typeof(B)|}, \"a\")] public class Leaf; public class A : Leaf; public class B : Leaf;", "[JsonDerivedType]", "'A' and 'B' have the same discriminator, \"a\": give one of them another")]
    public Task NL0215_cannot_be_followed(string leaf, string attribute, string problem) =>
        Finds("NL0215", leaf, $"{attribute} on 'Leaf' cannot be followed, because {problem}");

    [Theory]
    [InlineData("[JsonDerivedType(typeof(A), 1), JsonDerivedType(typeof(B), \"1\"), JsonDerivedType(typeof(Leaf))] public class Leaf; public class A : Leaf; public class B : A;")]
    [InlineData("[JsonPolymorphic, JsonDerivedType(typeof(A)), JsonDerivedType(typeof(B))] public class Leaf; public class A : Leaf; public class B : Leaf;")]
    public async Task NL0215_is_no_mistake(string leaf)
    {
        // What else generated code says of it is not this rule's affair.
        var test = Test(leaf);
        test.DisabledDiagnostics.AddRange(["NL0201", "NL0203"]);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("public class {|#0:Leaf|}; public class {|#1:A|} : Leaf { public int N { get; set; } }", "Leaf")]
    [InlineData("public abstract class {|#0:Leaf|}; public class {|#1:A|} : Middle { public int N => 1; } public abstract class Middle : Leaf;", "Leaf")]
    [InlineData("public interface {|#0:Leaf|} { int M { get; } } public record {|#1:A|}(int M, int N) : Leaf;", "Leaf")]
    [InlineData("public record Leaf(List<Base> Bases); public record {|#0:Base|}(int M); public record {|#1:A|}(int M, int N) : Base(M);", "Base")]
    public Task NL0211_a_derived_type_loses_members(string leaf, string type)
    {
        var test = Result(leaf);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0211", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithMessage(
            $"A 'A' that is written as '{type}' loses its own members: mark '{type}' with [JsonDerivedType] for each type that derives from it"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("public class Leaf { public int N { get; set; } } public class A : Leaf;")]
    [InlineData("public class Leaf { public virtual int N => 1; } public class A : Leaf { public override int N => 2; internal int M => 3; }")]
    [InlineData("public interface Leaf { int M { get; } } public record A(int M) : Leaf;")]
    [InlineData("[JsonDerivedType(typeof(A))] public class Leaf; public class A : Leaf { public int N { get; set; } } public class B : A;")]
    [InlineData("public class Leaf; public abstract class A : Leaf { public int N { get; set; } }")]
    public Task NL0211_loses_nothing(string leaf) => Result(leaf).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task NL0211_is_not_about_events() => FindsNothing("public class Leaf; public class A : Leaf { public int N { get; set; } }");

    private static HandlerRulesTest Result(string leaf) => new(
        "static class Shop { [LambdaHandler] internal static Leaf Get() => throw new Exception(); } " + leaf) { ChecksJson = true };

    [Theory]
    [InlineData("[JsonConverter({|#0:typeof(JsonStringEnumConverter)|})] public enum State { On }", "State", "State")]
    [InlineData("public class Lamp { [JsonConverter({|#0:typeof(JsonStringEnumConverter)|})] public DayOfWeek? Day { get; set; } }", "Lamp.Day", "DayOfWeek")]
    [InlineData("public record Lamp([property: JsonConverter({|#0:typeof(JsonStringEnumConverter)|})] DayOfWeek Day);", "Lamp.Day", "DayOfWeek")]
    public Task NL0209_the_converter_names_no_enum(string declaration, string subject, string enumType)
    {
        var test = Test("public class Leaf; " + declaration);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0209", DiagnosticSeverity.Info).WithLocation(0).WithMessage(
            $"The converter of '{subject}' is made at run time, which fails in a native function that calls JsonSerializer: write JsonStringEnumConverter<{enumType}>"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<State>))] public enum State { On }")]
    [InlineData("public class Lamp { public DayOfWeek Day { get; set; } }")]
    public Task NL0209_is_no_mistake(string declaration) => FindsNothing("public class Leaf; " + declaration);

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
