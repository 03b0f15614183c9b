using System.Runtime.InteropServices;
using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.Hosting;

/// <summary>A thread that serves one slot. On Linux the C library's: <see cref="Thread"/> would add 29 KB to the executable.</summary>
internal sealed unsafe class SlotThread
{
    /// <summary>What the main thread has, in bytes. The C library of Alpine would give a thread much less.</summary>
    private const int StackSize = 8 * 1024 * 1024;

    private readonly nuint _id;
    private readonly Thread? _thread;

    /// <summary>Starts a thread.</summary>
    /// <param name="run">What it does until it ends; nothing is thrown from there.</param>
    /// <exception cref="InvalidOperationException">The system has no thread to give.</exception>
    internal SlotThread(Action run)
    {
        if (OperatingSystem.IsLinux())
        {
            _id = StartByLibc(run);
            return;
        }

        _thread = new Thread(run.Invoke, StackSize);
        _thread.Start();
    }

    /// <summary>Waits for the thread to end.</summary>
    internal void Join()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Libc.JoinThread(_id, null);
            return;
        }

        _thread?.Join();
    }

    private static nuint StartByLibc(Action run)
    {
        var attributes = stackalloc byte[Libc.ThreadAttributesSize];
        _ = Libc.InitializeThreadAttributes(attributes);
        _ = Libc.SetThreadStackSize(attributes, StackSize);
        var handle = GCHandle.Alloc(run);
        nuint id;
        var error = Libc.CreateThread(&id, attributes, &RunOnThread, (void*)GCHandle.ToIntPtr(handle));
        _ = Libc.DestroyThreadAttributes(attributes);
        if (error == 0)
        {
            return id;
        }

        handle.Free();
        throw new InvalidOperationException($"A slot cannot have a thread: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    [UnmanagedCallersOnly]
    private static void* RunOnThread(void* argument)
    {
        var handle = GCHandle.FromIntPtr((nint)argument);
        var run = (Action)handle.Target!;
        handle.Free();
        run();
        return null;
    }
}
