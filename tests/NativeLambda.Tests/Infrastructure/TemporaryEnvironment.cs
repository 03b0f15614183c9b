namespace NativeLambda.Tests;

/// <summary>Environment variables for the time of a test.</summary>
internal sealed class TemporaryEnvironment : IDisposable
{
    private readonly List<(string Name, string? Value)> _before = [];

    internal TemporaryEnvironment(params IEnumerable<(string Name, string? Value)> variables)
    {
        foreach (var (name, value) in variables)
        {
            _before.Add((name, Environment.GetEnvironmentVariable(name)));
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
