namespace NativeLambda;

/// <summary>How much a log record matters.</summary>
public enum LogLevel
{
    /// <summary>Every step; <c>TRACE</c> in <c>AWS_LAMBDA_LOG_LEVEL</c>.</summary>
    Trace,

    /// <summary>What helps to find a fault; <c>DEBUG</c>.</summary>
    Debug,

    /// <summary>What happens in the normal course; <c>INFO</c>, and the default.</summary>
    Information,

    /// <summary>What is not normal and does no harm; <c>WARN</c>.</summary>
    Warning,

    /// <summary>What failed; <c>ERROR</c>.</summary>
    Error,

    /// <summary>What ends the function; <c>FATAL</c>.</summary>
    Critical,
}
