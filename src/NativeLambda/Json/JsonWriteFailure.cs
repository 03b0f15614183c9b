using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>A value that is nested too deep, on its way up to <see cref="DirectJson"/>, which gives it a path.</summary>
internal sealed class JsonWriteFailure(string message, Exception? cause) : JsonException(message, cause)
{
    /// <summary>The depth at which writing stops: the default of <see cref="JsonSerializerOptions.MaxDepth"/>.</summary>
    public const int MaxDepth = 64;

    /// <summary>The words of System.Text.Json.</summary>
    public const string Cycle =
        "A possible object cycle was detected. This can either be due to a cycle or if the object depth is larger than " +
        "the maximum allowed depth of 64. Consider using ReferenceHandler.Preserve on JsonSerializerOptions to support cycles.";

    private const string Unserializable = "The object or value could not be serialized.";

    /// <summary>One bit for each depth at which a dictionary stands. System.Text.Json leaves its keys out of the path.</summary>
    public ulong Dictionaries { get; set; }

    /// <summary>A failure of what System.Text.Json writes without a path of its own.</summary>
    public static JsonWriteFailure NotSerializable(Exception cause) => new(Unserializable, cause);

    /// <summary>A value that has no JSON form.</summary>
    public static JsonWriteFailure NotSerializable() => new(Unserializable, null);

    /// <summary>A failure inside of a value, described by System.Text.Json.</summary>
    public static JsonWriteFailure Inside(JsonException cause) => new(cause.Message == JsonBridge.NoMessage ? Unserializable : cause.Message, cause);

    /// <summary>What the caller sees.</summary>
    /// <param name="path">The path of the value that failed.</param>
    public JsonException Describe(string path)
    {
        var message = Message;
        if (InnerException is JsonException { Path: { } inside } && message.AsSpan().LastIndexOf(" Path: ") is >= 0 and var end)
        {
            path += inside[1..];
            message = message[..end];
        }

        return new JsonException($"{message} Path: {path}.", path, null, null, InnerException);
    }

    /// <summary>Refuses a value where the writer has reached <see cref="MaxDepth"/>.</summary>
    public static void ThrowIfTooDeep(JsonWriter writer)
    {
        if (writer.CurrentDepth >= MaxDepth)
        {
            throw new JsonWriteFailure(Cycle, null);
        }
    }
}
