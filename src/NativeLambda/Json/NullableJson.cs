using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a <see cref="Nullable{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableReader<T, TReader> : IJsonReader<T?>
    where T : struct
    where TReader : struct, IJsonReader<T>
{
    /// <inheritdoc/>
    public static T? Read(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var start = reader.TokenStartIndex;
        try
        {
            return TReader.Read(ref reader);
        }
        catch (JsonReadFailure failure) when (failure.IsScalar && reader.TokenStartIndex == start)
        {
            throw JsonReadFailure.CannotConvertScalar($"System.Nullable`1[{failure.TargetType}]");
        }
    }
}

/// <summary>Writes a <see cref="Nullable{T}"/> of a type without members or elements.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableWriter<T, TWriter> : IJsonWriter<T?>
    where T : struct
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T? value)
    {
        if (value is { } present)
        {
            TWriter.Write(writer, present);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

/// <summary>Writes a <see cref="Nullable{T}"/> of a type with members or elements, which may not stand too deep even where it has no value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableObjectWriter<T, TWriter> : IJsonWriter<T?>
    where T : struct
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T? value)
    {
        JsonWriteFailure.ThrowIfTooDeep(writer);
        NullableWriter<T, TWriter>.Write(writer, value);
    }
}
