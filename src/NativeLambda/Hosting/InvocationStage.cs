namespace NativeLambda.Hosting;

/// <summary>How far an invocation has come: what an exception that is thrown now means.</summary>
internal enum InvocationStage
{
    ReadingContext,
    ReadingEvent,
    InHandler,
    WritingResult,
}
