namespace NativeLambda;

/// <summary>The Amazon Cognito identity that a call to the function was authorized with.</summary>
public sealed class CognitoIdentity
{
    internal static CognitoIdentity None { get; } = new();

    /// <summary>The identity, or <see langword="null"/> if there is none.</summary>
    public string? IdentityId { get; init; }

    /// <summary>The pool that the identity belongs to, or <see langword="null"/> if there is none.</summary>
    public string? IdentityPoolId { get; init; }
}
