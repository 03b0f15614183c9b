using NativeLambda.Hosting;

namespace NativeLambda;

/// <summary>
/// The answer of a handler that takes one, sent while the handler makes it, where the function's URL, the API or the
/// caller has Lambda's response streaming on. Each write leaves at once: put a <see cref="StreamWriter"/> or a
/// <see cref="BufferedStream"/> around it to collect small ones. The answer ends when the handler does.
/// </summary>
/// <remarks>
/// What a handler throws before anything was written is reported as it is everywhere. Later the caller has a part of
/// the answer already, and learns from the end of the stream that it is not complete.
/// </remarks>
/// <example>
/// <code>
/// [LambdaHandler]
/// public static async Task Export(Query query, LambdaResponseStream response)
/// {
///     response.ContentType = "text/csv";
///     await using var writer = new StreamWriter(response);
///     await foreach (var row in Rows(query))
///     {
///         await writer.WriteLineAsync(row);
///     }
/// }
/// </code>
/// </example>
public sealed class LambdaResponseStream : Stream
{
    private readonly StreamedAnswer _answer;
    private bool _isDisposed;

    /// <summary>Makes a stream for the test of a handler.</summary>
    /// <param name="target">Takes what the handler writes.</param>
    public LambdaResponseStream(Stream target)
        : this(new CopiedAnswer(target ?? throw new ArgumentNullException(nameof(target))))
    {
    }

    internal LambdaResponseStream(StreamedAnswer answer) => _answer = answer;

    /// <summary>The content type of the answer; <c>application/octet-stream</c> if nobody sets it.</summary>
    /// <exception cref="InvalidOperationException">It is set after the first byte was written.</exception>
    public string ContentType
    {
        get => _answer.ContentType;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
            {
                throw new ArgumentException("A content type is made of printable ASCII characters.", nameof(value));
            }

            _answer.ContentType = value;
        }
    }

    /// <summary>Always <see langword="false"/>.</summary>
    public override bool CanRead => false;

    /// <summary>Always <see langword="false"/>.</summary>
    public override bool CanSeek => false;

    /// <summary>Whether the stream has not been disposed.</summary>
    public override bool CanWrite => !_isDisposed;

    /// <summary>Not supported: how long the answer gets is not known.</summary>
    public override long Length => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>
    /// Begins an HTTP response, for a function behind a function URL or an API: its status, headers and cookies are
    /// sent in front of the first byte of the body.
    /// </summary>
    /// <param name="prelude">What comes before the body.</param>
    /// <exception cref="InvalidOperationException">Something was written before.</exception>
    public void StartHttp(HttpResponseStreamPrelude prelude)
    {
        ArgumentNullException.ThrowIfNull(prelude);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _answer.StartHttp(prelude.ToBytes());
    }

    /// <summary>Sends bytes of the answer.</summary>
    /// <exception cref="IOException">The platform takes no more, because the caller is gone or the answer is too long.</exception>
    /// <exception cref="InvalidOperationException">The handler has ended, and the answer with it.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _answer.Write(buffer);
    }

    /// <inheritdoc cref="Write(ReadOnlySpan{byte})"/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc cref="Write(ReadOnlySpan{byte})"/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The slot's connection blocks, and a function has nothing else to do with the thread.
        Write(buffer.Span);
        return default;
    }

    /// <inheritdoc cref="Write(ReadOnlySpan{byte})"/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <summary>Sends the head of an HTTP response that has no body yet. What was written has been sent already.</summary>
    public override void Flush() => _answer.Flush();

    /// <inheritdoc cref="Flush"/>
    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        Flush();
        return Task.CompletedTask;
    }

    /// <summary>Not supported.</summary>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;
        base.Dispose(disposing);
    }
}
