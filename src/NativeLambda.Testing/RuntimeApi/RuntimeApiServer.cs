using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace NativeLambda.Testing.RuntimeApi;

/// <summary>The Lambda Runtime API on a socket of this machine: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html</summary>
internal sealed class RuntimeApiServer : IDisposable
{
    private const string Invocations = "/2018-06-01/runtime/invocation/";
    private const string NextEvent = Invocations + "next";
    private const string StartError = "/2018-06-01/runtime/init/error";

    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly Channel<PendingEvent> _waiting = Channel.CreateUnbounded<PendingEvent>();
    private readonly ConcurrentDictionary<string, PendingEvent> _pending = new(StringComparer.Ordinal);
    private readonly Lock _endLock = new();
    private LambdaResult? _startError;
    private Func<LambdaResult?, Exception>? _end;

    public RuntimeApiServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The value for <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>Gives the function an event.</summary>
    /// <exception cref="InvalidOperationException">There is an event with this request id.</exception>
    public PendingEvent Enqueue(LambdaInvocation invocation, ReadOnlyMemory<byte> payload)
    {
        var pending = new PendingEvent(invocation, payload);
        if (!_pending.TryAdd(invocation.RequestId, pending))
        {
            throw new InvalidOperationException($"There is an event with the request id '{invocation.RequestId}' already.");
        }

        _waiting.Writer.TryWrite(pending);
        lock (_endLock)
        {
            if (_end is not null)
            {
                pending.Fail(_end(_startError));
            }
        }

        return pending;
    }

    /// <summary>Takes no answer for an event any more.</summary>
    public void Forget(PendingEvent pending) => _pending.TryRemove(pending.Invocation.RequestId, out _);

    /// <summary>Fails what is not answered, and what is given from now on: the function has ended.</summary>
    /// <param name="end">Says why, from the error that the function told at its start if it did.</param>
    public void FailAll(Func<LambdaResult?, Exception> end)
    {
        lock (_endLock)
        {
            _end = end;
        }

        foreach (var pending in _pending.Values)
        {
            pending.Fail(end(_startError));
        }
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stopped.Token).ConfigureAwait(false));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            var stream = new NetworkStream(socket, ownsSocket: true);
            await using (stream.ConfigureAwait(false))
            {
                var reader = new RequestReader(stream);
                while (await reader.ReadAsync(_stopped.Token).ConfigureAwait(false) is { } request)
                {
                    await stream.WriteAsync(await AnswerAsync(request).ConfigureAwait(false), _stopped.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The function or the test is over.
        }
    }

    private async Task<byte[]> AnswerAsync(Request request)
    {
        if (request.Path == NextEvent)
        {
            return WriteEvent(await _waiting.Reader.ReadAsync(_stopped.Token).ConfigureAwait(false));
        }

        if (request.Path == StartError)
        {
            _startError = ReadAnswer(request, isError: true);
            return Respond(HttpStatusCode.Accepted);
        }

        return request.Path.StartsWith(Invocations, StringComparison.Ordinal) && request.Path[Invocations.Length..].Split('/') is [var id, var kind]
            ? Respond(TryAnswer(id, kind, request) ? HttpStatusCode.Accepted : HttpStatusCode.BadRequest)
            : Respond(HttpStatusCode.NotFound);
    }

    private bool TryAnswer(string id, string kind, Request request) =>
        kind is "response" or "error"
        && _pending.TryGetValue(id, out var pending)
        && pending.TryAnswer(ReadAnswer(request, isError: kind == "error"));

    // An answer that breaks off while it is streamed says so in the lines behind its body.
    private static LambdaResult ReadAnswer(Request request, bool isError)
    {
        var errorType = request.Find("Lambda-Runtime-Function-Error-Type");
        var contentType = request.Find("Content-Type");
        return request.Find("Lambda-Runtime-Function-Error-Body") is { } report
            ? new LambdaResult(Convert.FromBase64String(report), contentType, isError: true, errorType)
            : new LambdaResult(request.Body, contentType, isError, errorType);
    }

    private static byte[] WriteEvent(PendingEvent pending)
    {
        var invocation = pending.Invocation;
        var head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
        Add("Content-Length", pending.Payload.Length.ToString(CultureInfo.InvariantCulture));
        Add("Lambda-Runtime-Aws-Request-Id", invocation.RequestId);
        Add("Lambda-Runtime-Deadline-Ms", (DateTimeOffset.UtcNow + invocation.Timeout).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Add("Lambda-Runtime-Invoked-Function-Arn", invocation.InvokedFunctionArn);
        Add("Lambda-Runtime-Trace-Id", invocation.TraceId);
        Add("Lambda-Runtime-Aws-Tenant-Id", invocation.TenantId);
        Add("Lambda-Runtime-Client-Context", invocation.ClientContextJson);
        Add("Lambda-Runtime-Cognito-Identity", invocation.CognitoIdentityJson);
        return [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. pending.Payload.Span];

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                head.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }
    }

    private static byte[] Respond(HttpStatusCode status)
    {
        var body = $$"""{"status":"{{status}}"}""";
        return Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {(int)status} {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
