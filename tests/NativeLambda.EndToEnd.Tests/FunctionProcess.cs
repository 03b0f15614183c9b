using System.Diagnostics;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>A native function that runs against a Runtime API, or without one as a person would start it.</summary>
internal sealed class FunctionProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private FunctionProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The process's memory in the main memory now, in KiB.</summary>
    public int ResidentMemory => int.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        System.Globalization.CultureInfo.InvariantCulture);

    public bool HasExited => _process.HasExited;

    /// <summary>Starts an executable as Lambda does.</summary>
    public static FunctionProcess StartOnPlatform(string executable, string runtimeApi, string? handler, params IEnumerable<string> launcher)
    {
        var command = launcher.Append(executable).ToList();
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { Environment = { ["AWS_LAMBDA_RUNTIME_API"] = runtimeApi } };
        if (handler is not null)
        {
            start.Environment["_HANDLER"] = handler;
        }

        return new FunctionProcess(start);
    }

    /// <summary>Starts an executable as a person does, and waits for it to end.</summary>
    public static async Task<Exit> RunByHandAsync(string executable, IEnumerable<string> arguments, string? input = null)
    {
        using var process = new FunctionProcess(new ProcessStartInfo(executable, arguments));
        await process._process.StandardInput.WriteAsync(input);
        process._process.StandardInput.Close();
        return await process.WaitForExitAsync();
    }

    /// <summary>Sends SIGTERM, as the platform does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-s", "TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<Exit> WaitForExitAsync()
    {
        await _process.WaitForExitAsync();
        return new Exit(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}

/// <summary>How a process ended.</summary>
internal sealed record Exit(int Code, string Output, string Error);
