namespace NativeLambda.RuntimeApi;

/// <summary>The error types that are not the name of a user's exception. The platform counts them by these names.</summary>
internal static class ErrorTypes
{
    internal const string HandlerNotFound = "Runtime.HandlerNotFound";
    internal const string InvalidConcurrency = "Runtime.InvalidConcurrency";
    internal const string ContextUnmarshal = "Runtime.LambdaContextUnmarshalError";
    internal const string EventUnmarshal = "Runtime.UnmarshalError";
    internal const string ResultMarshal = "Runtime.MarshalError";
    internal const string StreamedAnswerLost = "Runtime.StreamedAnswerLost";
    internal const string BeforeSnapshot = "Runtime.BeforeSnapshotError";
    internal const string AfterRestore = "Runtime.AfterRestoreError";
    internal const string ResponseSizeTooLarge = "Function.ResponseSizeTooLarge";
}
