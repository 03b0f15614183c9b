using System.Globalization;

namespace NativeLambda.Hosting;

/// <summary>What the platform says of the function in environment variables, read once.</summary>
internal sealed class FunctionEnvironment
{
    internal string FunctionName { get; } = Read("AWS_LAMBDA_FUNCTION_NAME");

    internal string FunctionVersion { get; } = Read("AWS_LAMBDA_FUNCTION_VERSION");

    internal string LogGroupName { get; } = Read("AWS_LAMBDA_LOG_GROUP_NAME");

    internal string LogStreamName { get; } = Read("AWS_LAMBDA_LOG_STREAM_NAME");

    internal int MemoryLimitInMB { get; } =
        int.TryParse(Read("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;

    private static string Read(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
