using System.Diagnostics;
using System.Text;

namespace NativeLambda.Testing.Runs;

/// <summary>An executable in a process of its own.</summary>
internal sealed class ProcessRun : FunctionRun
{
    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly StringBuilder _log = new();

    public ProcessRun(string path, string? handler, string address, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(Path.GetFullPath(path))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // The defined runtime environment variables: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
                ["AWS_LAMBDA_RUNTIME_API"] = address,
                ["_HANDLER"] = handler,
                ["AWS_LAMBDA_FUNCTION_NAME"] = "function",
                ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
                ["AWS_LAMBDA_LOG_GROUP_NAME"] = "/aws/lambda/function",
                ["AWS_LAMBDA_LOG_STREAM_NAME"] = "2000/01/01/[$LATEST]00000000000000000000000000000000",
            },
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        Ended = WaitAsync();
    }

    public override string Log
    {
        get
        {
            lock (_lock)
            {
                return _log.ToString();
            }
        }
    }

    public override Task<string> Ended { get; }

    public override async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await Ended.ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task<string> WaitAsync()
    {
        await Task.WhenAll(ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError), _process.WaitForExitAsync()).ConfigureAwait(false);
        return $"The function ended with exit code {_process.ExitCode}.";
    }

    private async Task ReadAsync(StreamReader output)
    {
        var buffer = new char[4096];
        int length;
        while ((length = await output.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (_lock)
            {
                _log.Append(buffer, 0, length);
            }
        }
    }
}
