using System.Globalization;
using NativeLambda.Hosting;
using Xunit;

namespace NativeLambda.Generator.Tests.Emitted;

/// <summary>
/// Enums of the library that generated code names stand in the generator once more, which is built for another framework
/// and cannot refer to the library. What is printed there by a name has to be there, and mean the same.
/// </summary>
public sealed class SharedEnumTests
{
    /// <summary>Masks, which are compared with and never printed.</summary>
    private static readonly string[] NotPrinted = ["IgnoreConditions"];

    private static readonly Dictionary<string, Type> InLibrary = typeof(LambdaInvoker).Assembly.GetTypes().Where(type => type.IsEnum).ToDictionary(type => type.Name);

    private static readonly Dictionary<string, Type> InGenerator = typeof(HandlerGenerator).Assembly.GetTypes()
        .Where(type => type.IsEnum && !type.IsNested && type.Namespace!.EndsWith(".Model", StringComparison.Ordinal) && InLibrary.ContainsKey(type.Name))
        .ToDictionary(type => type.Name);

    public static TheoryData<string> Names => [.. InGenerator.Keys.Order()];

    [Fact]
    public void The_traits_of_members_are_one_of_them() => Assert.Contains("JsonMemberTraits", InGenerator.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_values_are_the_same(string name) =>
        Assert.Equal(ValuesOf(InLibrary[name]), ValuesOf(InGenerator[name]).Where(value => !NotPrinted.Contains(value.Key)));

    private static IEnumerable<KeyValuePair<string, long>> ValuesOf(Type type) =>
        Enum.GetNames(type).Order().Select(name => KeyValuePair.Create(name, Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)));
}
