using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>What generated code knows of a type that stands for others derived from it.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonPolymorphic<T> : IJsonReader<T>
{
    /// <summary>The name of the member that says which type it is, <c>$type</c> unless it was given another.</summary>
    static abstract ReadOnlySpan<byte> Discriminator { get; }

    /// <summary>Whether what is no derived type is read as <typeparamref name="T"/>.</summary>
    static abstract bool IgnoresUnknown { get; }

    /// <summary>Whether an object without a discriminator is a <typeparamref name="T"/>.</summary>
    static abstract bool CanBeBase { get; }

    /// <summary>Finds a derived type by its discriminator.</summary>
    /// <returns>Its number, or -1.</returns>
    static abstract int Find(ReadOnlySpan<byte> id);

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    static abstract int Find(int id);

    /// <summary>Reads an object of a derived type.</summary>
    /// <param name="reader">The reader, on the opening brace.</param>
    /// <param name="type">The number of the type, or -1 for <typeparamref name="T"/> itself.</param>
    static abstract T? ReadAs(ref JsonReader reader, int type);
}

/// <summary>The steps of reading and writing an object of a derived type that are the same for every type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonPolymorphic
{
    /// <summary>Reads an object of the type that its first member names.</summary>
    /// <exception cref="JsonException">It names none that is known.</exception>
    /// <exception cref="NotSupportedException">It names none, and of <typeparamref name="T"/> itself no object can be made.</exception>
    public static T? Read<T, TSelf>(ref JsonReader reader)
        where TSelf : struct, IJsonPolymorphic<T>
        => JsonObject.Begin<T>(ref reader) ? TSelf.ReadAs(ref reader, FindType<T, TSelf>(ref reader)) : default;

    /// <summary>Goes to the next member of an object whose first may be the discriminator, which is passed over.</summary>
    /// <param name="reader">The reader, on the opening brace or the last token of the previous value.</param>
    /// <param name="discriminator">The name of the discriminator.</param>
    /// <param name="step">How many members there were; 0 at first.</param>
    /// <param name="name">The unescaped name.</param>
    /// <returns><see langword="false"/> at the closing brace.</returns>
    /// <exception cref="JsonException">The name is one that says something of the type, at a wrong place or not known.</exception>
    public static bool Next(ref JsonReader reader, ReadOnlySpan<byte> discriminator, ref int step, out ReadOnlySpan<byte> name)
    {
        var isThere = NextName(ref reader, discriminator, ref step, out name);
        if (isThere)
        {
            reader.Read();
        }

        return isThere;
    }

    /// <summary>The same to the name, which is looked at before the value.</summary>
    /// <inheritdoc cref="Next"/>
    public static bool NextName(ref JsonReader reader, ReadOnlySpan<byte> discriminator, ref int step, out ReadOnlySpan<byte> name)
    {
        while (true)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                name = default;
                return false;
            }

            name = reader.GetUtf8String();
            var isDiscriminator = name.SequenceEqual(discriminator);
            if (!isDiscriminator && !name.StartsWith("$"u8))
            {
                step = int.MaxValue;
                return true;
            }

            if (!isDiscriminator || step > 0)
            {
                throw Misplaced(ref reader, discriminator, step);
            }

            step = 1;
            reader.Read();
        }
    }

    /// <summary>Reads a member that is assigned to the object once it exists. Other than an argument it fails under its own name.</summary>
    public static T? ReadLater<T, TReader>(ref JsonReader reader)
        where TReader : struct, IJsonReader<T>
    {
        try
        {
            return TReader.Read(ref reader);
        }
        catch (JsonReadFailure failure) when (failure.IsScalar)
        {
            failure.KeepTarget();
            throw;
        }
    }

    /// <summary>Writes the discriminator.</summary>
    public static void WriteType(JsonWriter writer, ReadOnlySpan<byte> discriminator, ReadOnlySpan<byte> id)
    {
        writer.WritePropertyName(discriminator);
        writer.WriteStringValue(id);
    }

    /// <inheritdoc cref="WriteType(JsonWriter, ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public static void WriteType(JsonWriter writer, ReadOnlySpan<byte> discriminator, int id)
    {
        writer.WritePropertyName(discriminator);
        writer.WriteNumberValue(id);
    }

    /// <summary>The failure of an object whose type was not declared.</summary>
    public static NotSupportedException NotDeclared<T>(Type type) =>
        new($"Runtime type '{type}' is not supported by polymorphic type '{typeof(T)}'.");

    /// <summary>The failure of an object that names no type.</summary>
    public static JsonException NoType<T>() => JsonReadFailure.NotSupported(
        $"The JSON payload for polymorphic interface or abstract type '{typeof(T)}' must specify a type discriminator.");

    // Works on a copy: the object is then read from its brace. Where it fails, the reader stands at the fault.
    private static int FindType<T, TSelf>(ref JsonReader reader)
        where TSelf : struct, IJsonPolymorphic<T>
    {
        var start = reader;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return TSelf.CanBeBase ? Back(start, ref reader, -1) : throw JsonReadFailure.WithPathAt(start.BytesConsumed, NoType<T>());
        }

        var name = reader.GetUtf8String();
        if (!name.SequenceEqual(TSelf.Discriminator))
        {
            if (!TSelf.CanBeBase)
            {
                throw IsReserved(name)
                    ? Misplaced(ref reader, TSelf.Discriminator, step: 0)
                    : JsonReadFailure.WithPathAt(start.BytesConsumed, NoType<T>());
            }

            return Back(start, ref reader, -1);
        }

        reader.Read();
        var number = 0;
        var type = reader.TokenType switch
        {
            JsonTokenType.String => TSelf.Find(reader.GetUtf8String()),
            JsonTokenType.Number when Int32Json.TryRead(ref reader, out number) => TSelf.Find(number),
            JsonTokenType.Number => throw JsonReadFailure.CannotConvert<T>(),
            _ => throw JsonReadFailure.BecauseAtPath(
                $"The '$id', '$ref' or '$type' metadata properties must be JSON strings. Current token type is '{reader.TokenType}'."),
        };
        if (type >= 0 || (TSelf.IgnoresUnknown && TSelf.CanBeBase))
        {
            return Back(start, ref reader, type);
        }

        var id = reader.TokenType == JsonTokenType.String ? reader.GetString() : number.ToString(CultureInfo.InvariantCulture);
        throw JsonReadFailure.WithPathAt(start.BytesConsumed, Unknown<T, TSelf>(ref reader, id));
    }

    // System.Text.Json looks at the next member before it judges this one.
    private static JsonException Unknown<T, TSelf>(ref JsonReader reader, string? id)
        where TSelf : struct, IJsonPolymorphic<T>
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.PropertyName
            && reader.GetUtf8String() is var next
            && (IsReserved(next) || next.SequenceEqual(TSelf.Discriminator)))
        {
            return JsonReadFailure.WithPathAt(reader.BytesConsumed, Misplaced(ref reader, TSelf.Discriminator, step: 1));
        }

        return TSelf.IgnoresUnknown ? NoType<T>() : JsonReadFailure.BecauseAtPath($"Read unrecognized type discriminator id '{id}'.");
    }

    private static int Back(JsonReader start, ref JsonReader reader, int type)
    {
        reader = start;
        return type;
    }

    private static bool IsReserved(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("$id"u8) || name.SequenceEqual("$ref"u8) || name.SequenceEqual("$values"u8);

    private static JsonReadFailure Misplaced(ref JsonReader reader, ReadOnlySpan<byte> discriminator, int step)
    {
        var name = reader.GetUtf8String();
        if (step == 0 && name.SequenceEqual("$values"u8))
        {
            // System.Text.Json says so at the value.
            var place = reader.BytesConsumed;
            reader.Read();
            return JsonReadFailure.WithPathAt(
                place,
                JsonReadFailure.BecauseAtPath("A '$values' metadata property must always be preceded by other metadata properties, such as '$id' or '$type'."));
        }

        return JsonReadFailure.BecauseAtPath(step switch
        {
            1 when name.SequenceEqual(discriminator) => $"Deserialized object contains a duplicate '{Encoding.UTF8.GetString(name)}' metadata property.",
            _ when IsReserved(name) || name.SequenceEqual(discriminator) =>
                "The metadata property is either not supported by the type or is not the first property in the deserialized JSON object.",
            _ => "Properties that start with '$' are not allowed in types that support metadata. Either replace the character or disable " +
                "reference preservation and polymorphic deserialization.",
        });
    }
}
