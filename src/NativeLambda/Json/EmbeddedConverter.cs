using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NativeLambda.Json.Metadata;

namespace NativeLambda.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write embedded JSON in a user's own tests and tools. Generated code does not
/// ask for it, so that nothing of this is in a function.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EmbeddedConverterAttribute : JsonConverterAttribute
{
    /// <inheritdoc/>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only JsonSerializer by reflection calls this, which is not for a native function.")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The same.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The same.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The same.")]
    public override JsonConverter CreateConverter(Type typeToConvert)
    {
        var type = typeToConvert.GetGenericArguments()[0];
        var converter = typeToConvert.GetGenericTypeDefinition() == typeof(GZip<>)
            ? typeof(GZipConverter<>).MakeGenericType(type)
            : typeof(EmbeddedConverter<,>).MakeGenericType(typeToConvert, type);
        return (JsonConverter)Activator.CreateInstance(converter)!;
    }
}

internal sealed class EmbeddedConverter<TEmbedded, T> : JsonConverter<TEmbedded>
    where TEmbedded : Embedded<T>, new()
{
    public override TEmbedded Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var embedded = new TEmbedded();
        embedded.SetText(Encoding.UTF8.GetBytes(reader.GetString()!), new Format(options));
        return embedded;
    }

    public override void Write(Utf8JsonWriter writer, TEmbedded value, JsonSerializerOptions options)
    {
        if (value.Utf8Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else if (!value.TryGetValue(out var content, out _))
        {
            writer.WriteNullValue();
        }
        else
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(content, JsonMetadata.Get<T>(options));
            if (typeof(T) is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(GZip<>))
            {
                bytes = Payload.Compress(bytes).ToArray();
            }

            if (value.IsBase64Encoded)
            {
                writer.WriteBase64StringValue(bytes);
            }
            else
            {
                writer.WriteStringValue(bytes);
            }
        }
    }

    private sealed class Format(JsonSerializerOptions options) : PayloadFormat<T>
    {
        public override T? Read(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<T>(
            typeof(T) is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(GZip<>) ? Payload.Expand(bytes) : bytes,
            JsonMetadata.Get<T>(options));
    }
}

internal sealed class GZipConverter<T> : JsonConverter<GZip<T>>
{
    public override GZip<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, JsonMetadata.Get<T>(options)) is { } value ? new GZip<T>(value) : null;

    public override void Write(Utf8JsonWriter writer, GZip<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Value, JsonMetadata.Get<T>(options));
}
