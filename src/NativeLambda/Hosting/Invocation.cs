using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using NativeLambda.Json;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>One event on its way through a handler: what generated code reads from and writes to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1001", Justification = "The token source ends with each invocation.")]
public sealed partial class Invocation
{
    private readonly EventMetadata? _metadata;
    private readonly JsonWriter _writer;
    private ReadOnlyMemory<byte> _event;
    private LambdaContext? _context;
    private InvocationCancellation? _cancellation;
    private InvocationStage _stage;
    private bool _isResultJson;

    /// <summary>For the events of the platform, one after the other.</summary>
    internal Invocation(EventMetadata metadata)
        : this() => _metadata = metadata;

    /// <summary>For one event that somebody else brings.</summary>
    internal Invocation(ReadOnlyMemory<byte> utf8Json, LambdaContext context)
        : this()
    {
        _event = utf8Json;
        _context = context;
    }

    private Invocation() => _writer = new JsonWriter(Answer);

    /// <summary>What the platform says of this invocation.</summary>
    public LambdaContext Context => _context ??= _metadata!.CreateContext();

    /// <summary>Cancelled shortly before the deadline and on SIGTERM. Asking for it is what starts the timer.</summary>
    public CancellationToken CancellationToken => (_cancellation ??= new InvocationCancellation(Context.TimeLimit)).Token;

    /// <summary>The body of the answer, and the whole of it once the client has posted it.</summary>
    internal MessageBuffer Answer { get; } = new();

    internal ReadOnlySpan<byte> AnswerContentType => _isResultJson ? "application/json"u8 : "application/octet-stream"u8;

    /// <summary>The answer of a handler that streams, or <see langword="null"/>.</summary>
    internal StreamedAnswer? Streamed { get; private set; }

    /// <summary>Reads the event for a parameter that does not allow null.</summary>
    /// <exception cref="JsonException">The payload is not JSON of this type, or is <c>null</c>.</exception>
    public T ReadEvent<T, TJson>()
        where TJson : struct, IJsonReader<T>
    {
        _stage = InvocationStage.ReadingEvent;
        var value = DirectJson.Read<T, TJson>(_event.Span)
            ?? throw new JsonException("The event was null, and the handler's parameter does not allow null. Path: $.", "$", null, null);
        _stage = InvocationStage.InHandler;
        return value;
    }

    /// <summary>Reads the event for a parameter that allows null.</summary>
    /// <exception cref="JsonException">The payload is not JSON of this type.</exception>
    public T? ReadNullableEvent<T, TJson>()
        where TJson : struct, IJsonReader<T>
    {
        _stage = InvocationStage.ReadingEvent;
        var value = DirectJson.Read<T, TJson>(_event.Span);
        _stage = InvocationStage.InHandler;
        return value;
    }

    /// <summary>The raw payload, valid until the invocation ends.</summary>
    public Stream ReadEventStream() =>
        MemoryMarshal.TryGetArray(_event, out var bytes)
            ? new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(_event.ToArray(), writable: false);

    /// <summary>Answers with the JSON literal <c>null</c>.</summary>
    public void WriteNoResult()
    {
        BeginResult(isJson: true);
        Answer.Write("null"u8);
    }

    /// <summary>Answers with the JSON of <paramref name="value"/>.</summary>
    /// <exception cref="JsonException">The value cannot be JSON.</exception>
    public void WriteResult<T, TJson>(T? value)
        where TJson : struct, IJsonWriter<T>
    {
        BeginResult(isJson: true);
        _writer.Reset();
        DirectJson.Write<T, TJson>(_writer, value);
    }

    /// <summary>Answers with the bytes of <paramref name="value"/>, read to the end and disposed.</summary>
    public void WriteResultStream(Stream? value)
    {
        if (value is null)
        {
            WriteNoResult();
            return;
        }

        const int readSize = 16 * 1024;
        BeginResult(isJson: false);
        using (value)
        {
            int read;
            while ((read = value.Read(Answer.GetSpan(readSize))) > 0)
            {
                Answer.Advance(read);
            }
        }
    }

    /// <summary>Begins the next event of the platform.</summary>
    internal void Begin(ReadOnlyMemory<byte> utf8Json)
    {
        _event = utf8Json;
        _context = null;
        Streamed = null;
        _stage = InvocationStage.ReadingContext;
        Answer.Clear();
    }

    /// <summary>Calls the handler. The result is in <see cref="Answer"/> then.</summary>
    internal void Invoke(LambdaInvoker invoker)
    {
        try
        {
            _metadata?.ReadHeaders();
            _stage = InvocationStage.InHandler;
            InvocationObserver.Registered?.Begin(this);
            invoker.Invoke(this);
        }
        finally
        {
            InvocationObserver.Registered?.End();
            Streamed?.Close();
            _cancellation?.Dispose();
            _cancellation = null;
        }
    }

    /// <summary>Calls the handler. The result is in <see cref="Answer"/> then, unless there is a report of why not.</summary>
    internal ErrorReport? TryInvoke(LambdaInvoker invoker)
    {
        try
        {
            Invoke(invoker);
            return null;
        }
#pragma warning disable CA1031 // Whatever a handler throws is the answer to its event. Without memory there is no going on.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return Describe(e);
        }
    }

    private void BeginResult(bool isJson)
    {
        _stage = InvocationStage.WritingResult;
        _isResultJson = isJson;
        Answer.Clear();
    }

    private ErrorReport Describe(Exception exception) => _stage switch
    {
        InvocationStage.ReadingContext =>
            ErrorReport.FromBadInput(ErrorTypes.ContextUnmarshal, "Unable to unmarshal the client context or the identity: ", exception),
        InvocationStage.ReadingEvent =>
            ErrorReport.FromBadInput(ErrorTypes.EventUnmarshal, "Unable to unmarshal input: ", exception),
        InvocationStage.WritingResult =>
            ErrorReport.FromException(ErrorTypes.ResultMarshal, "Unable to marshal response: ", exception),
        _ => ErrorReport.FromException(exception),
    };
}
