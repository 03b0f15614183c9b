using CsCheck;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Json.Tests;

/// <summary>What is generated for a type is named after the type alone, and no other type gets the name.</summary>
public sealed class JsonGeneratedNamesTests
{
    [Theory]
    [InlineData("Order", "Order")]
    [InlineData("Shop.Order", "Shop_Order")]
    [InlineData("Shop.Order.Line", "Shop_Order_Line")]
    [InlineData("my_shop.Order", "my__shop_Order")]
    [InlineData("Shop.Page<Shop.Order>", "Shop_Page_of_Shop_Order")]
    [InlineData("Shop.Pair<System.Int32, Shop.Order>", "Shop_Pair_of_System_Int32_and_Shop_Order")]
    public void A_name_says_which_type_it_is_of(string fullName, string name) => Assert.Equal(name, JsonGeneratedNames.ForFullName(fullName));

    [Theory]
    [InlineData("String", "Shop.String")]
    [InlineData("ConverterOptions", "Shop.ConverterOptions")]
    [InlineData("Json", "Shop.Json")]
    public void What_would_hide_a_name_of_the_library_s_has_another(string hiding, string other)
    {
        Assert.NotEqual(hiding, JsonGeneratedNames.ForFullName(hiding));
        Assert.Equal(other.Replace('.', '_'), JsonGeneratedNames.ForFullName(other));
    }

    [Theory]
    [InlineData("A.B_C", "A_B.C")]
    [InlineData("A_.B", "A._B")]
    [InlineData("A.B<C.D>", "A.B.C<D>")]
    [InlineData("A<B>", "A.of.B")]
    [InlineData("A<B, C>", "A<B.and.C>")]
    [InlineData("A<B<C>, D>", "A<B<C, D>>")]
    [InlineData("A<B[]>", "A<B>[]")]
    [InlineData("A<B?>", "A<B>")]
    [InlineData("A<B<C>[]>", "A<B<C[]>>")]
    [InlineData("A<B>.C", "A<B.C>")]
    public void Two_types_have_two_names(string one, string other) =>
        Assert.NotEqual(JsonGeneratedNames.ForFullName(one), JsonGeneratedNames.ForFullName(other));

    [Fact]
    public void No_two_types_have_one_name()
    {
        // Few parts, so that names that are nearly the same come up often.
        var names = new Dictionary<string, string>();
        AnyName(2).Check(
            20_000,
            fullName =>
            {
                var name = JsonGeneratedNames.ForFullName(fullName);
                Assert.Matches("^[A-Za-z_][A-Za-z0-9_]*$", name);
                lock (names)
                {
                    Assert.True(names.TryAdd(name, fullName) || names[name] == fullName, $"{fullName} and {(names.TryGetValue(name, out var other) ? other : null)} are both {name}.");
                }
            });

        Assert.True(names.Count > 2_000, "The names are too much alike to show anything.");
    }

    private static Gen<string> AnyName(int depth)
    {
        var part = OneOf("A", "b", "_", "A_", "_b", "A_b", "A__b", "of", "and", "as", "A0");
        var plain = part.Array[1, 3].Select(parts => string.Join('.', parts));
        return depth == 0
            ? plain
            : Gen.Frequency((2, plain), (3, Gen.Select(plain, Argument().Array[1, 2], part, Gen.Bool).Select((name, arguments, inner, isNested) =>
                $"{name}<{string.Join(", ", arguments)}>{(isNested ? "." + inner : "")}")));

        Gen<string> Argument() => Gen.Select(AnyName(depth - 1), OneOf("", "", "", "[]", "?")).Select((name, suffix) => name + suffix);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
