using System.ComponentModel;
using System.Text.Json;
using NativeLambda.Json.Metadata;

namespace NativeLambda.Json;

/// <summary>Reads and writes whole JSON documents with generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DirectJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a document that holds exactly one value; a byte order mark before it is skipped.</summary>
    /// <returns>The value, or <see langword="null"/> for the document <c>null</c>.</returns>
    /// <exception cref="JsonException">The document is not JSON, or not JSON of this type; with path, line and position.</exception>
    public static T? Read<T, TReader>(ReadOnlySpan<byte> utf8Json)
        where TReader : struct, IJsonReader<T>
    {
        if (utf8Json.StartsWith(ByteOrderMark))
        {
            utf8Json = utf8Json[ByteOrderMark.Length..];
        }

        if (Document<T, TReader>.Whole is { } document)
        {
            return document.ReadDocument(utf8Json);
        }

        var reader = new JsonReader(utf8Json);
        T? value;
        try
        {
            reader.Read();
            value = TReader.Read(ref reader);

            // Refuses whatever follows the value.
            reader.Read();
        }
        catch (JsonException failure) when (IsReadFailure(failure))
        {
            throw Describe(failure, new JsonReader(utf8Json), reader.BytesConsumed, utf8Json, RootOf<TReader>());
        }

        return reader.IsUnicode ? value : throw InvalidText(utf8Json, reader.IndexOfInvalid());
    }

    /// <summary>Reads one value out of the middle of a document.</summary>
    /// <exception cref="JsonException">It is not JSON of this type; without a path, which whoever reads the document knows.</exception>
    internal static T? ReadValue<T, TReader>(ReadOnlySpan<byte> utf8Json)
        where TReader : struct, IJsonReader<T>
    {
        var reader = new JsonReader(utf8Json);
        try
        {
            reader.Read();
            return TReader.Read(ref reader);
        }
        catch (JsonReadFailure failure)
        {
            // Without a message the serializer finds one, of the type of the member.
            throw new JsonException(failure.TargetType is null ? failure.Message : null, failure.InnerException);
        }
    }

    /// <summary>Writes one value.</summary>
    /// <exception cref="JsonException">The value is nested deeper than 64 levels, as a cycle is; with its path.</exception>
    /// <exception cref="ArgumentException">A number is NaN or infinite, which JSON cannot express.</exception>
    public static void Write<T, TWriter>(JsonWriter writer, T? value)
        where TWriter : struct, IJsonWriter<T>
    {
        if (Document<T, TWriter>.Whole is { } document)
        {
            document.WriteDocument(writer, value);
            return;
        }

        try
        {
            TWriter.Write(writer, value);
        }
        catch (JsonWriteFailure)
        {
            throw DescribeWriteFailure<T, TWriter>(value);
        }
    }

    /// <summary>The code of a type if it takes whole documents. Asked once: asking a struct for an interface allocates.</summary>
    private static class Document<T, TJson>
        where TJson : struct
    {
        public static readonly IJsonDocument<T>? Whole = default(TJson) as IJsonDocument<T>;
    }

    /// <summary>Whether the failure has no path yet, as every failure of the readers and none that was described before.</summary>
    internal static bool IsReadFailure(JsonException failure) => failure.Path is null;

    private static JsonRoot RootOf<TReader>()
        where TReader : struct => default(TReader) switch
        {
            IJsonDictionaryReader => JsonRoot.Dictionary,
            IJsonOpaqueReader => JsonRoot.Opaque,
            IJsonMemoryReader => JsonRoot.Memory,
            _ => JsonRoot.Other,
        };

    /// <summary>Makes the exception that System.Text.Json would throw.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="start">A reader before the document, or on the first token of the value that the path counts from.</param>
    /// <param name="position">Where the token at fault ends.</param>
    /// <param name="utf8Json">The document, to count its lines; empty if it is not at hand.</param>
    /// <param name="root">How the value is read.</param>
    private static Exception Describe(
        JsonException failure,
        JsonReader start,
        long position,
        ReadOnlySpan<byte> utf8Json,
        JsonRoot root)
    {
        var pathPosition = (failure as JsonReadFailure)?.PathPosition;

        // A wrapped failure is the cause with another path; what is said of it is the cause's own.
        var cause = failure is JsonReadFailure { TargetType: null, InnerException: { } inner } ? inner : failure;

        if (failure is JsonReadFailure { IsInside: true })
        {
            return DescribeInside((JsonException)cause, JsonPath.OfToken(start, pathPosition!.Value), utf8Json, position);
        }

        if (cause is JsonException { LineNumber: { } line, BytePositionInLine: { } column })
        {
            var syntaxPath = pathPosition is { } at ? JsonPath.OfToken(start, at) : JsonPath.OfSyntaxError(start, root);
            return new JsonException(InsertPath(cause.Message, syntaxPath), syntaxPath, line, column, cause);
        }

        var path = JsonPath.OfToken(start, pathPosition ?? position);
        var place = utf8Json.IsEmpty ? default((long Line, long Column)?) : JsonText.LineAndColumn(utf8Json, position);
        var message = cause switch
        {
            JsonReadFailure { TargetType: { } type } => $"The JSON value could not be converted to {type}.{PathSuffix(path, place)}",

            JsonReadFailure { NeedsPath: true } => cause.Message + PathSuffix(path, place),

            // The user's own, thrown by a constructor or a setter without a message of its own.
            _ => cause.Message,
        };
        return failure is JsonReadFailure { IsNotSupported: true }
            ? new NotSupportedException(message)
            : new JsonException(message, path, place?.Line, place?.Column, cause is JsonReadFailure ? cause.InnerException : cause);
    }

    /// <summary>Puts the path of a value before what System.Text.Json says of its inside.</summary>
    private static JsonException DescribeInside(JsonException cause, string valuePath, ReadOnlySpan<byte> utf8Json, long position)
    {
        var path = valuePath + cause.Path?[1..];
        var place = utf8Json.IsEmpty ? default((long Line, long Column)?) : JsonText.LineAndColumn(utf8Json, position);
        var end = cause.Message.AsSpan().LastIndexOf(" Path: ");
        var message = end < 0 ? cause.Message : cause.Message[..end] + PathSuffix(path, place);
        return new JsonException(message, path, place?.Line, place?.Column, cause);
    }

    private static string PathSuffix(string path, (long Line, long Column)? place)
    {
        var lineAndColumn = place is var (line, column) ? $" | LineNumber: {line} | BytePositionInLine: {column}" : "";
        return $" Path: {path}{lineAndColumn}.";
    }

    private static string InsertPath(string message, string path)
    {
        var position = message.AsSpan().LastIndexOf(" LineNumber: ");
        return position < 0 ? $"{message} Path: {path}." : $"{message[..position]} Path: {path} |{message[position..]}";
    }

    private static JsonException InvalidText(ReadOnlySpan<byte> utf8Json, int position)
    {
        var path = JsonPath.OfToken(new JsonReader(utf8Json), position + 1);
        var (line, column) = JsonText.LineAndColumn(utf8Json, position);
        return new JsonException(
            $"The JSON text is not valid Unicode. Path: {path} | LineNumber: {line} | BytePositionInLine: {column}.",
            path,
            line,
            column);
    }

    /// <summary>Writes the value once more, to where it fails, and reads the path off what was written.</summary>
    private static JsonException DescribeWriteFailure<T, TWriter>(T? value)
        where TWriter : struct, IJsonWriter<T>
    {
        var writer = new JsonWriter();
        try
        {
            TWriter.Write(writer, value);
        }
        catch (JsonWriteFailure failure)
        {
            return failure.Describe(JsonPath.OfUnfinished(writer.WrittenSpan, failure.Dictionaries));
        }

        // The value changed in between, which it may not while it is being written.
        return new JsonException(JsonWriteFailure.Cycle);
    }
}
