using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

public sealed class MarkedSymbolFinderTests
{
    [Theory]
    [InlineData("[LambdaHandler]")]
    [InlineData("[LambdaHandlerAttribute()]")]
    [InlineData("[NativeLambda.LambdaHandler]")]
    [InlineData("[global::NativeLambda.LambdaHandler(\"a\")]")]
    [InlineData("[method: Obsolete, LambdaHandler]")]
    [InlineData("[Obsolete, @LambdaHandlerAttribute]")]
    [InlineData("[Obsolete] [Lambda\\u0048andler]")]
    public void Every_spelling_of_the_attribute(string attribute)
    {
        Assert.Equal(["Shop.Handle"], Find($"class Shop {{ {attribute} internal static void Handle() {{ }} }}"));
    }

    [Theory]
    [InlineData("using Entry = NativeLambda.LambdaHandlerAttribute;", "Entry")]
    [InlineData("using EntryAttribute = NativeLambda.LambdaHandlerAttribute;", "Entry")]
    [InlineData("using EntryAttribute = global::NativeLambda.LambdaHandlerAttribute;", "EntryAttribute")]
    [InlineData("global using Entry = NativeLambda.LambdaHandlerAttribute;", "Entry")]
    [InlineData("using N = NativeLambda;", "N::LambdaHandler")]
    public void Aliases(string alias, string attribute)
    {
        Assert.Equal(["Shop.Handle"], Find($"{alias} class Shop {{ [{attribute}] internal static void Handle() {{ }} }}"));
    }

    [Fact]
    public void A_global_alias_of_another_file()
    {
        Assert.Equal(
            ["Shop.Handle"],
            Find("class Shop { [Entry] internal static void Handle() { } }", "global using Entry = NativeLambda.LambdaHandlerAttribute;"));
    }

    [Fact]
    public void An_alias_of_an_alias_in_a_namespace()
    {
        Assert.Equal(
            ["A.Shop.Handle"],
            Find("""
                using First = NativeLambda.LambdaHandlerAttribute;
                namespace A
                {
                    using Second = First;
                    class Shop { [Second] internal static void Handle() { } }
                }
                """));
    }

    [Fact]
    public void Wherever_a_method_can_stand()
    {
        Assert.Equal(
            ["A.B.Outer.Inner.Handle", "A.IShop.Handle", "A.Point.Handle", "A.Value.Handle", "Top.Handle"],
            Find("""
                class Top { [LambdaHandler] static void Handle() { } }
                namespace A
                {
                    struct Value { [LambdaHandler] void Handle() { } }
                    record Point { [LambdaHandler] void Handle() { } }
                    interface IShop { [LambdaHandler] void Handle(); }
                    namespace B { class Outer { enum E { X } class Inner { [LambdaHandler] void Handle() { } } } }
                }
                """));
    }

    [Fact]
    public void A_partial_method_is_found_once_and_another_attribute_of_that_name_is_not()
    {
        Assert.Equal(
            ["Shop.Handle"],
            Find(
                "partial class Shop { [LambdaHandler] internal partial void Handle(); }",
                "partial class Shop { [LambdaHandler] internal partial void Handle() { } }",
                "namespace Mine { class LambdaHandlerAttribute : Attribute; class Other { [LambdaHandler] void Handle() { } } }"));
    }

    [Fact]
    public void The_order_does_not_depend_on_the_files()
    {
        string[] sources =
        [
            "partial class B { [LambdaHandler] static void Handle(int n) { } }",
            "partial class B { [LambdaHandler] static void Handle(Order order) { } [LambdaHandler] static void Do() { } }",
            "class A { [LambdaHandler] static void Handle() { } }",
        ];

        string[] expected = ["A.Handle()", "B.Do()", "B.Handle(Order)", "B.Handle(int)"];
        Assert.Equal(expected, FindMethods(sources).Select(method => method.ToDisplayString()));
        Assert.Equal(expected, FindMethods(sources.Reverse()).Select(method => method.ToDisplayString()));
    }

    [Theory]
    [InlineData("class Shop { [LambdaHandler] void Handle() { } }", true)]
    [InlineData("class Shop { [Mine.LambdaHandler] void Handle() { } }", true)]
    [InlineData("namespace A; class Outer { struct Inner { [X, Y, LambdaHandler] void Handle() { } } }", true)]
    [InlineData("using Entry = NativeLambda.LambdaHandlerAttribute; class Shop { [Entry] void Handle() { } }", true)]
    [InlineData("class Shop { [Entry] void Handle() { } }", false)]
    [InlineData("class Shop { [Other] void Handle() { } }", false)]
    [InlineData("class Shop { void LambdaHandler() { } }", false)]
    [InlineData("[LambdaJsonContext] partial class Json;", true)]
    [InlineData("class Shop { [LambdaHandler] int Total { get; } }", false)]
    [InlineData("class Shop { void Open() { [LambdaHandler] void Handle() { } } }", false)]
    [InlineData("", false)]
    public void The_question_that_syntax_answers(string source, bool expected)
    {
        var hints = MarkedSymbolFinder.GetHints(TestCompilation.Parse(source), TestContext.Current.CancellationToken);

        Assert.Equal(expected, hints.MightBeMarked);
    }

    private static IEnumerable<string> Find(params IEnumerable<string> sources) =>
        FindMethods(sources).Select(HandlerNames.FullName);

    private static ImmutableArray<IMethodSymbol> FindMethods(IEnumerable<string> sources) =>
        HandlerParsing.Compile(sources).FindHandlers();
}
