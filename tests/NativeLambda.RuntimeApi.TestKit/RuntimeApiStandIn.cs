using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace NativeLambda.RuntimeApi.TestKit;

/// <summary>
/// A Runtime API on a socket of this machine. A request for the next event waits until the test has queued an answer;
/// everything that is posted is accepted unless the test says otherwise, and waits to be taken.
/// </summary>
public sealed class RuntimeApiStandIn : IDisposable
{
    /// <summary>Long enough for the slowest machine; only a test that fails waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Channel<StandInAnswer> _nextAnswers = Channel.CreateUnbounded<StandInAnswer>();
    private readonly ConcurrentQueue<StandInAnswer> _postAnswers = new();
    private readonly Channel<RecordedRequest> _posts = Channel.CreateUnbounded<RecordedRequest>();
    private readonly Channel<byte[]> _chunks = Channel.CreateUnbounded<byte[]>();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentBag<Socket> _sockets = [];
    private int _connections;

    /// <param name="address">Where to listen; 127.0.0.1 if not said.</param>
    public RuntimeApiStandIn(IPAddress? address = null)
    {
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        EndPoint = (IPEndPoint)_listener.LocalEndpoint;
        _ = AcceptAsync();
    }

    /// <summary>The value for <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public string Address => EndPoint.ToString();

    public int Port => EndPoint.Port;

    private IPEndPoint EndPoint { get; }

    /// <summary>Whether a connection is closed as soon as a chunk of a streamed answer comes.</summary>
    public bool BreaksOffAtChunks { get; set; }

    /// <summary>After so many bytes of a body nothing more of it is read: the answer that is queued for it follows at once, and the connection's end.</summary>
    public int BodyLimit { get; set; } = int.MaxValue;

    /// <summary>Whether <see cref="Requests"/> grows; a test with much to post says no.</summary>
    public bool KeepsRequests { get; set; } = true;

    /// <summary>Whether an event is offered again that was sent on a connection that ended without an answer to it.</summary>
    public bool TakesEventsBack { get; set; }

    /// <summary>All requests so far, in the order they came.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>Queues an event.</summary>
    public void Enqueue(string requestId, string payload, params IEnumerable<(string Name, string? Value)> headers) =>
        EnqueueNext(StandInAnswer.Event(requestId, payload, headers));

    /// <summary>Queues what the next unanswered request for an event is answered with.</summary>
    public void EnqueueNext(StandInAnswer answer) => _nextAnswers.Writer.TryWrite(answer);

    /// <summary>Queues what the next unanswered post is answered with; without it that is <see cref="StandInAnswer.Accepted"/>.</summary>
    public void EnqueuePost(StandInAnswer answer) => _postAnswers.Enqueue(answer);

    /// <summary>Waits for the next post that the test has not taken yet.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<RecordedRequest> TakePostAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await _posts.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("The function posted nothing.");
        }
    }

    /// <summary>Waits for the next chunk of a streamed answer that the test has not taken yet.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<byte[]> TakeChunkAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await _chunks.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("The function sent no chunk.");
        }
    }

    /// <summary>Queues an event and waits for what the function posts.</summary>
    public Task<RecordedRequest> InvokeAsync(string requestId, string payload, params IEnumerable<(string Name, string? Value)> headers)
    {
        Enqueue(requestId, payload, headers);
        return TakePostAsync();
    }

    /// <summary>Closes the port and all connections: for the function the platform is gone then.</summary>
    public void Dispose()
    {
        if (_stopped.IsCancellationRequested)
        {
            return;
        }

        _stopped.Cancel();
        _listener.Dispose();
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }

        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopped.Token);
                socket.NoDelay = true;
                _sockets.Add(socket);
                _ = ServeAsync(socket, Interlocked.Increment(ref _connections));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task SendAsync(NetworkStream stream, StandInAnswer answer)
    {
        for (var i = 0; i < answer.Parts.Count; i++)
        {
            if (i > 0)
            {
                // So that the function most likely has taken one part before the next one comes.
                await Task.Delay(1, _stopped.Token);
            }

            await stream.WriteAsync(answer.Parts[i], _stopped.Token);
        }
    }

    private bool TakeIn(byte[] chunk) => _chunks.Writer.TryWrite(chunk) && !BreaksOffAtChunks;

    private async Task ServeAsync(Socket socket, int connection)
    {
        StandInAnswer? unanswered = null;
        try
        {
            using var stream = new NetworkStream(socket, ownsSocket: true);
            var reader = new RequestReader(stream, connection, TakeIn);
            while (await reader.ReadAsync(BodyLimit, _stopped.Token) is { } request)
            {
                if (KeepsRequests)
                {
                    _requests.Enqueue(request);
                }

                var answer = request.Method == "GET" ? await _nextAnswers.Reader.ReadAsync(_stopped.Token)
                    : _postAnswers.TryDequeue(out var queued) ? queued
                    : StandInAnswer.Accepted;
                unanswered = answer.IsEvent && !answer.EndsConnection ? answer : null;
                if (answer.Awaited is not null)
                {
                    await answer.Awaited.WaitAsync(_stopped.Token);
                }

                await SendAsync(stream, answer);
                if (request.Method == "POST")
                {
                    _posts.Writer.TryWrite(request);
                }

                if (answer.ResetAfter)
                {
                    socket.LingerState = new LingerOption(enable: true, seconds: 0);
                }

                if (answer.EndsConnection || request.IsCut)
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The function or the test is over.
        }

        if (TakesEventsBack && unanswered is not null)
        {
            EnqueueNext(unanswered);
        }
    }
}
