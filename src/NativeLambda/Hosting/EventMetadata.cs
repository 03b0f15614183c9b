using System.Text;
using NativeLambda.Logging;
using NativeLambda.RuntimeApi;
using NativeLambda.Text;

namespace NativeLambda.Hosting;

/// <summary>
/// What came with an event in headers. One object a slot: the context is made from it only for a handler that asks, and
/// strings that are the same from event to event are kept.
/// </summary>
/// <param name="client">What received the event.</param>
/// <param name="environment">What the platform says of the function.</param>
/// <param name="log">Where the records of the invocation go.</param>
/// <param name="setsTraceVariable">Whether the environment says what the current event's trace is: with several events at a time it cannot.</param>
internal sealed class EventMetadata(RuntimeApiClient client, FunctionEnvironment environment, LogSink log, bool setsTraceVariable)
{
    internal const string TraceVariable = "_X_AMZN_TRACE_ID";

    private byte[] _requestId = [];
    private int _requestIdLength;
    private string? _functionArn;
    private string? _traceId;
    private string? _tenantId;
    private bool _isTraceVariableKnown;
    private ClientContext? _clientContext;
    private CognitoIdentity _identity = CognitoIdentity.None;

    /// <summary>The id of the invocation, for the addresses that its answer is posted to.</summary>
    internal ReadOnlySpan<byte> RequestId => _requestId.AsSpan(0, _requestIdLength);

    /// <summary>Takes over the id of the event that the client received.</summary>
    /// <returns>Whether it is another one than before: a platform that missed an answer offers its event again.</returns>
    internal bool ReadRequestId()
    {
        var id = client.RequestId;
        if (id.SequenceEqual(RequestId))
        {
            return false;
        }

        if (id.Length > _requestId.Length)
        {
            _requestId = new byte[id.Length];
        }

        id.CopyTo(_requestId);
        _requestIdLength = id.Length;
        return true;
    }

    /// <summary>
    /// Reads what must be known before the handler runs: the tenant, for the log, the trace, for whoever looks at the
    /// environment, and the headers that hold JSON, because one that is not JSON is a failure of the invocation.
    /// </summary>
    /// <exception cref="System.Text.Json.JsonException">A header is not JSON.</exception>
    internal void ReadHeaders()
    {
        _ = Keep(ref _tenantId, client.Response.GetHeader("Lambda-Runtime-Aws-Tenant-Id"u8));
        SetTrace(client.Response.GetHeader("Lambda-Runtime-Trace-Id"u8));

        var clientContext = client.Response.GetHeader("Lambda-Runtime-Client-Context"u8);
        _clientContext = clientContext.IsEmpty ? null : ContextHeaders.ParseClientContext(clientContext);

        var identity = client.Response.GetHeader("Lambda-Runtime-Cognito-Identity"u8);
        _identity = identity.IsEmpty ? CognitoIdentity.None : ContextHeaders.ParseIdentity(identity);
    }

    /// <summary>Makes the context of the event; only while the client still holds it.</summary>
    internal LambdaContext CreateContext() => new()
    {
        AwsRequestId = GetString(RequestId),
        ClientContext = _clientContext,
        Deadline = ReadDeadline(client.Response.GetHeader("Lambda-Runtime-Deadline-Ms"u8)),
        FunctionName = environment.FunctionName,
        FunctionVersion = environment.FunctionVersion,
        Identity = _identity,
        InvokedFunctionArn = Keep(ref _functionArn, client.Response.GetHeader("Lambda-Runtime-Invoked-Function-Arn"u8)) ?? "",
        LogGroupName = environment.LogGroupName,
        LogSink = log,
        LogStreamName = environment.LogStreamName,
        MemoryLimitInMB = environment.MemoryLimitInMB,
        TenantId = _tenantId,
        TraceId = _traceId,
    };

    /// <summary>Makes a logger of the event's invocation; any time until the next event.</summary>
    internal InvocationLogger CreateLogger() => new(log, GetString(RequestId), _tenantId);

    /// <summary>Makes the answer that is sent while the handler makes it; only while the client still holds the event.</summary>
    internal StreamedAnswer CreateStreamedAnswer() => new PostedAnswer(client, this);

    private void SetTrace(ReadOnlySpan<byte> header)
    {
        var before = _traceId;
        var trace = Keep(ref _traceId, header);
        if (!setsTraceVariable || (_isTraceVariableKnown && ReferenceEquals(before, trace)))
        {
            return;
        }

        Environment.SetEnvironmentVariable(TraceVariable, trace);
        _isTraceVariableKnown = true;
    }

    private static Deadline ReadDeadline(ReadOnlySpan<byte> header) =>
        AsciiNumber.TryParse(header, out var milliseconds) ? new Deadline(milliseconds) : default;

    /// <summary>The header as a string: the one from before if it says the same, and null if it is absent.</summary>
    private static string? Keep(ref string? kept, ReadOnlySpan<byte> header)
    {
        if (header.IsEmpty)
        {
            kept = null;
        }
        else if (kept is null || !Ascii.Equals(header, kept))
        {
            kept = GetString(header);
        }

        return kept;
    }

    private static string GetString(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
