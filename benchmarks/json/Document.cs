using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NativeLambda.Json;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Benchmarks.Json;

/// <summary>A document that is read and written in each way.</summary>
internal abstract class Document(string name)
{
    public string Name { get; } = name;

    /// <summary>Reads the document.</summary>
    public abstract Action Reader(string codec);

    /// <summary>Writes what the document holds.</summary>
    public abstract Action Writer(string codec);
}

/// <summary>A document of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TJson">The code that was generated for it.</typeparam>
internal sealed class Document<T, TJson>(string name, byte[] json) : Document(name)
    where T : class
    where TJson : struct, IJsonReader<T>, IJsonWriter<T>
{
    // So that what is made cannot be taken for superfluous.
    private T? _read;

    public override Action Reader(string codec) => codec switch
    {
        Codec.Direct => () => _read = DirectJson.Read<T, TJson>(json),
        Codec.Metadata => () => _read = JsonSerializer.Deserialize(json, TypeInfo(MetadataContext.Default)),
        _ => throw new ArgumentOutOfRangeException(nameof(codec)),
    };

    public override Action Writer(string codec)
    {
        // Read by the one that does not write, so that a first call finds nothing prepared.
        Reader(codec == Codec.Direct ? Codec.Metadata : Codec.Direct)();
        var value = _read!;
        return codec switch
        {
            Codec.Direct => WriteDirectly(value),
            Codec.Metadata => Write(value, static () => TypeInfo(MetadataContext.Default)),
            Codec.FastPath => Write(value, static () => TypeInfo(FastPathContext.Default)),
            _ => throw new ArgumentOutOfRangeException(nameof(codec)),
        };
    }

    // As a function does it: into a buffer that is used again and again.
    private static Action WriteDirectly(T value)
    {
        var buffer = new MessageBuffer();
        var writer = new JsonWriter(buffer);
        return () =>
        {
            buffer.Clear();
            writer.Reset();
            DirectJson.Write<T, TJson>(writer, value);
        };
    }

    private static Action Write(T value, Func<JsonTypeInfo<T>> typeInfo)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        Utf8JsonWriter? writer = null;
        return () =>
        {
            buffer.ResetWrittenCount();
            writer ??= new Utf8JsonWriter(buffer);
            writer.Reset();
            JsonSerializer.Serialize(writer, value, typeInfo());
            writer.Flush();
        };
    }

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerContext context) => (JsonTypeInfo<T>)context.GetTypeInfo(typeof(T))!;
}
