using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0501 to NL0507: sample events are held against the types of their handlers, and the finding stands in the sample.</summary>
public sealed class SampleRuleTests
{
    private const string Folder = "/repo/src/Shop/";

    private const string Shop = """
        using System.Text.Json.Serialization;

        [LambdaJsonContext]
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        public partial class ShopJson : JsonSerializerContext
        {
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public ShopJson() : base(null) { }
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }

        static class Orders
        {
            [LambdaHandler]
            internal static void Create(Purchase purchase) { }

            [LambdaHandler("orders.count")]
            internal static void Count(List<Purchase>? purchases) { }

            [LambdaHandler]
            internal static void Import(Stream file) { }

            [LambdaHandler]
            internal static void Tidy() { }
        }

        public enum Channel { Shop, Web }

        public record Purchase(string Customer, int Quantity = 1)
        {
            public required Guid OrderId { get; init; }
            public DateTime? PlacedAt { get; set; }
            public Channel Channel { get; set; }
            public decimal Total { get; set; }
            public Dictionary<int, Line> Lines { get; set; } = [];
            public Address? ShipTo { get; set; }
            public string Display => "";
        }

        public record Address(string City, params string[] Lines);
        public readonly record struct Line(string Article);
        """;

    private const string Id = "\"order_id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"";

    // What is wrong stands between {|#0: and |}.
    [Theory]
    [InlineData("NL0501", "This sample event is not JSON: remove this comma, there is nothing between it and '}'", $$$$"""{"customer":"a",{{{{Id}}}}{|#0:,|}}""")]
    [InlineData("NL0501", "This sample event is not JSON: this escape is half of a character; the other half is missing", $$$$"""{"customer":"{|#0:\ud83d|}",{{{{Id}}}}}""")]
    [InlineData("NL0502", "The event (Purchase) is read from an object, not from an array", "{|#0:[|}1,2]")]
    [InlineData("NL0502", "The event (Purchase) is read from a value, not from null", "{|#0:null|}")]
    [InlineData("NL0502", "'Purchase.Customer' (string) is read from a string, not from a number", $$$$"""{"customer":{|#0:12|},{{{{Id}}}}}""")]
    [InlineData("NL0502", "'Purchase.Total' (decimal) is read from a number, not from a string", $$$$"""{"customer":"a",{{{{Id}}}},"total":{|#0:"12.50"|}}""")]
    [InlineData("NL0502", "'Purchase.Total' (decimal) is read from a number, not from null", $$$$"""{"customer":"a",{{{{Id}}}},"total":{|#0:null|}}""")]
    [InlineData("NL0502", "'Purchase.Channel' (Channel) is read from a number, not from a string", $$$$"""{"customer":"a",{{{{Id}}}},"channel":{|#0:"Web"|}}""")]
    [InlineData("NL0502", "'Purchase.ShipTo' (Address) is read from an object, not from a string", $$$$"""{"customer":"a",{{{{Id}}}},"ship_to":{|#0:"Paris"|}}""")]
    [InlineData("NL0502", "An element of 'Address.Lines' (string) is read from a string, not from an object", $$$$"""{"customer":"a",{{{{Id}}}},"ship_to":{"city":"b","lines":["c",{|#0:{|}"d":1}]}}""")]
    [InlineData("NL0502", "A value of 'Purchase.Lines' (Line) is read from an object, not from null", $$$$"""{"customer":"a",{{{{Id}}}},"lines":{"1":{|#0:null|}}}""")]
    [InlineData("NL0503", "'Purchase.OrderId' is required, but this object has no 'order_id': add it, or make the property optional", """{|#0:{|}"customer":"a"}""")]
    [InlineData("NL0504", "'costumer' is passed over because 'Purchase' has no property of this name: write 'customer'", $$$$"""{"customer":"a",{|#0:"costumer"|}:"a",{{{{Id}}}}}""")]
    [InlineData("NL0508", "'shipTo' is passed over because 'Purchase' has no property of this name: write 'ship_to'", $$$$"""{"customer":"a",{{{{Id}}}},{|#0:"shipTo"|}:{}}""")]
    [InlineData("NL0504", "'colour' is passed over because 'Purchase' has no property of this name: remove it, or add a property", $$$$"""{"customer":"a",{{{{Id}}}},{|#0:"colour"|}:1}""")]
    [InlineData("NL0504", "'display' is passed over because 'Purchase.Display' has no setter: give it one, or remove the member here", $$$$"""{"customer":"a",{{{{Id}}}},{|#0:"display"|}:"x"}""")]
    [InlineData("NL0505", "'Purchase.Quantity' (int) cannot be read from 3000000000: write a whole number from -2147483648 to 2147483647, without a fraction or an exponent", $$$$"""{"customer":"a",{{{{Id}}}},"quantity":{|#0:3000000000|}}""")]
    [InlineData("NL0505", "'Purchase.Quantity' (int) cannot be read from 1.0: write a whole number from -2147483648 to 2147483647, without a fraction or an exponent", $$$$"""{"customer":"a",{{{{Id}}}},"quantity":{|#0:1.0|}}""")]
    [InlineData("NL0505", "'Purchase.OrderId' (Guid) cannot be read from \"1001\": write a GUID such as 0f8fad5b-d9cb-469f-a165-70867728950e", """{"customer":"a","order_id":{|#0:"1001"|}}""")]
    [InlineData("NL0505", "'Purchase.PlacedAt' (DateTime) cannot be read from \"31.01.2026\": write a date and time such as 2026-01-31T08:30:00Z", $$$$"""{"customer":"a",{{{{Id}}}},"placed_at":{|#0:"31.01.2026"|}}""")]
    [InlineData("NL0505", "A key of 'Purchase.Lines' (int) cannot be read from \"one\": write a whole number from -2147483648 to 2147483647, without a fraction or an exponent", $$$$"""{"customer":"a",{{{{Id}}}},"lines":{{|#0:"one"|}:{"article":"b"}}}""")]
    [InlineData("NL0506", "'Purchase.Customer' (string) is declared never to be null, but the event gives null here: declare it nullable, or mark it required", $$$$"""{"customer":{|#0:null|},{{{{Id}}}}}""")]
    [InlineData("NL0506", "'Purchase.Customer' (string) is declared never to be null, but the event has no 'customer' here: declare it nullable, or mark it required", $$$$"""{|#0:{|}{{{{Id}}}}}""")]
    [InlineData("NL0506", "'Line.Article' (string) is declared never to be null, but the event gives null here: declare it nullable, or mark it required", $$$$"""{"customer":"a",{{{{Id}}}},"lines":{"1":{"article":{|#0:null|}} } }""")]
    public Task Reports_in_the_file(string id, string message, string sample)
    {
        var test = Project(("events/Orders.Create.json", sample, "*"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, Severity(id)).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData($$$$"""{"customer":"a",{{{{Id}}}}}""")]
    [InlineData($$$$"""{"CUSTOMER":"a","Order_Id":"0F8FAD5B-D9CB-469F-A165-70867728950E"}""")]
    [InlineData($$$$"""{"customer":"a",{{{{Id}}}},"quantity":-7,"placed_at":null,"channel":9,"total":1e2,"lines":{"1":{"article":"b"}},"ship_to":null}""")]
    [InlineData($$$$"""{"customer":"\u00e9",{{{{Id}}}},"placed_at":"2026-01-31T08:30:00+02:00"}""")]
    public Task Finds_nothing_in_a_sample_that_fits(string sample) =>
        Project(("events/Orders.Create.json", sample, "*")).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Finds_everything_that_is_wrong_and_not_only_the_first_thing()
    {
        var test = Project(("events/Orders.Create.json", """
            {|NL0503:{|}
              "customer": {|NL0502:1|},
              "quantity": {|NL0505:1.5|},
              "ship_to": { "city": {|NL0502:[|}], "lines": [{|NL0502:1|}, {|NL0506:null|}, {|NL0502:true|}] }
            }
            """, "*"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("events/order.json", "Orders.Create")]
    [InlineData("events/order.json", "TestProject::Orders::Create")]
    [InlineData("events/Orders.Create.json", "*")]
    [InlineData("events/Orders.Create.empty-cart.json", "*")]
    [InlineData("events/Orders.Create-2.json", "*")]
    [InlineData("samples/Orders.Create.json", null)]
    public Task Knows_whose_sample_it_is(string path, string? handler) =>
        Project((path, "{|NL0502:1|}", handler)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_longest_name_is_the_handler_s() => Project(("events/orders.count.2.json", "[{|NL0502:1|}]", "*"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("events/Orders.Import.json", "not json")]
    [InlineData("events/Orders.Tidy.json", "not json")]
    [InlineData("events/orders.count.json", "null")]
    [InlineData("events/batch.json", "not json")]
    [InlineData("events/Orders.CreateAll.schema.json", "not json")]
    public Task A_file_that_nothing_can_be_said_of(string path, string sample) =>
        Project((path, sample, "*")).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("events/order.json", "Orders.Craete", "Orders.Craete", "write 'Orders.Create'")]
    [InlineData("events/Orders.Craete.large.json", "*", "Orders.Craete.large", "write 'Orders.Create'")]
    [InlineData("events/orders.create.json", "*", "orders.create", "write 'Orders.Create'")]
    [InlineData("samples/batch.json", null, "batch", "write 'orders.count' or 'Orders.Create' or 'Orders.Import' or 'Orders.Tidy'")]
    public Task A_handler_that_does_not_exist(string path, string? handler, string named, string remedy)
    {
        var test = Project((path, "{|#0:|}{}", handler));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0507", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage($"This sample event is checked against nothing, because '{named}' is no handler: {remedy}"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_listed_sample_is_the_only_handler_s()
    {
        var test = new HandlerRulesTest("static class Shop { [LambdaHandler] internal static void Create(Order order) { } }");
        Add(test, ("samples/any.json", "{|NL0502:1|}", null));
        Add(test, ("events/any.json", "1", "*"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_handler_that_another_rule_refuses_is_not_blamed_twice()
    {
        var test = new HandlerRulesTest("static class Shop { [LambdaHandler] internal static async {|NL0004:void|} Create(Order order) => await Task.Yield(); }");
        Add(test, ("events/Shop.Create.json", "1", "Shop.Create"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_file_in_another_encoding_is_not_what_the_function_gets()
    {
        var test = Project();
        var text = $$$$"""{"customer":"a",{{{{Id}}}}}""";
        test.TestState.AdditionalFiles.Add((Folder + "events/Orders.Create.json", SourceText.From(text, Encoding.Unicode)));
        test.TestState.AnalyzerConfigFiles.Add(Metadata("events/Orders.Create.json", "*"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0501", DiagnosticSeverity.Error)
            .WithSpan(Folder + "events/Orders.Create.json", 1, 1, 1, 1)
            .WithMessage("This sample event is not JSON: save the file as UTF-8"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Fires_while_the_code_does_not_compile()
    {
        var test = Project(("events/Orders.Create.json", "{|NL0502:1|}", "*"));
        test.TestState.Sources.Add("class Broken : Unknown { void M( }");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_file_that_is_no_sample_is_not_read()
    {
        var test = Project();
        test.TestState.AdditionalFiles.Add((Folder + "events/Orders.Create.json", "1"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_file_of_the_wrong_type_altogether_is_reported_a_hundred_times_and_no_more()
    {
        var test = Project(("events/orders.count.json", "[" + string.Join(",", Enumerable.Repeat("{|NL0502:1|}", 100)) + ",1,1]", "*"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticSeverity Severity(string id) =>
        id is "NL0504" or "NL0506" ? DiagnosticSeverity.Info
        : id is "NL0508" ? DiagnosticSeverity.Warning
        : DiagnosticSeverity.Error;

    private static HandlerRulesTest Project(params (string Path, string Text, string? Handler)[] samples)
    {
        var test = new HandlerRulesTest(Shop);
        foreach (var sample in samples)
        {
            Add(test, sample);
        }

        return test;
    }

    private static void Add(HandlerRulesTest test, (string Path, string Text, string? Handler) sample)
    {
        test.TestState.AdditionalFiles.Add((Folder + sample.Path, sample.Text));
        test.TestState.AnalyzerConfigFiles.Add(Metadata(sample.Path, sample.Handler));
    }

    /// <summary>What the build tells the compiler of an item.</summary>
    private static (string Path, string Text) Metadata(string path, string? handler) => ("/.globalconfig." + path.Replace('/', '.'), $"""
        is_global = true
        [{Folder}{path}]
        build_metadata.AdditionalFiles.SourceItemGroup = LambdaEvent
        build_metadata.AdditionalFiles.Handler = {handler}
        """);
}
