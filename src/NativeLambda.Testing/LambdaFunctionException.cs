namespace NativeLambda.Testing;

/// <summary>A function could not start, or ended before it answered.</summary>
public sealed class LambdaFunctionException : Exception
{
    internal LambdaFunctionException(string message, string? errorType, string? errorMessage)
        : base(message)
    {
        ErrorType = errorType;
        ErrorMessage = errorMessage;
    }

    /// <summary>The name of the error that the function told the platform at its start, or <see langword="null"/> if it told none.</summary>
    public string? ErrorType { get; }

    /// <summary>The message of that error, or <see langword="null"/> if it told none.</summary>
    public string? ErrorMessage { get; }
}
