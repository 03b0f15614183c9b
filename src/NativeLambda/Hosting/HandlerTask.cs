using System.ComponentModel;

namespace NativeLambda.Hosting;

/// <summary>
/// Takes the result of an asynchronous handler: at once if it is there, otherwise by blocking the slot's own thread,
/// which has nothing else to do until this event is answered.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HandlerTask
{
    /// <summary>Waits for a handler without a result.</summary>
    public static void Wait(Task task) => throw new NotImplementedException();

    /// <summary>Waits for a handler's result.</summary>
    public static T Wait<T>(Task<T> task) => throw new NotImplementedException();

    /// <summary>Waits for a handler without a result.</summary>
    public static void Wait(ValueTask task) => throw new NotImplementedException();

    /// <summary>Waits for a handler's result.</summary>
    public static T Wait<T>(ValueTask<T> task) => throw new NotImplementedException();
}
