using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests;

/// <summary>Handlers whose events and results hold values that are declared as <c>object</c>, which only metadata can write.</summary>
public class UntypedValueTests
{
    private const string Usings =
        "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Text.Json;\nusing System.Text.Json.Serialization;\nusing NativeLambda;\n";

    private const string Types =
        """
        public record Order(int Id, List<Line> Lines);
        public record Line(string Item);
        public record Other(int A);
        public record Declared(int B);
        """;

    private const string Context = "[LambdaJsonContext] [LambdaJsonSerializable(typeof(Declared))] internal partial class Json : JsonSerializerContext;";

    [Theory]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("List<object?>")]
    [InlineData("List<dynamic>")]
    [InlineData("Dictionary<string, dynamic>")]
    [InlineData("IReadOnlyDictionary<string, object>")]
    [InlineData("Event")]
    [InlineData("Arguments")]
    [InlineData("Box<dynamic>")]
    public async Task What_was_read_is_written_back(string type)
    {
        var json = type.StartsWith("List", StringComparison.Ordinal) ? """[1,"a",[true,null],{"k":1.50}]""" : """{"A":1.50,"B":["x",{"c":false}]}""";
        var handlers = LoadedHandlers.Compile(
            $"{Usings}public static class H {{ [LambdaHandler] public static {type} Run({type} value) => value; }}\npublic class Event {{ public dynamic? A {{ get; set; }} public object[]? B {{ get; set; }} }}\n" +
            "public record Arguments(dynamic A, List<dynamic>? B);\npublic class Box<T> { public T? A { get; set; } public List<T>? B { get; init; } }");

        Assert.Equal(json, await handlers.InvokeAsync("H.Run", json));
    }

    [Theory]
    [InlineData("new Dictionary<string, object?> { [\"a\"] = 1, [\"b\"] = \"x\", [\"c\"] = true, [\"d\"] = 1.5m, [\"e\"] = new List<string> { \"f\" } }", """{"a":1,"b":"x","c":true,"d":1.5,"e":["f"]}""")]
    [InlineData("order", """{"Id":1,"Lines":[{"Item":"i"}]}""")]
    [InlineData("new Dictionary<string, object> { [\"first\"] = order.Lines[0], [\"all\"] = order.Lines }", """{"first":{"Item":"i"},"all":[{"Item":"i"}]}""")]
    [InlineData("new List<object?> { null, new object[] { 'c', Guid.Empty }, TimeSpan.Zero }", """[null,["c","00000000-0000-0000-0000-000000000000"],"00:00:00"]""")]
    [InlineData("new object[] { (int?)3, new byte[] { 1 } }", """[3,"AQ=="]""")]
    public async Task What_handlers_and_the_framework_know_is_written(string value, string expected)
    {
        foreach (var context in new[] { "", Context })
        {
            Assert.Equal(expected, await Compile(value, context).InvokeAsync("H.Run", """{"Id":1,"Lines":[{"Item":"i"}]}"""));
        }
    }

    [Fact]
    public async Task A_declared_type_is_written() =>
        Assert.Equal("""[{"B":2}]""", await Compile("new object[] { new Declared(2) }", Context).InvokeAsync("H.Run", """{"Id":1}"""));

    [Theory]
    [InlineData(
        "new Dictionary<string, object> { [\"a\"] = new Other(1) }",
        "A value of type 'Other' stands where none was declared, and a native function knows no type without a declaration: " +
        "declare it by [LambdaJsonSerializable(typeof(Other))] on the class marked [LambdaJsonContext]. Path: $.")]
    [InlineData(
        "new Dictionary<Other, Dictionary<string, Other[]>[]>()",
        "A value of type 'System.Collections.Generic.Dictionary`2[Other,System.Collections.Generic.Dictionary`2[System.String,Other[]][]]' stands where none was declared, " +
        "and a native function knows no type without a declaration: declare it by [LambdaJsonSerializable(typeof(" +
        "System.Collections.Generic.Dictionary<Other, System.Collections.Generic.Dictionary<System.String, Other[]>[]>))] on the class marked [LambdaJsonContext].")]
    [InlineData(
        "new { A = 1 }",
        "A value of type '<>f__AnonymousType0`1[System.Int32]' stands where none was declared, and a native function knows no type without a declaration: " +
        "it has no name to be declared by; use a record or a Dictionary<string, object>, or an array or a List in place of a query.")]
    public async Task Another_type_is_refused_with_the_way_out(string value, string message)
    {
        foreach (var context in new[] { "", Context })
        {
            var failure = await Assert.ThrowsAsync<NotSupportedException>(() => Compile(value, context).InvokeAsync("H.Run", """{"Id":1}"""));
            Assert.Equal(message, failure.Message);
        }
    }

    [Fact]
    public async Task Another_type_below_direct_code_is_refused_with_the_way_out()
    {
        var handlers = LoadedHandlers.Compile(
            $"{Usings}public static class H {{ [LambdaHandler] public static Result Run() => new(new Other(1)); }}\npublic record Result(object Value);\n{Types}");

        var failure = await Assert.ThrowsAsync<NotSupportedException>(() => handlers.InvokeAsync("H.Run", "{}"));
        Assert.Contains("[LambdaJsonSerializable(typeof(Other))] on the class marked [LambdaJsonContext]", failure.Message, StringComparison.Ordinal);
    }

    private static LoadedHandlers Compile(string value, string context) => LoadedHandlers.Compile(
        $"{Usings}public static class H {{ [LambdaHandler] public static object Run(Order order) => {value}; }}\n{Types}\n{context}");
}
