namespace NativeLambda.Json.Metadata;

/// <summary>Reads and writes a whole document in one go, where the options may allow what is no JSON, or ask for indentation.</summary>
/// <typeparam name="T">The type of the document's value.</typeparam>
internal interface IJsonDocument<T>
{
    /// <summary>Reads a document.</summary>
    T? ReadDocument(ReadOnlySpan<byte> utf8Json);

    /// <summary>Writes a document.</summary>
    void WriteDocument(JsonWriter writer, T? value);
}
