using System.ComponentModel;
using System.Text;

namespace NativeLambda.Hosting;

/// <summary>The dispatch table of one assembly. The generator derives one class from this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LambdaHandlerTable
{
    /// <summary>
    /// The assembly's name: what AWS's own .NET model takes as the handler of an executable, and so one of the names of
    /// an only handler. The generator knows it; asking for it at run time would keep reflection in the executable.
    /// </summary>
    public abstract string AssemblyName { get; }

    /// <summary>The handlers in the order of their names, made anew at each call.</summary>
    public abstract LambdaHandlerInfo[] GetHandlers();

    /// <summary>Finds the handler that <paramref name="name"/> means, case-sensitive, or <see langword="null"/>.</summary>
    public abstract LambdaInvoker? Find(string name);

    /// <summary>The part of a large table that a name is in: the names are divided by their hash (FNV-1a over UTF-16).</summary>
    /// <param name="name">The name.</param>
    /// <param name="branches">How many parts there are.</param>
    protected static int Branch(string name, int branches)
    {
        var hash = 2166136261;
        foreach (var c in name)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash % (uint)branches);
    }

    /// <summary>Calls a handler as the platform would, for the tests of a user.</summary>
    /// <param name="name">Any name of the handler.</param>
    /// <param name="utf8Json">The event.</param>
    /// <param name="context">The context, or <see langword="null"/> for one with made-up values.</param>
    /// <returns>The result's bytes. What reading the event, the handler or writing the result throws comes out as it was thrown.</returns>
    /// <exception cref="ArgumentException">No handler has this name.</exception>
    public Task<byte[]> InvokeAsync(string name, ReadOnlyMemory<byte> utf8Json, LambdaContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var invoker = Find(name) ?? throw new ArgumentException(HandlerNames.DescribeUnknown(this, name), nameof(name));

        // On the thread pool, because waiting for a handler under a test framework's synchronization context may
        // block the very thread that the handler goes on with.
        return Task.Run(() =>
        {
            invoker.InitializeOnce();
            var invocation = new Invocation(utf8Json, context ?? new LambdaContext());
            invocation.Invoke(invoker);
            return invocation.Answer.Body.ToArray();
        });
    }

    /// <summary>Calls a handler as the platform would, for the tests of a user.</summary>
    /// <returns>The result as text.</returns>
    /// <inheritdoc cref="InvokeAsync(string, ReadOnlyMemory{byte}, LambdaContext?)"/>
    public async Task<string> InvokeAsync(string name, string json, LambdaContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Encoding.UTF8.GetString(await InvokeAsync(name, Encoding.UTF8.GetBytes(json), context).ConfigureAwait(false));
    }
}
