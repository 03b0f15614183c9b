namespace NativeLambda.Logging;

/// <summary>The logger of one invocation.</summary>
internal sealed class TextLogger(LogSink sink, string requestId) : ILambdaLogger
{
    public void Log(LogLevel level, string message) => sink.Write(level, requestId, message);
}
