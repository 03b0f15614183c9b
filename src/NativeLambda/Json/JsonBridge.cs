using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json;

/// <summary>
/// Hands single values over to System.Text.Json: to a converter of the user's, or to the metadata of a type. Only what
/// calls this brings its reader, its writer and its serializer into the executable.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonBridge
{
    /// <summary>By this System.Text.Json knows the failures of its reader that are to become a <see cref="JsonException"/>.</summary>
    private const string Rethrowable = "System.Text.Json.Rethrowable";

    /// <summary>The words of an exception that was given none.</summary>
    internal static readonly string NoMessage = new JsonException().Message;

    /// <summary>Reads a value by a converter.</summary>
    /// <exception cref="JsonException">The value is not JSON, or the converter refuses it.</exception>
    public static T? Read<T>(ref JsonReader reader, JsonConverter<T> converter, JsonSerializerOptions options)
    {
        // Unless it says otherwise, a converter is asked about the null of a value type.
        if (reader.TokenType == JsonTokenType.Null && !converter.HandleNull && default(T) is null)
        {
            return default;
        }

        var start = reader.TokenStartIndex;
        var value = Surround(ref reader, out var surroundings);
        var depth = value.CurrentDepth;
        var end = value.BytesConsumed;
        try
        {
            var result = converter.Read(ref value, typeof(T), options);
            var isWhole = reader.TokenType switch
            {
                JsonTokenType.StartObject => value.TokenType == JsonTokenType.EndObject && value.CurrentDepth == depth,
                JsonTokenType.StartArray => value.TokenType == JsonTokenType.EndArray && value.CurrentDepth == depth,
                _ => value.BytesConsumed == end,
            };
            if (!isWhole)
            {
                throw JsonReadFailure.BecauseAtPath($"The converter '{converter.GetType()}' read too much or not enough.");
            }

            reader.MoveToEnd(start + (int)value.BytesConsumed);
            return result;
        }
        catch (JsonException failure) when (DirectJson.IsReadFailure(failure))
        {
            reader.MoveTo(start + (int)value.BytesConsumed);
            throw JsonReadFailure.WithPathAt(start + 1, Translate<T>(ref reader, failure, surroundings));
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException && failure.Source == Rethrowable)
        {
            reader.MoveTo(start + (int)value.BytesConsumed);
            throw JsonReadFailure.WithPathAt(start + 1, JsonReadFailure.CannotConvertScalar<T>(failure));
        }
    }

    /// <summary>Reads a value by metadata.</summary>
    /// <exception cref="JsonException">The value is not JSON of this type.</exception>
    public static T? Read<T>(ref JsonReader reader, JsonTypeInfo<T> type)
    {
        var start = reader.TokenStartIndex;
        var json = reader.Document[start..];
        JsonException? broken = null;
        try
        {
            reader.Skip();
            json = json[..(reader.BytesConsumed - start)];
        }
        catch (JsonException failure)
        {
            // The serializer knows the path of that place, or finds something before it.
            broken = failure;
        }

        T? value;
        try
        {
            value = JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException failure)
        {
            // The serializer does not see how deep the value stands, and may go on to where it is too deep without what is around.
            var position = start + JsonText.PositionOf(json, failure.LineNumber ?? 0, failure.BytePositionInLine ?? 0);
            if (broken is { LineNumber: { } line, BytePositionInLine: { } column } && JsonText.PositionOf(reader.Document, line, column) < position)
            {
                throw JsonReadFailure.WithPathAt(start + 1, broken);
            }

            reader.MoveTo(position);
            throw JsonReadFailure.Inside(failure, start + 1);
        }

        return broken is null ? value : throw JsonReadFailure.WithPathAt(start + 1, broken);
    }

    /// <summary>Writes a value by a converter.</summary>
    public static void Write<T>(JsonWriter writer, T value, JsonConverter<T> converter, JsonSerializerOptions options)
    {
        if (value is null && !converter.HandleNull)
        {
            writer.WriteNullValue();
            return;
        }

        Write(writer, (value, converter, options), static (foreign, it) => it.converter.Write(foreign, it.value, it.options));
    }

    /// <summary>Writes a value by metadata.</summary>
    public static void Write<T>(JsonWriter writer, T value, JsonTypeInfo<T> type) =>
        Write(writer, (value, type), static (foreign, it) => JsonSerializer.Serialize(foreign, it.value, it.type));

    /// <summary>Passes over a value, so that it is known to be JSON, and gives a reader on its first token.</summary>
    /// <param name="reader">The reader, on the first token of the value; it is left on the last.</param>
    internal static Utf8JsonReader Open(ref JsonReader reader)
    {
        var start = reader.TokenStartIndex;
        JsonObject.Skip(ref reader);
        var value = new Utf8JsonReader(reader.Document[start..reader.BytesConsumed]);
        value.Read();
        return value;
    }

    /// <summary>Lets a value be written at the writer's place and depth.</summary>
    /// <exception cref="JsonException">The value is nested too deep.</exception>
    internal static void Write<T>(JsonWriter writer, T value, Action<Utf8JsonWriter, T> write)
    {
        writer.BeginForeignValue();
        var start = writer.Buffer.Body.Length;
        using var foreign = new Utf8JsonWriter(writer.Buffer, new JsonWriterOptions { SkipValidation = true, MaxDepth = JsonWriteFailure.MaxDepth });
        for (var depth = 0; depth < writer.CurrentDepth; depth++)
        {
            // As deep as the writer is, so that it stops where it has to and says at which depth.
            foreign.WriteStartArray();
        }

        foreign.Flush();
        writer.Buffer.TakeBack((int)foreign.BytesCommitted);
        try
        {
            write(foreign, value);
            foreign.Flush();
        }
        catch (Exception failure) when (failure is JsonException || (failure is InvalidOperationException && failure.Source == Rethrowable))
        {
            // The path ends at the value, so nothing of it may stay.
            foreign.Flush();
            writer.Buffer.TakeBack(writer.Buffer.Body.Length - start);
            foreign.Reset();
            throw failure is JsonException inside ? JsonWriteFailure.Inside(inside) : JsonWriteFailure.NotSerializable(failure);
        }
    }

    /// <summary>A reader on the token that the reader stands on, in the same containers: a converter sees how deep it is, and may go on.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <param name="length">How many bytes were put before the value.</param>
    private static Utf8JsonReader Surround(ref JsonReader reader, out int length)
    {
        Span<byte> before = stackalloc byte[JsonReader.MaxDepth * 4];
        length = 0;
        for (var level = reader.CurrentDepth - 1; level >= 0; level--)
        {
            var open = (reader.Containers >> level & 1) != 0 ? "{\"\":"u8 : "["u8;
            open.CopyTo(before[length..]);
            length += open.Length;
        }

        var containers = new Utf8JsonReader(before[..length], isFinalBlock: false, default);
        while (containers.Read())
        {
        }

        var value = new Utf8JsonReader(reader.Document[reader.TokenStartIndex..], isFinalBlock: true, containers.CurrentState);
        value.Read();
        return value;
    }

    /// <summary>Makes of what a converter throws what is true of the whole document.</summary>
    private static JsonException Translate<T>(ref JsonReader reader, JsonException failure, int surroundings)
    {
        if (failure is JsonReadFailure)
        {
            return failure;
        }

        var end = failure.Message.AsSpan().LastIndexOf(" LineNumber: ");
        if (failure is { LineNumber: { } line, BytePositionInLine: { } column } && end >= 0)
        {
            // What was put before the value counts to its first line.
            var start = reader.TokenStartIndex;
            var place = start + JsonText.PositionOf(reader.Document[start..], line, line == 0 ? column - surroundings : column);
            return JsonSyntax.At(reader.Document, place, failure.Message[..end]);
        }

        return failure.Message == NoMessage ? JsonReadFailure.CannotConvertScalar<T>(failure) : failure;
    }
}
