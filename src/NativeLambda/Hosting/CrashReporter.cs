using NativeLambda.Logging;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>Answers the events that are in work with an exception that is about to end the process.</summary>
/// <param name="slots">The loops that may have an event in work.</param>
/// <param name="log">Where the exception is written if no event is in work.</param>
/// <param name="connect">Makes a client that nobody else uses: those of the slots may be in the middle of an exchange.</param>
internal sealed class CrashReporter(InvocationLoop[] slots, LogSink log, Func<RuntimeApiClient> connect)
{
    private bool _hasReported;

    /// <summary>Reports what nobody caught. Once: the runtime may come here more than once with one exception.</summary>
    internal void Report(Exception exception)
    {
        // Without memory there is no report of that.
        if (exception is OutOfMemoryException || Interlocked.Exchange(ref _hasReported, true))
        {
            return;
        }

        var report = ErrorReport.FromException(exception);
        using var client = connect();
        var isAnswer = false;
        foreach (var slot in slots)
        {
            isAnswer |= slot.TryAnswer(client, report);
        }

        if (!isAnswer)
        {
            log.Write(new LogRecord { Level = LogLevel.Critical, Error = report });
        }
    }
}
