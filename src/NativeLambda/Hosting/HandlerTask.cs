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
    public static void Wait(Task task) => NotNull(task).GetAwaiter().GetResult();

    /// <summary>Waits for a handler's result.</summary>
    public static T Wait<T>(Task<T> task) => NotNull(task).GetAwaiter().GetResult();

    /// <summary>Waits for a handler without a result.</summary>
    public static void Wait(ValueTask task)
    {
        // A ValueTask must not be waited for before it is complete; a Task may.
        if (task.IsCompleted)
        {
            task.GetAwaiter().GetResult();
        }
        else
        {
            task.AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Waits for a handler's result.</summary>
    public static T Wait<T>(ValueTask<T> task) =>
        task.IsCompleted ? task.GetAwaiter().GetResult() : task.AsTask().GetAwaiter().GetResult();

    private static TTask NotNull<TTask>(TTask? task)
        where TTask : Task =>
        task ?? throw new InvalidOperationException("The handler returned null instead of a Task.");
}
