using System.Globalization;

namespace NativeLambda.Benchmarks.Report;

/// <summary>Figures as the tables show them.</summary>
internal static class Numbers
{
    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    /// <summary>Three digits that count, however large the number is.</summary>
    public static string Show(double value) => value.ToString(
        Math.Abs(value) switch
        {
            >= 100 => "#,0",
            >= 10 => "0.0",
            >= 1 => "0.00",
            _ => "0.000",
        },
        CultureInfo.InvariantCulture);

    public static string ShowRatio(double value, double of) => (value / of).ToString("0.00", CultureInfo.InvariantCulture);

    public static string ShowCount(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
