using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Parsing.Skeleton;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Pipeline;

/// <summary>What the skeleton of a file leaves out, and what it must not.</summary>
public sealed class DeclarationSkeletonTests
{
    private const string Source =
        """
        using System;
        using Alias = System.String;

        namespace Shop;

        /// <summary>An order.</summary>
        [Serializable]
        public class Order : IComparable<Order>
        {
            private const int Limit = 10;
            private readonly int _count = 1;
            public static string Currency { get; } = "EUR";
            public int Count => _count;
            public int Total { get { return _count + 2; } set { } }

            public Order(int count) { _count = count; }

            public int CompareTo(Order? other) { Func<int> f = () => 3; return f(); }

            public static Order operator +(Order a, Order b) => a;

            public void Scale(int factor = 4)
            {
                int Local(int x) => x * 5;
                Local(factor);
            }
        }

        public enum State { Open = 6, Closed }

        public record Line(string Name)
        {
            public class Note { public string? Text { get; set; } }
        }
        """;

    [Theory]
    [InlineData("an empty line", "namespace Shop;", "namespace Shop;\n\n")]
    [InlineData("a comment", "namespace Shop;", "namespace Shop; // our shop")]
    [InlineData("a documentation comment", "An order.", "An order of goods.")]
    [InlineData("a field's initializer", "_count = 1;", "_count = 100;")]
    [InlineData("a property's initializer", "\"EUR\"", "\"USD\"")]
    [InlineData("an expression body", "Count => _count", "Count => _count + 1")]
    [InlineData("an accessor's body", "_count + 2", "_count + 20")]
    [InlineData("a constructor's body", "_count = count;", "_count = count + 1;")]
    [InlineData("a method's body", "return f();", "return f() + 1;")]
    [InlineData("a lambda in a body", "() => 3", "() => { return 30; }")]
    [InlineData("an operator's body", "=> a;", "=> b;")]
    [InlineData("a local function", "x * 5", "x * 50")]
    [InlineData("a condition in a body", "Local(factor);", "\n#if DEBUG\nLocal(factor);\n#endif\n")]
    public void An_edit_that_no_model_can_see_leaves_it_equal(string edit, string old, string @new) =>
        Assert.True(SkeletonOf(Source) == SkeletonOf(Replace(old, @new)), edit);

    [Theory]
    [InlineData("a using", "using System;", "using System; using System.Text;")]
    [InlineData("a using's modifier", "using System;", "global using System;")]
    [InlineData("an alias", "Alias = System.String", "Alias = System.Object")]
    [InlineData("the namespace", "namespace Shop;", "namespace Store;")]
    [InlineData("an attribute", "[Serializable]", "")]
    [InlineData("an attribute's argument", "[Serializable]", "[Obsolete(\"a\")]")]
    [InlineData("a type's modifier", "public class Order", "internal class Order")]
    [InlineData("a type's kind", "public class Order", "public record Order")]
    [InlineData("the base list", "IComparable<Order>", "IComparable<Order?>")]
    [InlineData("a constant", "Limit = 10", "Limit = 11")]
    [InlineData("an enum's value", "Open = 6", "Open = 7")]
    [InlineData("a default value", "factor = 4", "factor = 40")]
    [InlineData("a member's type", "private readonly int _count", "private readonly long _count")]
    [InlineData("a member's name", "int Count =>", "int Counter =>")]
    [InlineData("an accessor", "set { }", "")]
    [InlineData("an accessor's modifier", "set { }", "private set { }")]
    [InlineData("that a field has an initializer", "_count = 1;", "_count;")]
    [InlineData("that a property has an initializer", "= \"EUR\";", "")]
    [InlineData("that a member has a body", "{ get { return _count + 2; } set { } }", "{ get; set; }")]
    [InlineData("a nullable directive", "namespace Shop;", "#nullable disable\nnamespace Shop;")]
    [InlineData("a nullable directive in a body", "Local(factor);", "\n#nullable disable\nLocal(factor);")]
    [InlineData("a directive that hides a member", "public int Count", "\n#if DEBUG\npublic int Hidden;\n#else\npublic int Shown;\n#endif\npublic int Count")]
    [InlineData("tokens that the parser skips", "Limit = 10;", "Limit = 10 1;")]
    [InlineData("a directive that does not belong there", "Limit = 10;", "Limit = 10\n#endif\n;")]
    [InlineData("the order of members", "Open = 6, Closed", "Closed, Open = 6")]
    [InlineData("top-level statements", "namespace Shop;", "Console.WriteLine();\nnamespace Shop;")]
    public void An_edit_that_a_model_could_see_makes_it_another(string edit, string old, string @new) =>
        Assert.False(SkeletonOf(Source) == SkeletonOf(Replace(old, @new)), edit);

    private static string Replace(string old, string @new)
    {
        Assert.Contains(old, Source, StringComparison.Ordinal);
        return Source.Replace(old, @new, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a property's type", "public int Count", "public long Count")]
    [InlineData("a method's name", "void Scale", "void Grow")]
    [InlineData("a parameter", "int factor = 4", "int factor = 4, int more = 5")]
    [InlineData("an attribute of a member", "public int Count", "[Obsolete] public int Count")]
    [InlineData("a parameter of a record", "Line(string Name)", "Line(string Name, int Price)")]
    public void An_edit_of_a_member_changes_its_own_type_alone(string edit, string old, string @new)
    {
        var (before, after) = (Of(Source), Of(Replace(old, @new)));

        Assert.True(before.Frame == after.Frame, edit);
        Assert.Single(before.Types.Zip(after.Types), pair => pair.First.Members != pair.Second.Members);
    }

    [Theory]
    [InlineData("a base", "class Order : IComparable<Order>", "class Order : IComparable<Order>, IDisposable")]
    [InlineData("an attribute of a type", "[Serializable]", "[Obsolete]")]
    [InlineData("a constant", "Limit = 10", "Limit = 11")]
    [InlineData("an enum's value", "Open = 6", "Open = 7")]
    [InlineData("a using", "using System;", "using System; using System.Text;")]
    [InlineData("a type's name", "record Line(", "record Row(")]
    [InlineData("a nested type's base", "class Note", "class Note : Order")]
    [InlineData("a nullable directive among members", "public void Scale", "\n#nullable disable\npublic void Scale")]
    public void What_types_elsewhere_can_see_is_in_the_frame(string edit, string old, string @new) =>
        Assert.False(Of(Source).Frame == Of(Replace(old, @new)).Frame, edit);

    [Fact]
    public void A_type_mentions_all_that_could_lead_to_another_type()
    {
        var type = Of(
            """
            using Alias = Shop.Target;
            using System.Text;
            namespace Shop.Sold;
            [Marked(typeof(OfAttribute), Name = Constants.Name)]
            public class Order<T> : Base<OfBase>, IOrder where T : OfConstraint
            {
                [Part] public Line[]? Lines { get; set; }
                public Outer.Inner Method(in Dictionary<string, OfParameter> value = default(OfDefault)) => new InBody();
                private const string Name = nameof(OfConstant);
                public class Nested { public OfNested? Value; }
            }
            """).Types.Single(type => type.Name == "Order");

        Assert.Equal(
            [
                "Base", "Constants", "Dictionary", "IOrder", "Inner", "Line", "Marked", "MarkedAttribute", "Name", "OfAttribute", "OfBase",
                "OfConstant", "OfConstraint", "OfDefault", "OfParameter", "Outer", "Part", "PartAttribute", "nameof",
            ],
            type.Mentions.Where(name => name != "T").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_of_usings_concern_the_types_of_the_file_and_those_of_global_ones_of_all_files()
    {
        var skeleton = Of(
            """
            global using Everywhere = Shop.Common;
            using Here = Shop.Target;
            using static Shop.Constants;
            using System.Text;
            [assembly: Shop.Marked]
            namespace Shop.Sold { public class Order; }
            """);

        Assert.Superset(new HashSet<string> { "Target", "Constants" }, skeleton.Mentions.ToHashSet());
        Assert.Superset(new HashSet<string> { "Common", "MarkedAttribute" }, skeleton.GlobalMentions.ToHashSet());
        Assert.DoesNotContain("Text", skeleton.Mentions);
        Assert.DoesNotContain("Sold", skeleton.Mentions);
    }

    private static Hash128 SkeletonOf(string source) => Of(source).Hash;

    private static DeclarationSkeleton Of(string source) => DeclarationSkeleton.Of(TestCompilation.Parse(source).GetRoot(), CancellationToken.None);
}
