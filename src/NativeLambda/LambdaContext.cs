using NativeLambda.Hosting;
using NativeLambda.Logging;

namespace NativeLambda;

/// <summary>
/// What the platform says of an invocation. The members are those of AWS's <c>ILambdaContext</c>. Every one can be set
/// in an object initializer and has a value that a test can live with.
/// </summary>
/// <example>
/// <code>
/// var context = new LambdaContext { FunctionName = "greeter", RemainingTime = TimeSpan.FromSeconds(3) };
/// </code>
/// </example>
public sealed class LambdaContext
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(15);

    private readonly TimeSpan? _fixedRemainingTime;
    private ILambdaLogger? _logger;

    /// <summary>The id of this invocation.</summary>
    public string AwsRequestId { get; init; } = "00000000-0000-0000-0000-000000000000";

    /// <summary>What a mobile application says of itself, or <see langword="null"/> if the caller is none.</summary>
    public ClientContext? ClientContext { get; init; }

    /// <summary>The function's name.</summary>
    public string FunctionName { get; init; } = "function";

    /// <summary>The function's version.</summary>
    public string FunctionVersion { get; init; } = "$LATEST";

    /// <summary>The Amazon Cognito identity of the caller; its members are <see langword="null"/> if the caller has none.</summary>
    public CognitoIdentity Identity { get; init; } = CognitoIdentity.None;

    /// <summary>The ARN that the function was called by; it names the version or alias if the caller did.</summary>
    public string InvokedFunctionArn { get; init; } = "arn:aws:lambda:us-east-1:000000000000:function:function";

    /// <summary>Writes to the function's log.</summary>
    public ILambdaLogger Logger
    {
        get => _logger ??= new InvocationLogger(LogSink ?? LogSink.StandardError, AwsRequestId, TenantId);
        init => _logger = value;
    }

    /// <summary>The Amazon CloudWatch Logs group of the function.</summary>
    public string LogGroupName { get; init; } = "/aws/lambda/function";

    /// <summary>The Amazon CloudWatch Logs stream of this instance of the function.</summary>
    public string LogStreamName { get; init; } = "2000/01/01/[$LATEST]00000000000000000000000000000000";

    /// <summary>The memory that the function may use, in MiB.</summary>
    public int MemoryLimitInMB { get; init; } = 128;

    /// <summary>
    /// The time left until the platform ends the invocation; never negative. Counts down, except where a test has set
    /// it.
    /// </summary>
    public TimeSpan RemainingTime
    {
        get => _fixedRemainingTime ?? Deadline?.RemainingTime ?? LongestTimeout;
        init => _fixedRemainingTime = value;
    }

    /// <summary>The tenant that the invocation is for, or <see langword="null"/> if the function does not isolate tenants.</summary>
    public string? TenantId { get; init; }

    /// <summary>The AWS X-Ray trace header, or <see langword="null"/> if the invocation is not traced.</summary>
    public string? TraceId { get; init; }

    internal Deadline? Deadline { get; init; }

    internal LogSink? LogSink { get; init; }

    /// <summary>The time until the invocation's token is cancelled at the latest, or <see langword="null"/> if nobody said.</summary>
    internal TimeSpan? TimeLimit => _fixedRemainingTime ?? (Deadline is { IsKnown: true } deadline ? deadline.RemainingTime : null);
}
