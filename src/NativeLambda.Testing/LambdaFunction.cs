using System.Text;
using NativeLambda.Hosting;
using NativeLambda.Testing.RuntimeApi;
using NativeLambda.Testing.Runs;

namespace NativeLambda.Testing;

/// <summary>
/// A function that runs until it is disposed, against a Runtime API of its own on a socket of this machine: the events
/// that it gets, what it answers and what it logs go the way that they go in Lambda.
/// </summary>
public sealed class LambdaFunction : IAsyncDisposable
{
    private readonly RuntimeApiServer _api;
    private readonly FunctionRun _run;

    private LambdaFunction(RuntimeApiServer api, FunctionRun run)
    {
        _api = api;
        _run = run;
        _ = FailWhenEndedAsync();
    }

    /// <summary>What the function has written to its log so far.</summary>
    public string Log => _run.Log;

    /// <summary>Starts the host with some handlers in this process, where a debugger reaches them.</summary>
    /// <param name="handlers">The handlers: <c>LambdaHandlers.Table</c>.</param>
    /// <param name="handler">The name of the handler to serve, what the platform calls <c>_HANDLER</c>; not needed if there is one only.</param>
    public static LambdaFunction Start(LambdaHandlerTable handlers, string? handler = null)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        return Start(api => new ThreadRun(handlers, handler, api.Address));
    }

    /// <summary>Starts an executable as Lambda does: the published one, or one that was built for an installed .NET.</summary>
    /// <param name="path">The executable.</param>
    /// <param name="handler">The name of the handler to serve, what the platform calls <c>_HANDLER</c>; not needed if there is one only.</param>
    /// <param name="environment">Environment variables besides those of this process and of the platform, or in place of them; <see langword="null"/> takes one away.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static LambdaFunction StartProcess(string path, string? handler = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.Exists(path)
            ? Start(api => new ProcessRun(path, handler, api.Address, environment))
            : throw new FileNotFoundException($"There is no executable {Path.GetFullPath(path)}: build or publish the function first.", path);
    }

    /// <summary>Gives the function an event and waits for its answer. Events that are given at the same time wait for one another, unless the function takes several.</summary>
    /// <param name="json">The event.</param>
    /// <param name="invocation">What the platform says of the invocation, or <see langword="null"/> for what it says by default.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The answer: a result, or the error that the platform is told.</returns>
    /// <exception cref="LambdaFunctionException">The function could not start, or ended before it answered.</exception>
    /// <exception cref="TimeoutException">The invocation took longer than <see cref="LambdaInvocation.Timeout"/>.</exception>
    public Task<LambdaResult> InvokeAsync(string json, LambdaInvocation? invocation = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        return InvokeAsync(Encoding.UTF8.GetBytes(json), invocation, cancellationToken);
    }

    /// <inheritdoc cref="InvokeAsync(string, LambdaInvocation?, CancellationToken)"/>
    /// <param name="payload">The event.</param>
    /// <param name="invocation">What the platform says of the invocation, or <see langword="null"/> for what it says by default.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<LambdaResult> InvokeAsync(ReadOnlyMemory<byte> payload, LambdaInvocation? invocation = null, CancellationToken cancellationToken = default)
    {
        invocation ??= new LambdaInvocation();
        var pending = _api.Enqueue(invocation, payload);
        try
        {
            return await pending.Answer.WaitAsync(invocation.Timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The function did not answer within {invocation.Timeout}.{DescribeLog()}");
        }
        finally
        {
            _api.Forget(pending);
        }
    }

    /// <summary>Ends the function: the process is killed, as the platform does it.</summary>
    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _run.DisposeAsync().ConfigureAwait(false);
    }

    private static LambdaFunction Start(Func<RuntimeApiServer, FunctionRun> start)
    {
        var api = new RuntimeApiServer();
        try
        {
            return new LambdaFunction(api, start(api));
        }
        catch
        {
            api.Dispose();
            throw;
        }
    }

    private async Task FailWhenEndedAsync()
    {
        var end = await _run.Ended.ConfigureAwait(false);
        _api.FailAll(error => new LambdaFunctionException(
            $"{(error is null ? end : $"The function could not start: {error.ErrorType}: {error.ErrorMessage}")}{DescribeLog()}",
            error?.ErrorType,
            error?.ErrorMessage));
    }

    private string DescribeLog() => _run.Log is { Length: > 0 } log ? $" Its log:\n{log}" : "";
}
