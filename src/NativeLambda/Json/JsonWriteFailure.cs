using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>A value that is nested too deep, on its way up to <see cref="DirectJson"/>, which gives it a path.</summary>
internal sealed class JsonWriteFailure() : JsonException(Cycle)
{
    /// <summary>The depth at which writing stops: the default of <see cref="JsonSerializerOptions.MaxDepth"/>.</summary>
    public const int MaxDepth = 64;

    /// <summary>The words of System.Text.Json.</summary>
    public const string Cycle =
        "A possible object cycle was detected. This can either be due to a cycle or if the object depth is larger than " +
        "the maximum allowed depth of 64. Consider using ReferenceHandler.Preserve on JsonSerializerOptions to support cycles.";

    /// <summary>One bit for each depth at which a dictionary stands. System.Text.Json leaves its keys out of the path.</summary>
    public ulong Dictionaries { get; set; }

    /// <summary>Refuses a value where the writer has reached <see cref="MaxDepth"/>.</summary>
    public static void ThrowIfTooDeep(Utf8JsonWriter writer)
    {
        if (writer.CurrentDepth >= MaxDepth)
        {
            throw new JsonWriteFailure();
        }
    }
}
