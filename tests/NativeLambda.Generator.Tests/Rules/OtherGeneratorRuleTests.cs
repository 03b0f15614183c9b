using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Analyzers;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>
/// NL0217 and NL0218: what another source generator writes is seen by the compiler and the analyzers and not by ours. Each
/// source is compiled with both, and what ours made of it is looked at as well.
/// </summary>
public sealed class OtherGeneratorRuleTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Text.Json;
        global using System.Text.Json.Serialization;
        global using System.Threading.Tasks;
        global using NativeLambda;
        global using NativeLambda.Events;
        """;

    private const string Class = "public class Written { public int Number { get; set; } }";

    private const string Converter = """
        public sealed class Written : JsonConverter<string>
        {
            public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => "";
            public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) { }
        }
        """;

    private const string LeftOut =
        "'Written' is written by another source generator, and one does not see what another writes, so handler 'Shop.Sell' is left out: declare 'Written' in a file of this project, or in a project that this one refers to";

    [Theory]
    [InlineData("Written", "")]
    [InlineData("List<Written>", "")]
    [InlineData("Dictionary<string, Written[]>", "")]
    [InlineData("Page<Written>", "public record Page<T>(T Item);")]
    [InlineData("Written.Inner", "")]
    public async Task A_handler_takes_what_another_generator_writes(string type, string declarations)
    {
        var written = type.EndsWith("Inner", StringComparison.Ordinal) ? "public class Written { public class Inner; }" : Class;
        await FindsType($"static class Shop {{ [LambdaHandler] internal static int Sell([|{type}|] order) => 1; }} {declarations}", written, type == "Written.Inner" ? LeftOut.Replace("'Written'", "'Written.Inner'", StringComparison.Ordinal) : LeftOut);
    }

    [Theory]
    [InlineData("Written")]
    [InlineData("Task<Written?>")]
    [InlineData("List<Written>")]
    public Task A_handler_returns_it(string type) =>
        FindsType($"static class Shop {{ [LambdaHandler] internal static [|{type}|] Sell() => null!; }}", Class, LeftOut);

    [Fact]
    public Task A_record_of_a_batch_holds_it() =>
        FindsType("static class Shop { [LambdaHandler, SqsBatch] internal static void Sell([|Written|] order) { } }", Class, LeftOut);

    [Theory]
    [InlineData("public record Order(string Id, Written [|Line|]);", Class)]
    [InlineData("public record Order(string Id, Dictionary<string, List<Written>> [|Lines|]);", Class)]
    [InlineData("public record Order(string Id, Line[] Lines); public record Line { public Written? [|Article|] { get; set; } }", Class)]
    [InlineData("public record Order(string Id, Written [|Kind|]);", "public enum Written { A }")]
    [InlineData("public record Order(string Id) { [JsonConverter(typeof([|Written|]))] public string? Note { get; set; } }", Converter)]
    [InlineData("public record Order(string Id, Note Note); [JsonConverter(typeof([|Written|]))] public record Note;", "public sealed class Written : JsonConverter<Note> { public override Note Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => new(); public override void Write(Utf8JsonWriter w, Note v, JsonSerializerOptions o) { } }")]
    [InlineData("public record Order(string Id, Note Note); [JsonDerivedType(typeof(Letter), 1), JsonDerivedType([|typeof(Written)|], 2)] public record Note; public record Letter : Note;", "public record Written : Note;")]
    public Task What_it_takes_or_returns_leads_to_it(string declarations, string written)
    {
        // The attribute's argument is what is wrong where an attribute names it.
        declarations = declarations.Replace("typeof([|Written|])", "[|typeof(Written)|]", StringComparison.Ordinal);
        return FindsType($"static class Shop {{ [LambdaHandler] internal static Order Sell(Order order) => order; }} {declarations}", written, LeftOut);
    }

    [Fact]
    public Task A_context_is_asked_for_it() => FindsType(
        "[LambdaJsonSerializable([|typeof(Written)|])] partial class ShopJson : JsonSerializerContext;",
        Class,
        LeftOut.Replace("handler 'Shop.Sell' is left out", "'ShopJson' does not know it", StringComparison.Ordinal));

    [Fact]
    public Task A_context_is_asked_for_what_leads_to_it() => FindsType(
        "[LambdaJsonSerializable(typeof(Order))] partial class ShopJson : JsonSerializerContext; public record Order(Written [|Line|]);",
        Class,
        LeftOut.Replace("handler 'Shop.Sell' is left out", "'ShopJson' does not know it", StringComparison.Ordinal));

    [Theory]
    [InlineData("'Name'", "public partial class Order { public string? Name { get; set; } }")]
    [InlineData("'Name' and 'Mail'", "public partial class Order { public string? Name { get; set; } public string? Mail { get; set; } }")]
    [InlineData("[JsonConverter]", "[JsonConverter(typeof(OrderConverter))] public partial class Order; public sealed class OrderConverter : JsonConverter<Order> { public override Order Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => new(); public override void Write(Utf8JsonWriter w, Order v, JsonSerializerOptions o) { } }")]
    [InlineData("[JsonUnmappedMemberHandling]", "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public partial class Order;")]
    [InlineData("what it has from 'Entity'", "public partial class Order : Entity;")]
    [InlineData("what it has from 'Written'", "public partial class Order : Written; public class Written;")]
    [InlineData("'IJsonOnDeserialized'", "public partial class Order : IJsonOnDeserialized { void IJsonOnDeserialized.OnDeserialized() { } }")]
    public Task A_part_of_a_type_is_written_by_another_generator(string part, string written) => FindsPart(
        "static class Shop { [LambdaHandler] internal static Order Sell(Order order) => order; } public partial class [|Order|] { public string? Id { get; set; } } public class Entity { public int Key { get; set; } }",
        written,
        part);

    [Fact]
    public Task Another_generator_makes_a_list_of_a_type() => FindsPart(
        "static class Shop { [LambdaHandler] internal static Order Sell() => new(); } public partial class [|Order|] { public string? Id { get; set; } }",
        "public partial class Order : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }",
        "'IEnumerable<int>'");

    [Fact]
    public Task The_base_of_a_type_is_written_by_another_generator() => FindsPart(
        "static class Shop { [LambdaHandler] internal static int Sell(Order order) => 1; } public class [|Order|] : Written { public string? Id { get; set; } }",
        Class,
        "what it has from 'Written'");

    /// <summary>What the compiler says of the generated code that calls another one is an error of its own.</summary>
    [Fact]
    public Task The_constructor_of_a_type_is_written_by_another_generator() => FindsPart(
        "static class Shop { [LambdaHandler] internal static int Sell(Order order) => 1; } public partial class [|Order|] { public string? Id { get; set; } }",
        "public partial class Order { public Order(string? id) => Id = id; }",
        "its constructor",
        "CS7036");

    /// <summary>Because a rule would say that this member cannot be JSON, which it never has to be.</summary>
    [Fact]
    public Task A_member_that_could_not_be_json_is_a_part_like_another() => FindsPart(
        "static class Shop { [LambdaHandler] internal static int Sell(Order order) => 1; } public partial class [|Order|] { public string? Id { get; set; } }",
        "public partial class Order { public Action? Changed { get; set; } }",
        "'Changed'");

    [Theory]
    [InlineData("of what is not JSON", "int order", "public record Order([property: JsonIgnore] Written? Line); public class Other { public Written? Line { get; set; } }", Class)]
    [InlineData("of an ignored member", "Order order", "public record Order(string Id) { [JsonIgnore] public Written? Line { get; set; } }", Class)]
    [InlineData("of methods and nested types", "Order order", "public partial record Order(string Id);", "public partial record Order { public static int Count { get; set; } public int Sum() => 1; public class Written; private int Hidden { get; set; } public event Action? Changed; }")]
    [InlineData("of interfaces that are not about JSON", "Order order", "public partial record Order(string Id);", "public partial record Order : IComparable<Order> { public int CompareTo(Order? other) => 0; }")]
    [InlineData("of the other half of a partial property", "Order order", "public partial class Order { public partial string? Id { get; set; } }", "public partial class Order { public partial string? Id { get => field; set => field = value; } }")]
    [InlineData("of a property that an event does not set", "Order order", "public partial record Order(string Id);", "public partial record Order { public int Count => 1; }")]
    [InlineData("of a base that both parts name", "Order order", "public partial class Order : Entity { public string? Id { get; set; } } public class Entity { public int Key { get; set; } }", "public partial class Order : Entity;")]
    [InlineData("of a constructor beside one that a person wrote", "Order order", "public partial class Order(string id) { public string Id { get; set; } = id; }", "public partial class Order { internal Order(string id, int count) : this(id) { } }")]
    [InlineData("of what is no event", "LambdaContext context", "public partial class Order { public Written? Line { get; set; } }", Class)]
    public Task Nothing_is_said(string why, string parameter, string declarations, string written)
    {
        Assert.NotEmpty(why);
        return FindsNothing($"static class Shop {{ [LambdaHandler] internal static int Sell({parameter}) => 1; }} {declarations}", new OtherGenerator(Usings + written));
    }

    /// <summary>What a generator registers before all of them run is in the project that each is given.</summary>
    [Theory]
    [InlineData("static class Shop { [LambdaHandler] internal static int Sell(Written order) => 1; }")]
    [InlineData("static class Shop { [LambdaHandler] internal static int Sell(Order order) => 1; } public record Order(Written Line);")]
    [InlineData("[LambdaJsonSerializable(typeof(Written))] partial class ShopJson : JsonSerializerContext;")]
    public Task Nothing_is_said_of_a_type_that_is_there_from_the_start(string source) =>
        FindsNothing(source, new OtherGenerator(Usings + Class, fromTheStart: true));

    /// <summary>A tool of the build writes a file, and every generator sees it, whatever it is called.</summary>
    [Fact]
    public async Task Nothing_is_said_of_a_type_in_a_file_that_is_there()
    {
        var compilation = TestCompilation.Create(Usings, "static class Shop { [LambdaHandler] internal static int Sell(Written order) => 1; }")
            .AddSyntaxTrees(TestCompilation.Parse(Class, "/project/obj/Protos/Shop.Orders/Written.g.cs"));
        Assert.Empty(await AnalyzeAsync(GeneratorRun.Start(compilation, new OtherGenerator("class Unrelated;")).Output));
    }

    private static async Task FindsType(string source, string written, string message)
    {
        var (run, diagnostics, span) = await RunAsync(source, new OtherGenerator(Usings + written));

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("NL0217", span, message), (diagnostic.Id, diagnostic.Location.SourceSpan, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.DoesNotContain(run.Sources.Values, text => text.Contains("Sell", StringComparison.Ordinal) || text.Contains("Written", StringComparison.Ordinal));
    }

    private static async Task FindsPart(string source, string written, string part, params string[] errors)
    {
        var (run, diagnostics, span) = await RunAsync(source, new OtherGenerator(Usings + written), errors);

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(
            ("NL0218", span, $"The JSON of 'Order' takes no notice of {part}, because another source generator writes that, and one does not see what another writes: declare it in a file of this project, or 'Order' in a project that this one refers to"),
            (diagnostic.Id, diagnostic.Location.SourceSpan, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Contains("Shop.Sell", run.Sources["LambdaHandlers.g.cs"], StringComparison.Ordinal);
    }

    private static async Task FindsNothing(string source, OtherGenerator other)
    {
        var output = GeneratorRun.Start(TestCompilation.Create(Usings, source), other).Output;
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await AnalyzeAsync(output));
    }

    private static async Task<(GeneratorRun Run, ImmutableArray<Diagnostic> Diagnostics, TextSpan Span)> RunAsync(string source, OtherGenerator other, params string[] errors)
    {
        TestFileMarkupParser.GetSpan(source, out var text, out var span);
        var run = GeneratorRun.Start(TestCompilation.Create(text, Usings), other);
        Assert.Equal(errors, run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Distinct());
        return (run, await AnalyzeAsync(run.Output), span);
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new JsonAnalyzer(), new HandlerShapeAnalyzer(), new HandlerNameAnalyzer(), new JsonContextAnalyzer()];
        return compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
