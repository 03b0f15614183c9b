namespace NativeLambda.Hosting;

/// <summary>What the platform says in environment variables of how the function is to be run.</summary>
internal sealed class PlatformSettings
{
    /// <summary>The value of <c>AWS_LAMBDA_RUNTIME_API</c>: host and port.</summary>
    internal required string RuntimeApi { get; init; }

    /// <summary>The value of <c>_HANDLER</c>.</summary>
    internal string? HandlerName { get; init; }

    /// <summary>The value of <c>AWS_LAMBDA_MAX_CONCURRENCY</c>.</summary>
    internal string? MaxConcurrency { get; init; }

    /// <summary>The value of <c>AWS_LAMBDA_INITIALIZATION_TYPE</c>.</summary>
    internal string? InitializationType { get; init; }

    /// <summary>Whether the value of <c>NATIVELAMBDA_PIPELINING</c>, which is the user's, is 1: an answer and the request for the next event leave together.</summary>
    internal bool Pipelines { get; init; }

    /// <summary>The settings of this process, or <see langword="null"/> where no platform is there.</summary>
    internal static PlatformSettings? FromEnvironment() =>
        Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API") is { Length: > 0 } runtimeApi
            ? new PlatformSettings
            {
                RuntimeApi = runtimeApi,
                HandlerName = Environment.GetEnvironmentVariable("_HANDLER"),
                MaxConcurrency = Environment.GetEnvironmentVariable("AWS_LAMBDA_MAX_CONCURRENCY"),
                InitializationType = Environment.GetEnvironmentVariable("AWS_LAMBDA_INITIALIZATION_TYPE"),
                Pipelines = Environment.GetEnvironmentVariable("NATIVELAMBDA_PIPELINING") == "1",
            }
            : null;
}
