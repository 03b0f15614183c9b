using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.RuntimeApi;

/// <summary>
/// Speaks the Runtime API over one connection, one exchange at a time: see
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html.
/// </summary>
internal sealed partial class RuntimeApiClient(RuntimeApiAddress address, Connection connection) : IDisposable
{
    private const int IdleMilliseconds = 100;

    private readonly HttpResponseReader _response = new();
    private readonly MessageBuffer _head = new();
    private readonly byte[] _next = Encoding.UTF8.GetBytes($"GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\n{CommonHeaders(address)}\r\n");
    private readonly byte[] _commonHeaders = Encoding.UTF8.GetBytes(CommonHeaders(address));

    private long _lastReceived;
    private bool _hasSentHead;

    /// <summary>The last answer of the platform; valid until the next exchange.</summary>
    internal HttpResponseReader Response => _response;

    /// <summary>Whether the platform took what was posted last.</summary>
    internal bool IsAccepted => _response.StatusCode is >= 200 and < 300;

    /// <summary>The id of the event that was received last.</summary>
    internal ReadOnlySpan<byte> RequestId => _response.GetHeader("Lambda-Runtime-Aws-Request-Id"u8);

    /// <summary>Whether the API was ever there: where it never was, its address is wrong, and trying again is no use.</summary>
    internal bool HasConnected { get; private set; }

    /// <summary>Waits for the next event, which is then in <see cref="Response"/>.</summary>
    /// <exception cref="RuntimeApiException">No event came; the connection is closed, and it may be tried again.</exception>
    internal void ReceiveNext()
    {
        if (!_isNextRequested || !TryReceiveRequested())
        {
            Exchange(_next);
        }

        if (_response.StatusCode == 200 && !RequestId.IsEmpty)
        {
            return;
        }

        connection.Close();
        throw new RuntimeApiException(_response.StatusCode == 200
            ? "The Runtime API gave an event without a request id"
            : $"The Runtime API answered {DescribeResponse()} when asked for the next event");
    }

    /// <summary>Says that the snapshot may be taken, and waits until the function is restored from it.</summary>
    /// <exception cref="RuntimeApiException">No answer came; the connection is closed, and it may be tried again.</exception>
    internal void ReceiveRestore()
    {
        Exchange(Encoding.UTF8.GetBytes($"GET /2018-06-01/runtime/restore/next HTTP/1.1\r\n{CommonHeaders(address)}\r\n"));
        if (IsAccepted)
        {
            return;
        }

        connection.Close();
        throw new RuntimeApiException($"The Runtime API answered {DescribeResponse()} when asked for the end of the snapshot");
    }

    /// <summary>Posts the result of an event.</summary>
    /// <exception cref="RuntimeApiException">Whether the platform has the result is not known.</exception>
    internal void PostResponse(ReadOnlySpan<byte> requestId, MessageBuffer body, ReadOnlySpan<byte> contentType)
    {
        BeginPost("/invocation/"u8, requestId, "/response"u8, contentType);
        Prepend(body);
        if (CanPipeline(body))
        {
            PostAndRequestNext(body);
        }
        else
        {
            Exchange(body.Message);
        }
    }

    /// <summary>Posts the failure of an event.</summary>
    /// <exception cref="RuntimeApiException">Whether the platform has the report is not known.</exception>
    internal void PostError(ReadOnlySpan<byte> requestId, MessageBuffer body, ErrorReport report)
    {
        BeginPost("/invocation/"u8, requestId, "/error"u8, ErrorReport.ContentType);
        AddErrorHeaders(report);
        Post(body);
    }

    /// <summary>Posts that the function cannot start, or cannot go on where it was restored from a snapshot.</summary>
    /// <exception cref="RuntimeApiException">Whether the platform has the report is not known.</exception>
    internal void PostStartError(MessageBuffer body, ErrorReport report, bool isRestored)
    {
        BeginPost(isRestored ? "/restore/error"u8 : "/init/error"u8, default, default, ErrorReport.ContentType);
        AddErrorHeaders(report);
        Post(body);
    }

    /// <summary>Posts the same message as the last time.</summary>
    /// <exception cref="RuntimeApiException">Whether the platform has the message is not known.</exception>
    internal void PostAgain(MessageBuffer body) => Exchange(body.Message);

    /// <summary>The status of the last answer and what it says, short enough for a line of the log.</summary>
    internal string DescribeResponse()
    {
        const int limit = 300;
        var body = _response.Body.Span;
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, limit)]);
        return $"{_response.StatusCode.ToString(CultureInfo.InvariantCulture)} {text}".TrimEnd();
    }

    public void Dispose() => connection.Dispose();

    private static string CommonHeaders(RuntimeApiAddress address) =>
        $"Host: {address}\r\nUser-Agent: NativeLambda/{LibraryVersion.Value}\r\n";

    private void BeginPost(ReadOnlySpan<byte> path, ReadOnlySpan<byte> requestId, ReadOnlySpan<byte> action, ReadOnlySpan<byte> contentType)
    {
        _head.Clear();
        _head.Write("POST /2018-06-01/runtime"u8);
        _head.Write(path);
        _head.Write(requestId);
        _head.Write(action);
        _head.Write(" HTTP/1.1\r\n"u8);
        _head.Write(_commonHeaders);
        AddHeader("Content-Type: "u8, contentType);
    }

    private void AddHeader(ReadOnlySpan<byte> nameAndColon, ReadOnlySpan<byte> value)
    {
        _head.Write(nameAndColon);
        _head.Write(value);
        _head.Write("\r\n"u8);
    }

    private void AddErrorHeaders(ErrorReport report)
    {
        if (report.IsPlatformType)
        {
            AddHeader("Lambda-Runtime-Function-Error-Type: "u8, Encoding.UTF8.GetBytes(report.Type));
        }

        var cause = report.ToXRayCause();
        if (cause.BodyLength < ErrorReport.XRayCauseLimit)
        {
            AddHeader("Lambda-Runtime-Function-XRay-Error-Cause: "u8, cause.Body);
        }
    }

    private void Post(MessageBuffer body)
    {
        Prepend(body);
        Exchange(body.Message);
    }

    /// <summary>Ends the head, and puts it in front of the body.</summary>
    private void Prepend(MessageBuffer body)
    {
        const int maxDigits = 10;
        Span<byte> length = stackalloc byte[maxDigits];
        _ = Utf8Formatter.TryFormat(body.BodyLength, length, out var digits);
        AddHeader("Content-Length: "u8, length[..digits]);
        _head.Write("\r\n"u8);
        body.Prepend(_head.Body);
    }

    /// <summary>Sends a request and reads the answer. A failure closes the connection, so that the next request opens a new one.</summary>
    private void Exchange(ReadOnlySpan<byte> request)
    {
        SendOrClose(request);
        _response.Clear();
        Receive();
    }

    private void SendOrClose(ReadOnlySpan<byte> request)
    {
        try
        {
            Send(request);
        }
        catch (RuntimeApiException)
        {
            connection.Close();
            throw;
        }
    }

    private void Send(ReadOnlySpan<byte> request) => SendRest(request[SendFirst(request)..]);

    private void SendRest(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[connection.Send(bytes)..];
        }
    }

    /// <summary>Reads the answer to the request that was sent.</summary>
    private void Receive()
    {
        try
        {
            ReceiveResponse();
        }
        catch (RuntimeApiException)
        {
            connection.Close();
            throw;
        }

        if (!_response.CanReuseConnection)
        {
            connection.Close();
        }
    }

    /// <summary>
    /// Sends the first bytes of a request, on a new connection if the platform closed the old one while it was idle.
    /// The request is complete then: nothing of it had left.
    /// </summary>
    private int SendFirst(ReadOnlySpan<byte> request)
    {
        // Sending on a connection that the other side closed succeeds, and the request is lost. An emulator closes one
        // after some idle seconds, which a slow handler takes; so look before, but not between requests in quick
        // succession, where that would be a system call for nothing.
        if (connection.IsOpen && Environment.TickCount64 - _lastReceived >= IdleMilliseconds && connection.HasInput)
        {
            connection.Close();
        }

        if (connection.IsOpen)
        {
            try
            {
                return connection.Send(request);
            }
            catch (RuntimeApiException)
            {
                connection.Close();
            }
        }

        connection.Open();
        HasConnected = true;
        return connection.Send(request);
    }

    private void ReceiveResponse()
    {
        var isComplete = _response.Advance(0);
        while (!isComplete)
        {
            var received = connection.Receive(_response.GetSpan());
            if (received == 0)
            {
                _response.EndOfStream();
                return;
            }

            isComplete = _response.Advance(received);
        }

        _lastReceived = Environment.TickCount64;
    }
}
