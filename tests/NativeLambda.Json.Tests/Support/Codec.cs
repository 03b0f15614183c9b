namespace NativeLambda.Json.Tests.Support;

/// <summary>Reads and writes one type, without its type being known to the caller.</summary>
public interface ICodec
{
    object? Read(byte[] utf8Json);

    byte[] Write(object? value);
}

/// <summary>The generated code of one type.</summary>
public sealed class Codec<T, TReader, TWriter> : ICodec
    where TReader : struct, IJsonReader<T>
    where TWriter : struct, IJsonWriter<T>
{
    public object? Read(byte[] utf8Json) => DirectJson.Read<T, TReader>(utf8Json);

    public byte[] Write(object? value)
    {
        var writer = new JsonWriter();
        DirectJson.Write<T, TWriter>(writer, (T?)value);
        return writer.WrittenSpan.ToArray();
    }
}

/// <summary>The generated code of a type that is a result only.</summary>
public sealed class WriteCodec<T, TWriter> : ICodec
    where TWriter : struct, IJsonWriter<T>
{
    public object? Read(byte[] utf8Json) => throw new NotSupportedException();

    public byte[] Write(object? value)
    {
        var writer = new JsonWriter();
        DirectJson.Write<T, TWriter>(writer, (T?)value);
        return writer.WrittenSpan.ToArray();
    }
}
