using NativeLambda.Benchmarks.Report;

namespace NativeLambda.Benchmarks.Json;

/// <summary>What was measured of a document that is read or written.</summary>
internal sealed class JsonFigures(string document, string direction)
{
    private readonly Dictionary<string, List<double>> _nanoseconds = [];
    private readonly Dictionary<string, long> _allocated = [];

    public string Document => document;

    public string Direction => direction;

    public void Add(string codec, double nanoseconds, long bytes)
    {
        if (!_nanoseconds.TryGetValue(codec, out var list))
        {
            _nanoseconds.Add(codec, list = []);
        }

        list.Add(nanoseconds);
        _allocated[codec] = bytes;
    }

    public bool Has(string codec) => _nanoseconds.ContainsKey(codec);

    public double Median(string codec) => Numbers.Median(_nanoseconds[codec]);

    public long Allocated(string codec) => _allocated[codec];
}
