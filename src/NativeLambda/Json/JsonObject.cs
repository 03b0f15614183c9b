using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>The steps of reading and writing an object that are the same for every type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonObject
{
    /// <summary>Begins to read an object.</summary>
    /// <returns><see langword="false"/> where the value is <c>null</c>.</returns>
    /// <exception cref="JsonException">The value is not an object, or is <c>null</c> and <typeparamref name="T"/> cannot be.</exception>
    public static bool Begin<T>(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        if (reader.TokenType == JsonTokenType.Null && default(T) is null)
        {
            return false;
        }

        throw JsonReadFailure.CannotConvert<T>();
    }

    /// <summary>Goes to the next member, to the first token of its value.</summary>
    /// <param name="reader">The reader, on the opening brace or the last token of the previous value.</param>
    /// <param name="name">The unescaped name.</param>
    /// <returns><see langword="false"/> at the closing brace.</returns>
    public static bool Next(ref JsonReader reader, out ReadOnlySpan<byte> name)
    {
        if (!reader.ReadNextName())
        {
            name = default;
            return false;
        }

        name = reader.GetUtf8String();
        reader.ReadNamedValue();
        return true;
    }

    /// <summary>Goes to the name of the next member, which is looked at before its value.</summary>
    /// <param name="reader">The reader, on the opening brace or the last token of the previous value.</param>
    /// <param name="name">The unescaped name.</param>
    /// <returns><see langword="false"/> at the closing brace.</returns>
    public static bool NextName(ref JsonReader reader, out ReadOnlySpan<byte> name)
    {
        reader.Read();
        name = reader.TokenType == JsonTokenType.EndObject ? default : reader.GetUtf8String();
        return reader.TokenType != JsonTokenType.EndObject;
    }

    /// <summary>The failure of a member that the type does not have and does not want.</summary>
    public static JsonException Unmapped<T>(ReadOnlySpan<byte> name) => JsonReadFailure.Because(
        $"The JSON property '{Encoding.UTF8.GetString(name)}' could not be mapped to any .NET member contained in type '{typeof(T)}'.");

    /// <summary>Passes over the value of a member that the type does not have.</summary>
    public static void Skip(ref JsonReader reader)
    {
        var value = reader.BytesConsumed;
        try
        {
            reader.Skip();
        }
        catch (JsonException failure)
        {
            throw JsonReadFailure.WithPathAt(value, failure);
        }
    }

    /// <summary>Reads an object whose constructor or initializer takes all of its members.</summary>
    public static T? Construct<T, TSelf>(ref JsonReader reader)
        where TSelf : struct, IJsonConstructor<T>
        => Begin<T>(ref reader) ? ConstructObject<T, TSelf>(ref reader, out _) : default;

    /// <summary>Reads an object of which some members are set after construction.</summary>
    /// <remarks>
    /// System.Text.Json reads these after all others, and whoever looks at the error of a document with two faults can
    /// tell; so they are passed over first and read in a second pass, which only objects that have them pay for.
    /// </remarks>
    public static T? ConstructAndPopulate<T, TSelf>(ref JsonReader reader)
        where TSelf : struct, IJsonPopulator<T>
    {
        if (!Begin<T>(ref reader))
        {
            return default;
        }

        var start = reader;
        var value = ConstructObject<T, TSelf>(ref reader, out var rest);
        if (rest)
        {
            try
            {
                TSelf.Populate(ref start, ref value);
            }
            catch (JsonException failure) when (DirectJson.IsReadFailure(failure))
            {
                throw JsonReadFailure.WithPathAt(start.BytesConsumed, failure);
            }
        }

        return value;
    }

    private static T ConstructObject<T, TSelf>(ref JsonReader reader, out bool rest)
        where TSelf : struct, IJsonConstructor<T>
    {
        var depth = reader.CurrentDepth + 1;
        try
        {
            return TSelf.Construct(ref reader, out rest);
        }
        catch (JsonReadFailure failure) when (failure.IsScalar && reader.CurrentDepth == depth)
        {
            // Until the object exists, System.Text.Json says of a member's value that it is not one of the object.
            failure.Retarget(typeof(T));
            throw;
        }
    }

    /// <summary>The failure of an object that lacks required members.</summary>
    /// <param name="missing">One bit for each of <paramref name="names"/> that is missing, from the lowest.</param>
    /// <param name="names">The names of all required members.</param>
    public static JsonException Missing<T>(ReadOnlySpan<ulong> missing, params ReadOnlySpan<string> names)
    {
        // System.Text.Json stops adding names where the list has become longer than this.
        const int EnoughLength = 60;
        var list = new StringBuilder();
        for (var i = 0; i < names.Length && list.Length < EnoughLength; i++)
        {
            if ((missing[i / 64] >> (i % 64) & 1) != 0)
            {
                var separator = list.Length > 0 ? CultureInfo.CurrentUICulture.TextInfo.ListSeparator + " " : "";
                list.Append(separator).Append('\'').Append(names[i]).Append('\'');
            }
        }

        return JsonReadFailure.Because(
            $"JSON deserialization for type '{typeof(T)}' was missing required properties including: {list}.");
    }

    /// <summary>Begins to write an object.</summary>
    /// <returns><see langword="false"/> where <paramref name="value"/> was <see langword="null"/> and is written.</returns>
    /// <exception cref="JsonException">The object stands too deep.</exception>
    public static bool Begin(JsonWriter writer, object? value)
    {
        if (value is null)
        {
            JsonWriteFailure.ThrowIfTooDeep(writer);
            writer.WriteNullValue();
            return false;
        }

        Begin(writer);
        return true;
    }

    /// <summary>Begins to write an object that is not <see langword="null"/>.</summary>
    /// <exception cref="JsonException">The object stands too deep.</exception>
    public static void Begin(JsonWriter writer)
    {
        JsonWriteFailure.ThrowIfTooDeep(writer);
        writer.WriteStartObject();
    }

    /// <summary>Writes a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T, TWriter>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where TWriter : struct, IJsonWriter<T>
    {
        if (value is null && default(TWriter) is not IJsonNullWriter)
        {
            writer.WritePropertyName(name);
            writer.WriteNullValue();
            return;
        }

        WriteName(writer, name);
        TWriter.Write(writer, value);
    }

    /// <summary>Writes a member unless it is <see langword="null"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUnlessNull<T, TWriter>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where TWriter : struct, IJsonWriter<T>
    {
        if (value is not null)
        {
            WriteName(writer, name);
            TWriter.Write(writer, value);
        }
    }

    /// <summary>Writes a member unless it has the default value of its type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUnlessDefault<T, TWriter>(JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where TWriter : struct, IJsonWriter<T>
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            WriteName(writer, name);
            TWriter.Write(writer, value);
        }
    }

    private static void WriteName(JsonWriter writer, ReadOnlySpan<byte> name)
    {
        writer.WritePropertyName(name);
        JsonWriteFailure.ThrowIfTooDeep(writer);
    }
}
