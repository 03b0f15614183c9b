using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NativeLambda.Benchmarks.Soak;

/// <summary>
/// A Runtime API that offers each of many events until it has an answer, and makes a fault in one of so many exchanges.
/// It knows of each event whether it was answered, and how often.
/// </summary>
internal sealed class FaultyRuntimeApi : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentQueue<int> _returned = new();
    private readonly ConcurrentDictionary<string, int> _faults = new();
    private readonly byte[] _answers;
    private readonly int _oneIn;
    private readonly ManualResetEventSlim _isDone = new();
    private int _offered;
    private int _answered;
    private int _wrong;
    private int _connections;

    /// <param name="events">How many events there are.</param>
    /// <param name="oneIn">In one of so many exchanges there is a fault.</param>
    public FaultyRuntimeApi(int events, int oneIn)
    {
        _answers = new byte[events];
        _oneIn = oneIn;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        StartThread(Accept);
    }

    public string Address => _listener.LocalEndPoint!.ToString()!;

    /// <summary>How many events have an answer.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>How many events have none.</summary>
    public int Lost => _answers.Count(count => count == 0);

    /// <summary>How many events have more than one.</summary>
    public int AnsweredTwice => _answers.Count(count => count > 1);

    /// <summary>How many answers are not that of their event.</summary>
    public int Wrong => Volatile.Read(ref _wrong);

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How often each fault was made.</summary>
    public IReadOnlyDictionary<string, int> Faults => _faults;

    /// <summary>Waits until every event has an answer.</summary>
    /// <returns>Whether that is so.</returns>
    public bool Wait(TimeSpan limit) => _isDone.Wait(limit);

    public void Dispose()
    {
        _listener.Dispose();
        _isDone.Dispose();
    }

    /// <summary>The number of the next event, or -1 if all have an answer.</summary>
    internal int Take()
    {
        while (!_isDone.IsSet)
        {
            if (_returned.TryDequeue(out var number))
            {
                return number;
            }

            if (Volatile.Read(ref _offered) < _answers.Length && Interlocked.Increment(ref _offered) - 1 is var next && next < _answers.Length)
            {
                return next;
            }

            // Another slot has the last ones.
            Thread.Sleep(1);
        }

        return -1;
    }

    /// <summary>Takes an event back that the function did not get, or whose answer did not come.</summary>
    internal void Return(int number)
    {
        if (Volatile.Read(ref _answers[number]) == 0)
        {
            _returned.Enqueue(number);
        }
    }

    /// <summary>Takes an answer.</summary>
    internal void Answer(int number, bool isRight)
    {
        if (!isRight)
        {
            Interlocked.Increment(ref _wrong);
        }

        lock (_answers)
        {
            if (_answers[number]++ > 0)
            {
                return;
            }
        }

        if (Interlocked.Increment(ref _answered) == _answers.Length)
        {
            _isDone.Set();
        }
    }

    /// <summary>Decides whether an exchange fails.</summary>
    internal bool Fails(Random random) => random.Next(_oneIn) == 0;

    internal void Count(string fault) => _faults.AddOrUpdate(fault, 1, (_, count) => count + 1);

    private void Accept()
    {
        try
        {
            while (true)
            {
                var socket = _listener.Accept();
                socket.NoDelay = true;
                var number = Interlocked.Increment(ref _connections);
                StartThread(() => new FaultyConnection(this, socket, new Random(number)).Serve());
            }
        }
        catch (SocketException)
        {
            // The soak is over.
        }
        catch (ObjectDisposedException)
        {
            // The soak is over.
        }
    }

    private static void StartThread(Action run) => new Thread(run.Invoke) { IsBackground = true }.Start();

    /// <summary>The event of a number.</summary>
    internal static string Payload(int number) => string.Create(CultureInfo.InvariantCulture, $$"""{"first_name":"Number","last_name":"{{number}}"}""");

    /// <summary>The answer to the event of a number.</summary>
    internal static string Expected(int number) => string.Create(CultureInfo.InvariantCulture, $$"""{"message":"Hello Number {{number}}!"}""");
}
