using System.ComponentModel;
using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda.Hosting;

/// <summary>One event on its way through a handler: what generated code reads from and writes to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Invocation
{
    /// <summary>What the platform says of this invocation.</summary>
    public LambdaContext Context => throw new NotImplementedException();

    /// <summary>Cancelled shortly before the deadline and on SIGTERM. Asking for it is what starts the timer.</summary>
    public CancellationToken CancellationToken => throw new NotImplementedException();

    /// <summary>Reads the event for a parameter that does not allow null.</summary>
    /// <exception cref="JsonException">The payload is not JSON of this type, or is <c>null</c>.</exception>
    public T ReadEvent<T, TJson>()
        where TJson : IJsonReader<T> => throw new NotImplementedException();

    /// <summary>Reads the event for a parameter that allows null.</summary>
    /// <exception cref="JsonException">The payload is not JSON of this type.</exception>
    public T? ReadNullableEvent<T, TJson>()
        where TJson : IJsonReader<T> => throw new NotImplementedException();

    /// <summary>The raw payload, valid until the invocation ends.</summary>
    public Stream ReadEventStream() => throw new NotImplementedException();

    /// <summary>Answers with the JSON literal <c>null</c>.</summary>
    public void WriteNoResult() => throw new NotImplementedException();

    /// <summary>Answers with the JSON of <paramref name="value"/>.</summary>
    /// <exception cref="JsonException">The value cannot be JSON.</exception>
    public void WriteResult<T, TJson>(T? value)
        where TJson : IJsonWriter<T> => throw new NotImplementedException();

    /// <summary>Answers with the bytes of <paramref name="value"/>, read to the end and disposed.</summary>
    public void WriteResultStream(Stream? value) => throw new NotImplementedException();
}
