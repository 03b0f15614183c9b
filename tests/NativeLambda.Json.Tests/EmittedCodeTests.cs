using NativeLambda.Json.Tests.Support;
using System.Text;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Emit;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests;

/// <summary>The emitted code as a person reads it: one file for each form that it takes.</summary>
public class EmittedCodeTests
{
    [Fact]
    public void Settable_members() => Snapshot.Match(Emit(
        """
        namespace Shop;
        public class Order
        {
            public string? Id { get; set; }
            public int Count { get; set; }
            public decimal? Price { get; set; }
            [System.Text.Json.Serialization.JsonRequired] public System.Collections.Generic.List<Order>? Parts { get; set; }
            public int Total => Count;
        }
        """,
        "Shop.Order"));

    [Fact]
    public void Constructor_and_initializer() => Snapshot.Match(Emit(
        """
        namespace Shop;
        public record Person(string FirstName, int Age = 18)
        {
            public required string Email { get; init; }
            public string? Nick { get; set; }
        }
        """,
        "Shop.Person"));

    [Fact]
    public void Init_members() => Snapshot.Match(Emit(
        """
        namespace Shop;
        public class Settings
        {
            public string Region { get; init; } = "eu-central-1";
            public int Retries { get; set; }
        }
        """,
        "Shop.Settings"));

    [Fact]
    public void Struct_with_exact_names() => Snapshot.Match(Emit(
        """
        using System.Text.Json.Serialization;
        public struct Point
        {
            public double XAxis { get; set; }
            [JsonPropertyName("größe")] public double Size { get; set; }
        }
        [NativeLambda.LambdaJsonContext]
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = false)]
        internal partial class Json : JsonSerializerContext;
        """,
        "Point"));

    [Fact]
    public void Names_of_an_enum()
    {
        var compilation = TestCompilation.Create(
            """
            using System.Text.Json.Serialization;
            namespace Shop;
            [System.Flags]
            [JsonConverter(typeof(JsonStringEnumConverter<Access>))]
            public enum Access : byte
            {
                None,
                Read,
                [JsonStringEnumMemberName("write-only")] Write,
                All = Read | Write,
            }
            """);
        var parser = compilation.CreateParser();
        parser.ParseRoot(compilation.GetTypeByMetadataName("Shop.Access")!, JsonDirection.Read, problems: null);

        Snapshot.Match(JsonEnumEmitter.Emit(parser.CreateModel().Enums.Single()).ToString());
    }

    [Fact]
    public void Context()
    {
        var compilation = TestCompilation.Create(
            """
            using System.Text.Json.Serialization;
            namespace Shop;
            internal static partial class Outer
            {
                [NativeLambda.LambdaJsonContext]
                [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
                internal partial class Json : JsonSerializerContext;
            }
            public interface IShown { string Text { get; } }
            """);
        var json = compilation.ParseJson(
            (compilation.GetTypeByMetadataName("Shop.IShown")!, JsonDirection.Write), (compilation.GetSpecialType(SpecialType.System_Int32), JsonDirection.Read));

        Snapshot.Match(json.EmitContexts().First());
    }

    [Fact]
    public void Metadata()
    {
        var compilation = TestCompilation.Create(
            """
            using System.Text.Json.Serialization;
            namespace Shop;
            public class Base { public string? Note { get; set; } }
            public class Settings(string name) : Base
            {
                public string Name => name;
                [JsonPropertyName("region")] public string Region { get; init; } = "eu-central-1";
                public required int Retries { get; set; }
                [JsonInclude] private int Secret { get; set; }
                [JsonIgnore] public System.Action? Callback { get; set; }
            }
            """);
        var types = new JsonMetadataParser(compilation).Parse([compilation.GetTypeByMetadataName("Shop.Settings")!], CancellationToken.None);

        Snapshot.Match(JsonMetadataEmitter.Emit(types.Single(type => type.Object is not null).Object!).ToString());
    }

    [Fact]
    public void Is_small()
    {
        var members = Enumerable.Range(0, 10).Select(i => $"public string? Member{i:00} {{ get; set; }}");
        var source = Emit($"public class Ten {{ {string.Join(' ', members)} }}", "Ten");

        Assert.InRange(Encoding.UTF8.GetByteCount(source), 1, 4096);
    }

    [Fact]
    public void Is_written_for_the_direction_that_is_needed()
    {
        const string Source = "public class A { public B? B { get; set; } } public class B { public int C { get; set; } }";

        Assert.DoesNotContain("IJsonWriter", Emit(Source, "B", JsonDirection.Read));
        Assert.DoesNotContain("IJsonReader", Emit(Source, "B", JsonDirection.Write));
    }

    [Theory]
    [InlineData("String")]
    [InlineData("Int32")]
    [InlineData("JsonObject")]
    [InlineData("JsonText")]
    [InlineData("StringJson")]
    [InlineData("JsonReader")]
    [InlineData("Shop.System")]
    [InlineData("NativeLambda.Json.Generated")]
    [InlineData("Json")]
    [InlineData("MemoryExtensions")]
    public void Compiles_beside_a_type_of_any_name(string name)
    {
        var simpleName = name.Split('.')[^1];
        var declaration = $$"""public class {{simpleName}} { public string? A { get; set; } public int B { get; init; } public {{simpleName}}? C { get; set; } }""";
        var compilation = TestCompilation.Create(name == simpleName ? declaration : $"namespace {name[..name.LastIndexOf('.')]} {{ {declaration} }}");
        var parser = compilation.CreateParser();
        var type = compilation.GetTypeByMetadataName(name)!;
        Assert.NotNull(parser.ParseRoot(type, JsonDirection.Read, problems: null));
        Assert.NotNull(parser.ParseRoot(type, JsonDirection.Write, problems: null));

        var sources = parser.CreateModel().Types.Select(model => TestCompilation.Parse(JsonTypeEmitter.Emit(model).ToString(), model.HintName));
        Assert.Empty(compilation.AddSyntaxTrees(sources).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Compiles_without_a_warning_for_obsolete_and_experimental_members()
    {
        var compilation = TestCompilation.Create(
            """
            public class Old
            {
                [System.Obsolete] public int A { get; set; }
                [System.Obsolete("gone")] public int B { get; init; }
                [System.Diagnostics.CodeAnalysis.Experimental("X1")] public int C { get; set; }
            #pragma warning disable X2
                public New? D { get; set; }
            }
            [System.Diagnostics.CodeAnalysis.Experimental("X2")] public class New { public int E { get; set; } }
            """);
        var parser = compilation.CreateParser();
        Assert.NotNull(parser.ParseRoot(compilation.GetTypeByMetadataName("Old")!, JsonDirection.Read, problems: null));
        Assert.NotNull(parser.ParseRoot(compilation.GetTypeByMetadataName("Old")!, JsonDirection.Write, problems: null));

        var sources = parser.CreateModel().Types.Select(model => TestCompilation.Parse(JsonTypeEmitter.Emit(model).ToString(), model.HintName));
        Assert.Empty(compilation.AddSyntaxTrees(sources).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Types_are_those_that_accepted_roots_reach_in_ordinal_order()
    {
        var compilation = TestCompilation.Create(
            """
            public class Bad { public System.Action? Action { get; set; } public OnlyFromBad? Other { get; set; } }
            public class OnlyFromBad { }
            public class Good { public b? Lower { get; set; } public B? Upper { get; set; } public Good? Self { get; set; } }
            public class B { }
            public class b { }
            """);
        var parser = compilation.CreateParser();

        Assert.Null(parser.ParseRoot(compilation.GetTypeByMetadataName("Bad")!, JsonDirection.Read, problems: null));
        Assert.NotNull(parser.ParseRoot(compilation.GetTypeByMetadataName("Good")!, JsonDirection.Read, problems: null));

        var types = parser.CreateModel().Types;
        Assert.Equal(["global::B", "global::Good", "global::b"], types.Select(type => type.TypeName));
    }

    [Fact]
    public void Models_of_equal_sources_are_equal()
    {
        const string Source =
            """
            public record Person(string Name, int Age = 3) { public System.Collections.Generic.List<Person>? Friends { get; set; } }
            """;

        Assert.Equal(Parse(Source, "Person", JsonDirection.Read | JsonDirection.Write), Parse("// comment\n" + Source, "Person", JsonDirection.Read | JsonDirection.Write));
        Assert.NotEqual(
            Parse(Source, "Person", JsonDirection.Read),
            Parse(Source.Replace("Age = 3", "Age = 4", StringComparison.Ordinal), "Person", JsonDirection.Read));
    }

    private static string Emit(string source, string type, JsonDirection direction = JsonDirection.Read | JsonDirection.Write) =>
        JsonTypeEmitter.Emit(Parse(source, type, direction)).ToString();

    private static JsonTypeModel Parse(string source, string type, JsonDirection direction)
    {
        var compilation = TestCompilation.Create(source);
        var parser = compilation.CreateParser();
        var symbol = compilation.GetTypeByMetadataName(type)!;
        foreach (var one in new[] { JsonDirection.Read, JsonDirection.Write }.Where(one => direction.HasFlag(one)))
        {
            var problems = new List<JsonProblem>();
            Assert.NotNull(parser.ParseRoot(symbol, one, problems));
            Assert.Empty(problems);
        }

        return parser.CreateModel().Types.Single(model => model.TypeName == "global::" + type);
    }
}
