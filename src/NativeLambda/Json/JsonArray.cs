using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>The steps of reading and writing an array that are the same for every collection.</summary>
internal static class JsonArray
{
    /// <summary>Begins to read an array; <see langword="false"/> where the value is <c>null</c> and <typeparamref name="T"/> can be.</summary>
    public static bool Begin<T>(ref JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => true,
        JsonTokenType.Null when default(T) is null => false,
        _ => throw JsonReadFailure.CannotConvert<T>(),
    };

    /// <summary>Goes to the next element; <see langword="false"/> at the closing bracket.</summary>
    public static bool Next(ref JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Begins to write an array; <see langword="false"/> where the value was <see langword="null"/> and is written.</summary>
    public static bool Begin<T>(JsonWriter writer, T? value)
    {
        JsonWriteFailure.ThrowIfTooDeep(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return false;
        }

        writer.WriteStartArray();
        return true;
    }

    /// <summary>Writes the elements and the closing bracket.</summary>
    public static void WriteElements<T, TWriter>(JsonWriter writer, ReadOnlySpan<T> elements)
        where TWriter : struct, IJsonWriter<T>
    {
        foreach (var element in elements)
        {
            TWriter.Write(writer, element);
        }

        writer.WriteEndArray();
    }
}
