using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a dictionary. Where a key stands twice, the last one wins.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TKeyJson">The JSON of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TReader">The reader of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryReader<TKey, TKeyJson, TValue, TReader> : IJsonReader<Dictionary<TKey, TValue>>, IJsonDictionaryReader
    where TKey : notnull
    where TKeyJson : struct, IJsonKey<TKey>
    where TReader : struct, IJsonReader<TValue>
{
    /// <inheritdoc/>
    public static Dictionary<TKey, TValue>? Read(ref JsonReader reader)
    {
        if (!JsonObject.Begin<Dictionary<TKey, TValue>>(ref reader))
        {
            return null;
        }

        var dictionary = new Dictionary<TKey, TValue>();
        while (DictionaryKeys.Next<TKey, TKeyJson>(ref reader, out var key))
        {
            dictionary[key] = TReader.Read(ref reader)!;
        }

        return dictionary;
    }
}

/// <summary>Reads a type that is a dictionary in the way of <see cref="IDictionary{TKey, TValue}"/>. Where a key stands twice, the last one wins.</summary>
/// <typeparam name="TDictionary">The type of the dictionary.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TKeyJson">The JSON of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TReader">The reader of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryTypeReader<TDictionary, TKey, TKeyJson, TValue, TReader> : IJsonReader<TDictionary>, IJsonDictionaryReader
    where TDictionary : IDictionary<TKey, TValue>, new()
    where TKey : notnull
    where TKeyJson : struct, IJsonKey<TKey>
    where TReader : struct, IJsonReader<TValue>
{
    /// <inheritdoc/>
    public static TDictionary? Read(ref JsonReader reader)
    {
        if (!JsonObject.Begin<TDictionary>(ref reader))
        {
            return default;
        }

        var dictionary = new TDictionary();
        while (DictionaryKeys.Next<TKey, TKeyJson>(ref reader, out var key))
        {
            dictionary[key] = TReader.Read(ref reader)!;
        }

        return dictionary;
    }
}

/// <summary>Reads an interface of <see cref="Dictionary{TKey, TValue}"/>, as one.</summary>
/// <typeparam name="TInterface">The interface.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TKeyJson">The JSON of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TReader">The reader of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryInterfaceReader<TInterface, TKey, TKeyJson, TValue, TReader> : IJsonReader<TInterface>, IJsonDictionaryReader
    where TInterface : class, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TKeyJson : struct, IJsonKey<TKey>
    where TReader : struct, IJsonReader<TValue>
{
    /// <inheritdoc/>
    public static TInterface? Read(ref JsonReader reader) => JsonObject.Begin<TInterface>(ref reader)
        ? (TInterface)(object)DictionaryReader<TKey, TKeyJson, TValue, TReader>.Read(ref reader)!
        : null;
}

/// <summary>Writes a dictionary as an object.</summary>
/// <typeparam name="TDictionary">The type of the dictionary.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TKeyJson">The JSON of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TWriter">The writer of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryWriter<TDictionary, TKey, TKeyJson, TValue, TWriter> : IJsonWriter<TDictionary>
    where TDictionary : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TKeyJson : struct, IJsonKey<TKey>
    where TWriter : struct, IJsonWriter<TValue>
{
    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TDictionary? value)
    {
        var depth = writer.CurrentDepth;
        if (!JsonObject.Begin(writer, value))
        {
            return;
        }

        try
        {
            if (value is Dictionary<TKey, TValue> dictionary)
            {
                // Not through the interface, which would allocate an enumerator.
                foreach (var (key, element) in dictionary)
                {
                    TKeyJson.Write(writer, key);
                    TWriter.Write(writer, element);
                }
            }
            else
            {
                foreach (var (key, element) in value!)
                {
                    TKeyJson.Write(writer, key);
                    TWriter.Write(writer, element);
                }
            }
        }
        catch (JsonWriteFailure failure)
        {
            failure.Dictionaries |= 1UL << depth;
            throw;
        }

        writer.WriteEndObject();
    }
}

internal static class DictionaryKeys
{
    /// <summary>Goes to the next key and to the first token of its value; <see langword="false"/> at the closing brace.</summary>
    public static bool Next<TKey, TKeyJson>(ref JsonReader reader, out TKey key)
        where TKeyJson : struct, IJsonKey<TKey>
    {
        // Until it has the next key, System.Text.Json keeps the last one in the path.
        var last = reader.BytesConsumed;
        try
        {
            if (!reader.ReadNextName())
            {
                key = default!;
                return false;
            }
        }
        catch (JsonException failure)
        {
            throw JsonReadFailure.WithPathAt(last, failure);
        }

        if (!TKeyJson.TryRead(ref reader, out key))
        {
            throw JsonReadFailure.CannotConvert<TKey>();
        }

        reader.ReadNamedValue();
        return true;
    }
}
