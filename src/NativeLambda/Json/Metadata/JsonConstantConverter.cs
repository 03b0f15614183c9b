using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Metadata;

/// <summary>Reads and writes a class whose JSON is its text, as the constants of AWS's SDK are.</summary>
/// <typeparam name="T">The class.</typeparam>
/// <param name="create">Makes an object of a text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonConstantConverter<T>(Func<string, T> create) : JsonConverter<T>
    where T : class
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => create(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
