namespace NativeLambda.Hosting;

/// <summary>The hooks of a function that has some.</summary>
internal sealed class RegisteredSnapshotHooks : SnapshotHooks
{
    private readonly Lock _gate = new();
    private readonly List<Func<ValueTask>> _before = [];
    private readonly List<Func<ValueTask>> _after = [];

    /// <summary>The hooks of this process; asking for them is what makes the host look for them.</summary>
    internal static RegisteredSnapshotHooks Shared
    {
        get
        {
            if (Registered is null)
            {
                Registered = new RegisteredSnapshotHooks();
            }

            return (RegisteredSnapshotHooks)Registered;
        }
    }

    internal void AddBefore(Func<ValueTask> hook) => Add(_before, hook);

    internal void AddAfter(Func<ValueTask> hook) => Add(_after, hook);

    /// <summary>Forgets everything, for the next test.</summary>
    internal static void Clear() => Registered = null;

    internal override void RunBefore()
    {
        var hooks = Take(_before);
        for (var i = hooks.Length - 1; i >= 0; i--)
        {
            HandlerTask.Wait(hooks[i]());
        }
    }

    internal override void RunAfter()
    {
        foreach (var hook in Take(_after))
        {
            HandlerTask.Wait(hook());
        }
    }

    private void Add(List<Func<ValueTask>> hooks, Func<ValueTask> hook)
    {
        lock (_gate)
        {
            hooks.Add(hook);
        }
    }

    private Func<ValueTask>[] Take(List<Func<ValueTask>> hooks)
    {
        lock (_gate)
        {
            return [.. hooks];
        }
    }
}
