using System.Globalization;
using CsCheck;

namespace NativeLambda.Generator.TestKit;

/// <summary>
/// Checks a property of random values: the same ones in every run, so that a failure tells of the change at hand. With
/// <c>NATIVELAMBDA_RANDOM_SECONDS</c> in the environment it takes fresh ones for so long, and shrinks what fails.
/// </summary>
public static class Property
{
    private const string Seed = "0N0XIzNsQ0O2";

    public static void Check<T>(this Gen<T> values, int count, Action<T> check)
    {
        if (Environment.GetEnvironmentVariable("NATIVELAMBDA_RANDOM_SECONDS") is { } seconds)
        {
            values.Sample(check, time: int.Parse(seconds, CultureInfo.InvariantCulture));
            return;
        }

        var random = PCG.Parse(Seed);
        for (var i = 0; i < count; i++)
        {
            check(values.Generate(random, null, out _));
        }
    }
}
