using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads and writes whole JSON documents with generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DirectJson
{
    /// <summary>Reads a document that holds exactly one value.</summary>
    /// <exception cref="JsonException">The document is not JSON, or not JSON of this type; with path, line and position.</exception>
    public static T? Read<T, TJson>(ReadOnlySpan<byte> utf8Json)
        where TJson : IJsonReader<T>
    {
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        var value = TJson.Read(ref reader);
        reader.Read();
        return value;
    }

    /// <summary>Writes one value.</summary>
    /// <exception cref="JsonException">The value cannot be JSON; with its path.</exception>
    public static void Write<T, TJson>(Utf8JsonWriter writer, T? value)
        where TJson : IJsonWriter<T>
        => TJson.Write(writer, value);
}
