namespace NativeLambda.Testing;

/// <summary>What the platform says of an invocation besides the event.</summary>
public sealed class LambdaInvocation
{
    /// <summary>The id of the request; a new one unless set.</summary>
    public string RequestId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>How long the invocation may take: what the deadline is reckoned from. 30 seconds unless set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The ARN that the function was called by.</summary>
    public string InvokedFunctionArn { get; init; } = "arn:aws:lambda:us-east-1:000000000000:function:function";

    /// <summary>The X-Ray trace, or <see langword="null"/> for none.</summary>
    public string? TraceId { get; init; }

    /// <summary>The tenant of a function with tenant isolation, or <see langword="null"/> for none.</summary>
    public string? TenantId { get; init; }

    /// <summary>What a mobile client says of itself, as JSON, or <see langword="null"/> for none.</summary>
    public string? ClientContextJson { get; init; }

    /// <summary>Who the caller is for Amazon Cognito, as JSON, or <see langword="null"/> for none.</summary>
    public string? CognitoIdentityJson { get; init; }
}
