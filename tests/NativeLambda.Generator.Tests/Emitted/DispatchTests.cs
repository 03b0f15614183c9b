using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Emitted;

/// <summary>Which names lead to which handler in a table that was generated, compiled and loaded.</summary>
public sealed class DispatchTests
{
    [Theory]
    [InlineData("Outer.Inner.Run")]
    [InlineData("Acme.Tools.Outer.Inner.Run")]
    [InlineData("TestAssembly::Acme.Tools.Outer+Inner::Run")]
    public void Every_form_of_a_name_reaches_the_handler(string name)
    {
        var handlers = LoadedHandlers.Compile(
            """
            using NativeLambda;
            namespace Acme.Tools;
            public static class Outer
            {
                public static class Inner { [LambdaHandler] public static int Run() => 1; }
            }
            """);

        Assert.NotNull(handlers.Table.Find(name));
    }

    [Theory]
    [InlineData("outer.run")]
    [InlineData("Outer.Run ")]
    [InlineData("Run")]
    [InlineData("")]
    public void Any_other_name_reaches_none(string name)
    {
        var handlers = LoadedHandlers.Compile(
            "using NativeLambda; public static class Outer { [LambdaHandler] public static int Run() => 1; }");

        Assert.Null(handlers.Table.Find(name));
    }

    /// <summary>A table of so many names is divided by their hash.</summary>
    [Fact]
    public async Task Every_name_of_a_large_table_reaches_its_own_handler()
    {
        const int count = 100;
        var handlers = LoadedHandlers.Compile(
            $$"""
            using NativeLambda;
            namespace Acme;
            public static class Many
            {
                {{string.Concat(Enumerable.Range(0, count).Select(i => $"[LambdaHandler(\"handler.{i}\")] public static int Run{i}() => {i};\n"))}}
            }
            """);

        for (var i = 0; i < count; i++)
        {
            foreach (var name in (string[])[$"handler.{i}", $"Many.Run{i}", $"Acme.Many.Run{i}", $"TestAssembly::Acme.Many::Run{i}"])
            {
                Assert.Equal($"{i}", await handlers.InvokeAsync(name, "null"));
            }

            Assert.Null(handlers.Table.Find($"handler.{i + count}"));
        }
    }

    [Fact]
    public async Task Overloads_are_told_apart_by_names_of_their_own()
    {
        var handlers = LoadedHandlers.Compile(
            """
            using NativeLambda;
            public static class Orders
            {
                [LambdaHandler("by.number")] public static string Get(int number) => "number " + number;
                [LambdaHandler("by.name")] public static string Get(string name) => "name " + name;
            }
            """);

        Assert.Equal("\"number 1\"", await handlers.InvokeAsync("by.number", "1"));
        Assert.Equal("\"name a\"", await handlers.InvokeAsync("by.name", "\"a\""));
        Assert.Null(handlers.Table.Find("Orders.Get"));
    }

    [Fact]
    public async Task A_short_name_that_two_types_have_is_nobody_s()
    {
        var handlers = LoadedHandlers.Compile(
            """
            using NativeLambda;
            namespace A { public static class Orders { [LambdaHandler] public static string Get() => "A"; } }
            namespace B { public static class Orders { [LambdaHandler] public static string Get() => "B"; } }
            """);

        Assert.Null(handlers.Table.Find("Orders.Get"));
        Assert.Equal("\"A\"", await handlers.InvokeAsync("A.Orders.Get", "{}"));
        Assert.Equal("\"B\"", await handlers.InvokeAsync("B.Orders.Get", "{}"));
    }

    [Fact]
    public void Finding_a_handler_allocates_nothing()
    {
        var table = LoadedHandlers.Compile(
            """
            using NativeLambda;
            public static class Orders
            {
                [LambdaHandler] public static int A() => 1;
                [LambdaHandler] public static int B() => 2;
            }
            """).Table;
        table.Find("Orders.B");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            table.Find("Orders.B");
            table.Find("Orders.C");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_list_shows_events_and_results_as_they_are_written_in_CSharp()
    {
        var handlers = LoadedHandlers.Compile(
            """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using NativeLambda;
            namespace Shop;
            public class Order;
            public static class Orders
            {
                [LambdaHandler] public static Task<List<Order>?> Find(string? text, LambdaContext context) => Task.FromResult<List<Order>?>(null);
                [LambdaHandler("orders.clear")] public static void Clear() { }
            }
            """);

        Assert.Equal(
            [("Orders.Find", "string?", "List<Order>?"), ("orders.clear", null, null)],
            handlers.Table.GetHandlers().Select(handler => (handler.Name, handler.Event, handler.Result)));
    }
}
