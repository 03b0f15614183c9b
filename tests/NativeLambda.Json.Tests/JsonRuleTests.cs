using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Analyzers;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests;

/// <summary>NL0201, NL0202 and NL0203: what is refused, where, and in which words; and the nearest thing that is not.</summary>
public class JsonRuleTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Collections.ObjectModel;
        using System.IO;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using NativeLambda;

        """;

    // An event's type, and the reason. The handler is H.Run(Event e).
    [Theory]
    [InlineData("Action", "'Action' is a delegate")]
    [InlineData("IntPtr", "'nint' has no JSON form here")]
    [InlineData("(string Name, int Age)", "'(string Name, int Age)' is a tuple, whose names are not in the JSON; use a record")]
    [InlineData("Task<int>", "'Task<int>' is a task and not a value; use the type of its result")]
    [InlineData("InvalidOperationException", "'InvalidOperationException' is an exception; throw it, or use a type of your own that says what happened")]
    [InlineData("Type", "'Type' has no JSON form here")]
    [InlineData("int[,]", "'int[*,*]' is an array of several dimensions; use an array of arrays")]
    [InlineData("ReadOnlySet<int>", "'ReadOnlySet<int>' is a collection that can be written but not filled, neither here nor by System.Text.Json; use an array, a List or a Dictionary")]
    [InlineData("FrozenDictionary<string, int>", "'FrozenDictionary<string, int>' is a collection that can be written but not filled, neither here nor by System.Text.Json; use an array, a List or a Dictionary")]
    [InlineData("Sequence", "'Sequence' is a collection that can be written but not filled, neither here nor by System.Text.Json; use an array, a List or a Dictionary")]
    [InlineData("IAsyncEnumerable<int>", "'IAsyncEnumerable<int>' is read while it arrives, but a function has the whole of its event; use an array or a List")]
    [InlineData("System.Collections.IEnumerable", "'IEnumerable' says nothing of its elements; use an array, a List or a Dictionary")]
    [InlineData("Dictionary<byte[], string>", "'Dictionary<byte[], string>' has keys of type 'byte[]'; use strings, numbers, enums, Guid or times")]
    [InlineData("IDisposable", "'IDisposable' is an interface, of which no object can be made")]
    [InlineData("Abstract", "'Abstract' is an abstract class, of which no object can be made")]
    [InlineData("List<Action>", "'Action' is a delegate")]
    [InlineData("Dictionary<ConvertedEnum, int>", "'Dictionary<ConvertedEnum, int>' has keys of type 'ConvertedEnum'; use strings, numbers, enums, Guid or times")]
    [InlineData("ConvertedBase", "'ConvertedChild' has a converter, beside which a discriminator finds no place")]
    [InlineData("Undiscriminated", "'Undiscriminated' has derived types without discriminators, so that nothing says which of them to make")]
    [InlineData("OtherEnum", "'JsonStringEnumConverter<TextEnum>' makes no converter of 'OtherEnum'")]
    [InlineData("BadNames", "'BadNames' gives 'A' a name in JSON that is empty, has spaces around it, a comma in it or is not valid Unicode")]
    [InlineData("Dictionary<BadNames, int>", "'Dictionary<BadNames, int>' has keys of type 'BadNames'; use strings, numbers, enums, Guid or times")]
    public async Task Refuses_an_event_at_its_parameter(string type, string reason)
    {
        var found = await Analyze($"static class H {{ [LambdaHandler] public static void Run({type} e) {{ }} }} " + Shapes);

        Assert.Equal([$"NL0201 at '{type}': The event of handler 'H.Run({Display(type)})' cannot be read from JSON: {reason}"], found);
    }

    [Theory]
    [InlineData("Type", "'Type' has no JSON form here")]
    [InlineData("Task<Action>", "'Action' is a delegate")]
    [InlineData("ValueTask<List<IntPtr>>", "'nint' has no JSON form here")]
    [InlineData("System.Collections.ArrayList", "'ArrayList' says nothing of its elements; use an array, a List or a Dictionary")]
    public async Task Refuses_a_result_at_the_return_type(string type, string reason)
    {
        var found = await Analyze($"static class H {{ [LambdaHandler] public static {type} Run() => throw new Exception(); }} " + Shapes);

        Assert.Equal([$"NL0202 at '{type}': The result of handler 'H.Run()' cannot be written as JSON: {reason}"], found);
    }

    [Theory]
    [InlineData("public Action? Bad { get; set; }", "'Action' is a delegate")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<TextEnum>))] public DayOfWeek Bad { get; set; }", "'JsonStringEnumConverter<TextEnum>' makes no converter of 'DayOfWeek'")]
    [InlineData("[JsonPropertyName(\"kind\")] public int Bad { get; set; } } [JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\")] [JsonDerivedType(typeof(LeafA), 1)] partial class Leaf { } class LeafA : Leaf {", "its JSON name is taken by the type discriminator 'kind'")]
    [InlineData("[Custom] public int Bad { get; set; }", "it is marked [Custom], which generated code does not follow")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int Bad { get; set; }", "it is to be left out when it is null, which its type cannot be; use WhenWritingDefault")]
    [InlineData("[JsonPropertyName(\"\\ud800\")] public int Bad { get; set; }", "its JSON name is not valid Unicode")]
    [InlineData("public Abstract? Bad { get; set; }", "'Abstract' is an abstract class, of which no object can be made")]
    public async Task Refuses_a_member_at_its_name(string member, string reason)
    {
        var found = await Analyze(
            "static class H { [LambdaHandler] public static void Run(Root e) { } } " +
            "class Root { public List<Middle>? Items { get; set; } } class Middle { public Leaf? Leaf { get; set; } } " +
            $"partial class Leaf {{ {member} }} " + Shapes);

        Assert.Equal([$"NL0203 at 'Bad': 'Root.Items.Leaf.Bad' cannot be read for handler 'H.Run(Root)': {reason}"], found);
    }

    [Fact]
    public async Task Refuses_a_member_in_each_direction_that_needs_it()
    {
        var found = await Analyze(
            "static class H { [LambdaHandler] public static Both Run(Both e) => e; } class Both { public Action? Bad { get; set; } } ");

        Assert.Equal(
            [
                "NL0203 at 'Bad': 'Both.Bad' cannot be read for handler 'H.Run(Both)': 'Action' is a delegate",
                "NL0203 at 'Bad': 'Both.Bad' cannot be written for handler 'H.Run(Both)': 'Action' is a delegate",
            ],
            found);
    }

    [Fact]
    public async Task Points_at_the_parameter_where_the_member_has_no_source()
    {
        var found = await Analyze(
            "static class H { [LambdaHandler] public static int Run(List<System.Text.RegularExpressions.Capture> e) => 1; " +
            "[LambdaHandler] public static System.Text.RegularExpressions.Group Out() => null!; }");

        Assert.Contains(
            "NL0201 at 'List<System.Text.RegularExpressions.Capture>': The event of handler 'H.Run(List<Capture>)' cannot be read from JSON: " +
            "no event can be read into 'Capture', which has no public constructor; use a type of your own in its place",
            found);
        Assert.Contains(found, text => text.StartsWith("NL0203 at 'System.Text.RegularExpressions.Group': 'Group.ValueSpan' cannot be written", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("void Run(Converted e) { }")]
    [InlineData("Converted Run() => null!;")]
    [InlineData("Polymorphic Run(List<Polymorphic> e) => null!;")]
    [InlineData("Strict Run(Strict e) => null!;")]
    [InlineData("WithCallback Run(WithCallback e) => null!;")]
    [InlineData("Left Run(Dictionary<string, Left> e) => null!;")]
    public async Task Leaves_to_the_context_what_only_metadata_carries(string handler)
    {
        var found = await Analyze(
            $"static class H {{ [LambdaHandler] public static {handler} }} " +
            """
            class Left
            {
                [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public int A { get; set; }
                [JsonExtensionData] public Dictionary<string, object>? B { get; set; }
                [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> C { get; } = [];
                [JsonInclude] private int D { get; set; }
                [Obsolete("gone", true)] public int E { get; set; }
            }
            """ + Shapes);

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("WriteIndented = true")]
    [InlineData("NumberHandling = JsonNumberHandling.WriteAsString")]
    [InlineData("JsonSerializerDefaults.Strict")]
    [InlineData("MaxDepth = 5")]
    public async Task Finds_mistakes_below_what_is_left_to_the_context(string option)
    {
        var found = await Analyze(
            "static class H { [LambdaHandler] public static void Run(List<Root> e) { } } " +
            "class Root : IJsonOnDeserialized { public void OnDeserialized() { } public Inner? Inner { get; set; } public Root? Self { get; set; } } " +
            "class Inner { public Action? Bad { get; set; } } " +
            $"[LambdaJsonContext, JsonSourceGenerationOptions({option})] abstract partial class Json : JsonSerializerContext {{ Json() : base(null) {{ }} }}");

        Assert.Equal(["NL0203 at 'Bad': 'List<Root>.Inner.Bad' cannot be read for handler 'H.Run(List<Root>)': 'Action' is a delegate"], found);
    }

    [Fact]
    public async Task Refuses_a_context_that_does_not_know_the_event()
    {
        const string Source =
            "static class H { [LambdaHandler, UseJsonContext<Json>] public static int Run(Leaf e) => 1; } class Root { public Leaf? A { get; set; } } class Leaf { } " +
            "abstract class Json : JsonSerializerContext { Json() : base(null) { } }";

        Assert.Equal(
            [
                "NL0201 at 'Leaf': The event of handler 'H.Run(Leaf)' cannot be read from JSON: 'Json' does not know 'Leaf'; mark it with [JsonSerializable(typeof(Leaf))]",
                "NL0202 at 'int': The result of handler 'H.Run(Leaf)' cannot be written as JSON: 'Json' does not know 'int'; mark it with [JsonSerializable(typeof(int))]",
            ],
            await Analyze(Source));
        Assert.Empty(await Analyze(Source.Replace(
            "abstract class Json", "[JsonSerializable(typeof(List<Root>)), JsonSerializable(typeof(int))] abstract class Json", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("void Run(Stream e) { }")]
    [InlineData("Stream Run() => null!;")]
    [InlineData("Task Run(Fine e) => Task.CompletedTask;")]
    [InlineData("Abstract? Run(Fine e) => null;")]
    [InlineData("IDescribed? Run(JsonElement e) => null;")]
    [InlineData("Missing Run(Missing e) => null;")]
    [InlineData("void Run(object a, int b) { }")]
    [InlineData("IReadOnlySet<int> Run(SortedList<int, Memory<int>> e) => null!;")]
    [InlineData("ConvertedEnum? Run(List<Converted> e) => default;")]
    [InlineData("Undiscriminated? Run(Polymorphic e) => default;")]
    [InlineData("TextEnum Run(Dictionary<DayOfWeek, TextEnum?> e) => default;")]
    public async Task Accepts_the_neighbours(string handler)
    {
        var found = await Analyze(
            $"static class H {{ [LambdaHandler] public static {handler} }} interface IDescribed {{ string Text {{ get; }} }} " +
            "class Fine { [JsonIgnore] public Action? A { get; set; } private Type? B { get; set; } internal object? C { get; set; } " +
            "public static object? D { get; set; } public object? E; public Action F() => F; public IntPtr G { get { return 0; } } } " + Shapes);

        Assert.Empty(found);
    }

    private const string Shapes =
        """
        abstract class Abstract { public int A { get; set; } }
        [JsonConverter(typeof(MyConverter))] class Converted { }
        class MyConverter : JsonConverter<Converted>
        {
            public override Converted? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
            public override void Write(Utf8JsonWriter writer, Converted value, JsonSerializerOptions options) { }
        }
        [JsonDerivedType(typeof(PolymorphicChild), "c")] class Polymorphic { }
        class PolymorphicChild : Polymorphic { }
        [JsonDerivedType(typeof(UndiscriminatedChild))] abstract class Undiscriminated { }
        class UndiscriminatedChild : Undiscriminated { }
        [JsonDerivedType(typeof(ConvertedChild), 1)] class ConvertedBase { }
        [JsonConverter(typeof(ConvertedChildConverter))] class ConvertedChild : ConvertedBase { }
        class ConvertedChildConverter : JsonConverter<ConvertedChild>
        {
            public override ConvertedChild? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
            public override void Write(Utf8JsonWriter writer, ConvertedChild value, JsonSerializerOptions options) { }
        }
        [JsonDerivedType(typeof(PolymorphicListChild), "c")] class PolymorphicList : List<int> { }
        class PolymorphicListChild : PolymorphicList { }
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] class Strict { }
        class WithCallback : IJsonOnDeserialized { public void OnDeserialized() { } }
        [JsonConverter(typeof(JsonStringEnumConverter<TextEnum>))] enum TextEnum { A }
        [JsonConverter(typeof(JsonStringEnumConverter<TextEnum>))] enum OtherEnum { A }
        [JsonConverter(typeof(EnumConverter))] enum ConvertedEnum { A }
        class EnumConverter : JsonConverter<ConvertedEnum>
        {
            public override ConvertedEnum Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => default;
            public override void Write(Utf8JsonWriter writer, ConvertedEnum value, JsonSerializerOptions options) { }
        }
        }
        [JsonConverter(typeof(JsonStringEnumConverter<BadNames>))] enum BadNames { [JsonStringEnumMemberName(" a")] A }
        class Sequence : List<int> { private Sequence() { } }
        class CustomAttribute : JsonConverterAttribute { }
        """;

    private static string Display(string type) => type switch
    {
        "IntPtr" => "nint",
        "System.Collections.IEnumerable" => "IEnumerable",
        "System.Collections.ArrayList" => "ArrayList",
        "int[,]" => "int[*,*]",
        _ => type,
    };

    private static async Task<IReadOnlyList<string>> Analyze(string source)
    {
        var compilation = TestCompilation.Create(Usings + source);
        var exceptions = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => exceptions.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await new CompilationWithAnalyzers(compilation, [new JsonAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(exceptions);
        return [.. diagnostics
            .Select(d => $"{d.Id} at '{d.Location.SourceTree!.GetText().ToString(d.Location.SourceSpan)}': {d.GetMessage(null)}")
            .Order(StringComparer.Ordinal)];
    }
}
