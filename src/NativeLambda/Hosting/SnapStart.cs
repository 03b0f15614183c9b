using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>Lets the platform take its snapshot of a function that is prepared, and go on where it is restored.</summary>
/// <param name="client">The connection; it does not survive the snapshot, and is opened again.</param>
/// <param name="log">Writes a message of the given level.</param>
/// <param name="pause">Waits for this many milliseconds before something is tried again.</param>
internal sealed class SnapStart(RuntimeApiClient client, Action<LogLevel, string> log, Action<int> pause)
{
    /// <summary>The exit codes that the clients of AWS have for a hook that failed.</summary>
    private const int BeforeFailed = 64;
    private const int AfterFailed = 65;
    private const int PlatformIsGone = 1;

    /// <summary>The value of <c>AWS_LAMBDA_INITIALIZATION_TYPE</c> where there will be a snapshot.</summary>
    private const string InitializationType = "snap-start";

    internal static bool IsWanted(string? initializationType) => initializationType == InitializationType;

    /// <summary>Runs the hooks around the snapshot.</summary>
    /// <param name="reportFailure">Posts a report: <see langword="true"/> if the function was restored already.</param>
    /// <returns>0, or the exit code.</returns>
    internal int Run(Action<ErrorReport, bool> reportFailure)
    {
        if (TryRun(isRestored: false) is { } before)
        {
            reportFailure(before, false);
            return BeforeFailed;
        }

        if (!TryWait())
        {
            return PlatformIsGone;
        }

        if (TryRun(isRestored: true) is { } after)
        {
            reportFailure(after, true);
            return AfterFailed;
        }

        return 0;
    }

    private static ErrorReport? TryRun(bool isRestored)
    {
        try
        {
            if (isRestored)
            {
                SnapshotHooks.Registered?.RunAfter();
            }
            else
            {
                SnapshotHooks.Registered?.RunBefore();
            }

            return null;
        }
#pragma warning disable CA1031 // Whatever a hook throws is reported. Without memory it cannot be.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return ErrorReport.FromException(isRestored ? ErrorTypes.AfterRestore : ErrorTypes.BeforeSnapshot, "", e);
        }
    }

    /// <summary>Waits for the end of the snapshot: the answer comes when the function is restored.</summary>
    private bool TryWait()
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                client.ReceiveRestore();
                return true;
            }
            catch (RuntimeApiException e)
            {
                if (!client.HasConnected || failures == Retry.Pauses.Length)
                {
                    log(LogLevel.Critical, e.Message);
                    return false;
                }

                log(LogLevel.Warning, e.Message);
                pause(Retry.Pauses[failures]);
            }
        }
    }
}
