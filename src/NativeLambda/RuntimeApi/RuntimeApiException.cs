namespace NativeLambda.RuntimeApi;

/// <summary>The Runtime API cannot be reached, broke off, or answered something that is no answer.</summary>
internal sealed class RuntimeApiException(string message, Exception? innerException = null)
    : Exception(message, innerException);
