namespace NativeLambda;

/// <summary>What the platform says of an invocation.</summary>
public sealed class LambdaContext;
