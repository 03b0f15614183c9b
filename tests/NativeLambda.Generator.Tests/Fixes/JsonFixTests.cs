using NativeLambda.CodeFixes;
using Xunit;

namespace NativeLambda.Generator.Tests.Fixes;

/// <summary>The fixes of mistakes in the declarations of types that handlers meet.</summary>
public sealed class JsonFixTests
{
    [Fact]
    public Task NL0205_marks_the_constructor_that_sets_the_most_and_adds_the_using() => FixTest.ChangesAlone(
        new JsonConstructorFix(),
        """
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order, LambdaContext context) { }

            [LambdaHandler]
            internal static void Delete(Customer customer) { }
        }

        public class {|NL0205:Order|}
        {
            /// <summary>Takes an order from the archive, whose key is no part of it.</summary>
            public Order(string id, int key, bool isOld) => Id = id + key + isOld;

            // What the shop sends.
            public Order(string id, decimal total)
            {
                Id = id;
                Total = total;
            }

            public Order(string id) => Id = id;

            public string Id { get; }

            public decimal Total { get; }
        }

        /// <summary>Who orders.</summary>
        public record {|NL0205:Customer|}(string Name, int Age)
        {
            public Customer(string name) : this(name, 0) { }
        }
        """,
        """
        using System.Text.Json.Serialization;
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static void Create(Order order, LambdaContext context) { }

            [LambdaHandler]
            internal static void Delete(Customer customer) { }
        }

        public class Order
        {
            /// <summary>Takes an order from the archive, whose key is no part of it.</summary>
            public Order(string id, int key, bool isOld) => Id = id + key + isOld;

            // What the shop sends.
            [JsonConstructor]
            public Order(string id, decimal total)
            {
                Id = id;
                Total = total;
            }

            public Order(string id) => Id = id;

            public string Id { get; }

            public decimal Total { get; }
        }

        /// <summary>Who orders.</summary>
        [method: JsonConstructor]
        public record Customer(string Name, int Age)
        {
            public Customer(string name) : this(name, 0) { }
        }
        """);

    [Fact]
    public Task NL0209_names_the_enum() => FixTest.ChangesAlone(
        new TypedStringEnumFix(),
        """
        using System;
        using System.Text.Json.Serialization;

        [JsonConverter({|NL0209:typeof(JsonStringEnumConverter)|})]
        public enum Status { Open }

        public class Shop
        {
            [NativeLambda.LambdaHandler]
            public static void Open(Shop shop) { }

            [JsonConverter(/* by name */ {|NL0209:typeof(System.Text.Json.Serialization.JsonStringEnumConverter)|})]
            public DayOfWeek? Closed { get; set; }
        }
        """,
        """
        using System;
        using System.Text.Json.Serialization;

        [JsonConverter(typeof(JsonStringEnumConverter<Status>))]
        public enum Status { Open }

        public class Shop
        {
            [NativeLambda.LambdaHandler]
            public static void Open(Shop shop) { }

            [JsonConverter(/* by name */ typeof(System.Text.Json.Serialization.JsonStringEnumConverter<DayOfWeek>))]
            public DayOfWeek? Closed { get; set; }
        }
        """);

    [Fact]
    public Task NL0211_declares_the_derived_types() => FixTest.ChangesAlone(
        new DerivedTypesFix(),
        """
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static Shape Draw() => new Circle(1);
        }

        /// <summary>What is drawn.</summary>
        public abstract record {|NL0211:Shape|};

        public record Circle(int Radius) : Shape;

        public record Square(int Side) : Shape;
        """,
        """
        using System.Text.Json.Serialization;
        using NativeLambda;

        static class Shop
        {
            [LambdaHandler]
            internal static Shape Draw() => new Circle(1);
        }

        /// <summary>What is drawn.</summary>
        [JsonDerivedType(typeof(Circle))]
        [JsonDerivedType(typeof(Square))]
        public abstract record Shape;

        public record Circle(int Radius) : Shape;

        public record Square(int Side) : Shape;
        """);

    [Fact]
    public async Task NL0212_makes_a_class_a_context()
    {
        // The generator writes the other part, which makes it compile.
        const string Before = """
            using NativeLambda;

            /// <summary>How events are written.</summary>
            [LambdaJsonContext]
            internal sealed class {|NL0212:Json|}
            {
            }
            """;
        const string After = """
            using System.Text.Json.Serialization;
            using NativeLambda;

            /// <summary>How events are written.</summary>
            [LambdaJsonContext]
            internal sealed partial class {|CS0534:{|CS0534:{|CS7036:Json|}|}|} : JsonSerializerContext
            {
            }
            """;
        await FixTest.ChangesAlone(new ContextBaseFix(), Before, After);
    }

    [Theory]
    [InlineData("[NativeLambda.LambdaJsonContext] static class {|NL0212:Json|};")]
    [InlineData("[NativeLambda.LambdaJsonContext] class {|NL0212:Json|} : System.IO.StringReader { Json() : base(\"\") { } }")]
    public Task NL0212_is_left_to_the_author_where_there_is_another_base(string source) => FixTest.ChangesAlone(new ContextBaseFix(), source, source);

    [Theory]
    [InlineData("public class {|NL0205:Order|} { public Order(int a) => A = a; public Order(string b) => B = b; public int A { get; } public string? B { get; } }")]
    [InlineData("public class {|NL0205:Order|} { private Order(int a) => A = a; public int A { get; } }")]
    [InlineData("public class Order { [System.Text.Json.Serialization.JsonConstructor] public Order() { } [System.Text.Json.Serialization.JsonConstructor] public {|NL0205:Order|}(int a) => A = a; public int A { get; } }")]
    public Task NL0205_is_left_to_the_author_where_several_would_do_or_none(string order)
    {
        var source = "#nullable enable\nstatic class Shop { [NativeLambda.LambdaHandler] internal static void Create(Order order) { } }\n" + order;
        return FixTest.ChangesAlone(new JsonConstructorFix(), source, source);
    }
}
