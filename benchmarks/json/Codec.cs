namespace NativeLambda.Benchmarks.Json;

/// <summary>The names of those that are compared.</summary>
internal static class Codec
{
    public const string Direct = "direct";
    public const string Metadata = "metadata";
    public const string FastPath = "fast path";

    public static IReadOnlyList<string> Readers { get; } = [Direct, Metadata];

    public static IReadOnlyList<string> Writers { get; } = [Direct, Metadata, FastPath];
}
