using System.ComponentModel;
using System.Text.Json.Serialization;
using NativeLambda.Json.Metadata;

namespace NativeLambda.Json;

/// <summary>JSON of a type that a converter of System.Text.Json reads and writes.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TConverter">Its converter.</typeparam>
/// <typeparam name="TOptions">The options that it is called with.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConverterJson<T, TConverter, TOptions> : IJsonReader<T>, IJsonWriter<T>, IJsonOpaqueReader, IJsonNullWriter
    where TConverter : JsonConverter<T>, new()
    where TOptions : struct, IJsonOptionsSource
{
    private static readonly TConverter Converter = new();

    /// <inheritdoc/>
    public static T? Read(ref JsonReader reader) => JsonBridge.Read(ref reader, Converter, TOptions.Options);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T? value) => JsonBridge.Write(writer, value!, Converter, TOptions.Options);
}

/// <summary>JSON of a type for which a factory of System.Text.Json makes a converter.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TFactory">The factory.</typeparam>
/// <typeparam name="TOptions">The options that factory and converter are called with.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConverterFactoryJson<T, TFactory, TOptions> : IJsonReader<T>, IJsonWriter<T>, IJsonOpaqueReader, IJsonNullWriter
    where TFactory : JsonConverterFactory, new()
    where TOptions : struct, IJsonOptionsSource
{
    private static readonly JsonConverter<T> Converter = Create();

    /// <inheritdoc/>
    public static T? Read(ref JsonReader reader) => JsonBridge.Read(ref reader, Converter, TOptions.Options);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T? value) => JsonBridge.Write(writer, value!, Converter, TOptions.Options);

    private static JsonConverter<T> Create()
    {
        var factory = new TFactory();
        return factory.CanConvert(typeof(T)) && factory.CreateConverter(typeof(T), TOptions.Options) is JsonConverter<T> converter
            ? converter
            : throw new InvalidOperationException($"The converter factory '{typeof(TFactory)}' makes no converter of '{typeof(T)}'.");
    }
}

/// <summary>Marks the writers that are asked about a member that is <see langword="null"/>.</summary>
internal interface IJsonNullWriter;
