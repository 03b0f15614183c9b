using System.ComponentModel;

namespace NativeLambda.Hosting;

/// <summary>The dispatch table of one assembly. The generator derives one class from this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LambdaHandlerTable
{
    /// <summary>The handlers in the order of their names, made anew at each call.</summary>
    public abstract LambdaHandlerInfo[] GetHandlers();

    /// <summary>Finds the handler that <paramref name="name"/> means, case-sensitive, or <see langword="null"/>.</summary>
    public abstract LambdaInvoker? Find(string name);

    /// <summary>Calls a handler as the platform would.</summary>
    /// <param name="name">Any name of the handler.</param>
    /// <param name="utf8Json">The event.</param>
    /// <param name="context">The context, or <see langword="null"/> for one with made-up values.</param>
    /// <returns>The result's bytes.</returns>
    /// <exception cref="ArgumentException">No handler has this name.</exception>
    public Task<byte[]> InvokeAsync(string name, ReadOnlyMemory<byte> utf8Json, LambdaContext? context = null) => throw new NotImplementedException();

    /// <inheritdoc cref="InvokeAsync(string, ReadOnlyMemory{byte}, LambdaContext?)"/>
    public Task<string> InvokeAsync(string name, string json, LambdaContext? context = null) => throw new NotImplementedException();
}
