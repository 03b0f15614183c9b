using System.Collections.Immutable;
using NativeLambda.Generator.Parsing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

public sealed class HandlerNamesTests
{
    [Fact]
    public void Derived_names_of_a_nested_type()
    {
        var handler = Assert.Single(Name("""
            namespace Sales.Orders;
            class Outer { internal class Inner { [LambdaHandler] internal static void Create() { } } }
            """));

        Assert.Equal(
            ["Sales.Orders.Outer.Inner.Create", "Outer.Inner.Create", "TestAssembly::Sales.Orders.Outer+Inner::Create"],
            handler.Names);
        Assert.Equal("Outer.Inner.Create", handler.DisplayName);
    }

    [Fact]
    public void A_type_without_a_namespace()
    {
        var handler = Assert.Single(Name("class Shop { [LambdaHandler] internal static void Create() { } }"));

        Assert.Equal(["Shop.Create", "TestAssembly::Shop::Create"], handler.Names);
        Assert.Equal("Shop.Create", handler.DisplayName);
    }

    [Fact]
    public void A_name_of_its_own_comes_first()
    {
        var handler = Assert.Single(Name("""class Shop { [LambdaHandler("orders")] internal static void Create() { } }"""));

        Assert.Equal(["orders", "Shop.Create", "TestAssembly::Shop::Create"], handler.Names);
        Assert.Equal("orders", handler.DisplayName);
    }

    [Fact]
    public void Keywords_stand_in_names_without_their_escape()
    {
        var handler = Assert.Single(Name("namespace @namespace { class @class { [LambdaHandler] internal static void @event() { } } }"));

        Assert.Equal(["namespace.class.event", "class.event", "TestAssembly::namespace.class::event"], handler.Names);
    }

    [Fact]
    public void A_short_name_of_two_types_means_neither()
    {
        var handlers = Name(
            "namespace A { class Shop { [LambdaHandler] internal static void Create() { } } }",
            "namespace B { class Shop { [LambdaHandler] internal static void Create() { } } }");

        Assert.Equal(["A.Shop.Create", "TestAssembly::A.Shop::Create"], handlers[0].Names);
        Assert.Equal(["B.Shop.Create", "TestAssembly::B.Shop::Create"], handlers[1].Names);
        Assert.Equal(["A.Shop.Create", "B.Shop.Create"], handlers.Select(handler => handler.DisplayName));
    }

    [Fact]
    public void The_full_name_of_one_wins_over_the_short_name_of_another()
    {
        var handlers = Name(
            "class Shop { [LambdaHandler] internal static void Create() { } }",
            "namespace A { class Shop { [LambdaHandler] internal static void Create() { } } }");

        Assert.Equal(["A.Shop.Create", "TestAssembly::A.Shop::Create"], handlers[0].Names);
        Assert.Equal("A.Shop.Create", handlers[0].DisplayName);
        Assert.Equal(["Shop.Create", "TestAssembly::Shop::Create"], handlers[1].Names);
        Assert.Equal("Shop.Create", handlers[1].DisplayName);
    }

    [Fact]
    public void Overloads_are_told_apart_by_names_of_their_own()
    {
        var handlers = Name("""
            namespace A;
            class Shop
            {
                [LambdaHandler] internal static void Create() { }
                [LambdaHandler("int")] internal static void Create(int n) { }
                [LambdaHandler("order")] internal static void Create(Order order) { }
            }
            """);

        Assert.Equal([["A.Shop.Create"], ["order"], ["int"]], handlers.Select(handler => handler.Names.ToArray()));
        Assert.Equal(["A.Shop.Create", "order", "int"], handlers.Select(handler => handler.DisplayName));
    }

    [Fact]
    public void All_members_of_a_clash_are_refused_and_no_other()
    {
        var handlers = Name("""
            class Shop
            {
                [LambdaHandler("orders")] internal static void A() { }
                [LambdaHandler("orders")] internal static void B() { }
                [LambdaHandler("Shop.D")] internal static void C() { }
                [LambdaHandler] internal static void D() { }
                [LambdaHandler] internal static void E() { }
            }
            """);

        Assert.Equal([true, true, true, true, false], handlers.Select(handler => handler.IsRefused));
        Assert.All(handlers.Take(4), handler => Assert.Empty(handler.Names));
        Assert.Equal(["Shop.E", "TestAssembly::Shop::E"], handlers[4].Names);
        Assert.Equal("B", Assert.Single(Assert.Single(handlers[0].Clashes).Others).Signature!.Method.Name);
    }

    private static ImmutableArray<NamedHandler> Name(params IEnumerable<string> sources) =>
        HandlerNames.Assign(HandlerParsing.Compile(sources).ParseHandlers(), []).Own;
}
