using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>The medians of the lives of one function.</summary>
internal sealed record FunctionFigures(Function Function)
{
    public List<FunctionLife> Lives { get; } = [];

    public double FirstRequest => Median(life => life.FirstRequest);

    public double FirstAnswer => Median(life => life.FirstAnswer);

    public double OneInvocationCpu => Median(life => life.OneInvocationCpu);

    public double WarmCpu => Median(life => life.WarmCpu);

    public double PeakMemory => Median(life => life.PeakMemory);

    private double Median(Func<FunctionLife, double> figure) => Numbers.Median(Lives.Select(figure));
}
