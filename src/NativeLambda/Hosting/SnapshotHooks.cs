namespace NativeLambda.Hosting;

/// <summary>What the user has registered around a snapshot. Abstract, so that a function that registers nothing has only this of it.</summary>
internal abstract class SnapshotHooks
{
    /// <summary>The hooks, or <see langword="null"/> if there are none.</summary>
    internal static SnapshotHooks? Registered { get; private protected set; }

    /// <summary>Runs the hooks before the snapshot. What they throw comes out.</summary>
    internal abstract void RunBefore();

    /// <summary>Runs the hooks after the snapshot was restored. What they throw comes out.</summary>
    internal abstract void RunAfter();
}
