using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>
/// An answer that is sent while the handler makes it. All is virtual, so that a function that streams nothing, and so
/// never makes one, has none of it in its executable.
/// </summary>
internal abstract class StreamedAnswer
{
    private const string HttpContentType = "application/vnd.awslambda.http-integration-response";

    // A handler may write from any thread, and one that it forgot may write when the answer has ended.
    private readonly Lock _gate = new();
    private string _contentType = "application/octet-stream";
    private byte[]? _prelude;
    private bool _hasStarted;
    private bool _isClosed;

    /// <summary>Whether something has been sent, so that a failure can no longer be reported by itself.</summary>
    internal virtual bool HasStarted
    {
        get
        {
            lock (_gate)
            {
                return _hasStarted;
            }
        }
    }

    internal virtual string ContentType
    {
        get => _contentType;
        set
        {
            lock (_gate)
            {
                ThrowIfBegun("The content type");
                _contentType = value;
            }
        }
    }

    /// <summary>Keeps the head of an HTTP response for the first write: until then a failure is one of the function.</summary>
    internal virtual void StartHttp(byte[] prelude)
    {
        lock (_gate)
        {
            ThrowIfBegun("The HTTP response");
            _contentType = HttpContentType;
            _prelude = prelude;
        }
    }

    /// <summary>Sends bytes.</summary>
    /// <exception cref="IOException">The platform takes no more.</exception>
    internal virtual void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            ThrowIfClosed();
            SendPrelude();
            if (!bytes.IsEmpty)
            {
                Start();
                Send(bytes);
            }
        }
    }

    /// <summary>Sends the head of an HTTP response if it has not been sent.</summary>
    internal virtual void Flush()
    {
        lock (_gate)
        {
            // A writer around the stream may be disposed, and flush, at any time; it then has nothing to say.
            if (!_isClosed)
            {
                SendPrelude();
            }
        }
    }

    /// <summary>Takes nothing more: the handler has ended.</summary>
    internal virtual void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    /// <summary>Ends the answer, complete or by the report of why it is not.</summary>
    /// <exception cref="RuntimeApiException">Whether the platform has the answer is not known.</exception>
    internal virtual void End(ErrorReport? report)
    {
        lock (_gate)
        {
            SendPrelude();
            Start();
            Finish(report);
        }
    }

    /// <summary>Begins the message.</summary>
    protected abstract void Begin();

    /// <summary>Sends bytes, at least one.</summary>
    protected abstract void Send(ReadOnlySpan<byte> bytes);

    /// <summary>Ends the message.</summary>
    protected abstract void Finish(ErrorReport? report);

    private void SendPrelude()
    {
        if (_prelude is { } prelude)
        {
            _prelude = null;
            Start();
            Send(prelude);
        }
    }

    private void Start()
    {
        if (!_hasStarted)
        {
            _hasStarted = true;
            Begin();
        }
    }

    private void ThrowIfBegun(string what)
    {
        ThrowIfClosed();
        if (_hasStarted || _prelude is not null)
        {
            throw new InvalidOperationException($"{what} is to be set once, before anything is written.");
        }
    }

    private void ThrowIfClosed()
    {
        if (_isClosed)
        {
            throw new InvalidOperationException("The handler has ended, and the answer with it: wait for everything that writes to the stream.");
        }
    }
}
