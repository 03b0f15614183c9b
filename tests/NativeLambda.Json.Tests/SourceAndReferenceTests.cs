using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests;

/// <summary>
/// A type is described alike whether its source is at hand or only its assembly. Where it is, not everything is asked of the
/// compiler: what an accessor without attributes, or a list of names, says already.
/// </summary>
public class SourceAndReferenceTests
{
    [Theory]
    [InlineData("public string A { get; set; } = \"\"; public string? B { get; set; }")]
    [InlineData("[AllowNull] public string A { get; set; } = \"\"; [MaybeNull] public string B { get; set; } = \"\";")]
    [InlineData("[DisallowNull] public string? A { get; set; } [NotNull] public string? B { get; set; } = \"\";")]
    [InlineData("public string A { get; [param: AllowNull] set; } = \"\"; public string? B { get; [param: DisallowNull] init; }")]
    [InlineData("public string A { [return: MaybeNull] get; set; } = \"\"; public string? B { [return: NotNull] get => \"\"; set { } }")]
    [InlineData("public string A => \"\"; public string? B => null;")]
    [InlineData("public partial string A { get; [param: AllowNull] set; } public partial string A { get => \"\"; set { } }")]
    [InlineData("public partial string A { get; set; } public partial string A { get => \"\"; [param: AllowNull] set { } }")]
    [InlineData("public partial string A { get; set; } public partial string A { [return: MaybeNull] get => \"\"; set { } }")]
    public void What_accessors_say_of_null(string members) => AssertAlike($"public partial class Order {{ {members} }}");

    [Theory]
    [InlineData("public record Order([property: AllowNull] string A, [param: AllowNull] string B, string C, string? D);")]
    [InlineData("public class Order { public int B { get; set; } public int Field; public int A { get; set; } public int F1, F2; }")]
    [InlineData("public class Order(int q) { public int B => q; public int this[int i] => i; public static int S { get; set; } public required int A { get; set; } internal int I { get; set; } }")]
    [InlineData("public struct Order { public int B { get; set; } public readonly int A => 1; public const int C = 1; [JsonInclude] internal int I; }")]
    [InlineData("public class Order : IShown { [JsonInclude] string IShown.Text => \"\"; public string B { get; set; } = \"\"; public string A { get; set; } = \"\"; } public interface IShown { string Text { get; } }")]
    [InlineData("public class Order : Base { public override int V { get; set; } public new string H { get; set; } = \"\"; } public class Base { public virtual int V { get; set; } public int H { get; set; } public int A { get; set; } }")]
    public void The_members_and_their_order(string types) => AssertAlike(types);

    [Fact]
    public void The_order_after_an_edit_that_changes_nothing_else()
    {
        const string Before = "public class Order { public int A { get; set; } public int B { get; set; } }";
        var compilation = TestCompilation.Create(Before);
        Assert.Equal(["A", "B"], Describe(compilation).Model.Members.Select(member => member.Name));

        // The compiler keeps the set of names.
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(), TestCompilation.Parse("public class Order { public int B { get; set; } public int A { get; set; } }"));
        Assert.Equal(["B", "A"], Describe(edited).Model.Members.Select(member => member.Name));
    }

    private static void AssertAlike(string types)
    {
        var source = TestCompilation.Create(
            $"""
            #pragma warning disable
            using System.Diagnostics.CodeAnalysis;
            using System.Text.Json.Serialization;
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("TestAssembly")]
            {types}
            """);
        var reference = TestCompilation.Create("").AddReferences(MetadataReference.CreateFromImage(source.WithAssemblyName("Types").EmitImage()));

        var expected = Describe(reference);
        Assert.NotEmpty(expected.Model.Members);
        Assert.Equal(expected, Describe(source));
    }

    private static (JsonObjectMetadataModel Model, string Members) Describe(Compilation compilation)
    {
        var type = compilation.GetTypeByMetadataName("Order")!;
        var resolver = new JsonMetadataResolver(compilation);
        var model = new JsonMetadataObjectParser(compilation).Parse(type, "global::Order", "Order", resolver, resolver.Converters, out _);
        var shape = new JsonObjectParser(compilation, new JsonOptionsModel { IncludeFields = true }).Parse(type);
        return (model, string.Join('\n', shape.Members.Select(member => $"{member.Symbol.Name} {member.Reason?.Reason} {member.Target}")));
    }
}
