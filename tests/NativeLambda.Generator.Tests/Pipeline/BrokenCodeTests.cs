using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Pipeline;

/// <summary>Half-typed code is what a generator sees most of the time.</summary>
public sealed class BrokenCodeTests
{
    private const string Source =
        """
        using System.Threading.Tasks;
        using NativeLambda;

        namespace Shop;

        public record Order(string Id, int Count, Customer? Customer);
        public class Customer { public required string Name { get; init; } }

        public class Orders
        {
            [LambdaHandler("orders.create")]
            public static async Task<Order?> Create(Order order, LambdaContext context) => await Task.FromResult(order);

            [LambdaHandler]
            public void Remove(string[] ids) { }
        }
        """;

    [Fact]
    public void No_prefix_of_a_file_makes_the_generator_fail()
    {
        var run = GeneratorRun.Start(TestCompilation.Create(Source));
        for (var length = Source.Length - 1; length >= 0; length--)
        {
            run = run.Edit(TestCompilation.FirstPath, _ => Source[..length]);
        }
    }

    [Fact]
    public void An_error_in_another_file_takes_no_output_away()
    {
        var broken = GeneratorRun.Start(TestCompilation.Create(Source, "class { } }} public void ("));

        Assert.Equal(GeneratorRun.Start(TestCompilation.Create(Source)).Sources, broken.Sources);
    }
}
