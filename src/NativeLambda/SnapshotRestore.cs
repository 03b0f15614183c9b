using NativeLambda.Hosting;

namespace NativeLambda;

/// <summary>
/// What is done around the snapshot of a function that AWS Lambda starts by SnapStart. The members are those of AWS's
/// class of this name. Register while the handler is prepared: in a static constructor, the constructor of the
/// handler's type, or before <see cref="LambdaHost.Run"/>.
/// </summary>
public static class SnapshotRestore
{
    /// <summary>Has something done before the snapshot is taken. Hooks run in reverse order of registration.</summary>
    /// <param name="beforeSnapshotAction">What to do. What it throws is reported, and the function does not start.</param>
    public static void RegisterBeforeSnapshot(Func<ValueTask> beforeSnapshotAction)
    {
        ArgumentNullException.ThrowIfNull(beforeSnapshotAction);
        RegisteredSnapshotHooks.Shared.AddBefore(beforeSnapshotAction);
    }

    /// <summary>Has something done after the snapshot was restored, before the first event. Hooks run in order of registration.</summary>
    /// <param name="afterRestoreAction">What to do. What it throws is reported, and the restored function ends.</param>
    public static void RegisterAfterRestore(Func<ValueTask> afterRestoreAction)
    {
        ArgumentNullException.ThrowIfNull(afterRestoreAction);
        RegisteredSnapshotHooks.Shared.AddAfter(afterRestoreAction);
    }
}
