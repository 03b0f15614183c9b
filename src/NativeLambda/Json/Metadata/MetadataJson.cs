using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json.Metadata;

/// <summary>JSON of a type that generated code leaves to <see cref="JsonSerializer"/> and the metadata of a context.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TSource">Names the options of the context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1000", Justification = "The static members implement the interface; generated code names them by a type argument.")]
public readonly struct MetadataJson<T, TSource> : IJsonReader<T>, IJsonWriter<T>, IJsonDocument<T>
    where TSource : struct, IJsonOptionsSource
{
    private static JsonTypeInfo<T>? s_type;

    private static JsonTypeInfo<T> Type => s_type ??= JsonMetadata.Get<T>(TSource.Options);

    /// <inheritdoc/>
    public static T? Read(ref JsonReader reader) => JsonBridge.Read(ref reader, Type);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T? value)
    {
        try
        {
            JsonBridge.Write(writer, value!, Type);
        }
        catch (NotSupportedException failure) when (UnknownType.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    T? IJsonDocument<T>.ReadDocument(ReadOnlySpan<byte> utf8Json) => JsonSerializer.Deserialize(utf8Json, Type);

    void IJsonDocument<T>.WriteDocument(JsonWriter writer, T? value)
    {
        try
        {
            writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value!, Type));
        }
        catch (NotSupportedException failure) when (UnknownType.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }
}
