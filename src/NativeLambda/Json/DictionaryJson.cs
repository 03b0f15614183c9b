using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a dictionary with string keys. Where a key stands twice, the last one wins.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryReader<TValue, TReader> : IJsonReader<Dictionary<string, TValue>>, IJsonDictionaryReader
    where TReader : struct, IJsonReader<TValue>
{
    /// <inheritdoc/>
    public static Dictionary<string, TValue>? Read(ref Utf8JsonReader reader)
    {
        if (!JsonObject.Begin<Dictionary<string, TValue>>(ref reader))
        {
            return null;
        }

        var dictionary = new Dictionary<string, TValue>();
        while (Next(ref reader))
        {
            var key = JsonText.GetString(ref reader)!;
            reader.Read();
            dictionary[key] = TReader.Read(ref reader)!;
        }

        return dictionary;
    }

    // Until it has the next key, System.Text.Json keeps the last one in the path.
    private static bool Next(ref Utf8JsonReader reader)
    {
        var last = reader.BytesConsumed;
        try
        {
            reader.Read();
        }
        catch (JsonException failure)
        {
            throw JsonReadFailure.WithPathAt(last, failure);
        }

        return reader.TokenType != JsonTokenType.EndObject;
    }
}

/// <summary>Reads an interface of <see cref="Dictionary{TKey, TValue}"/>, as one with string keys.</summary>
/// <typeparam name="TInterface">The interface.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TReader">The reader of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryInterfaceReader<TInterface, TValue, TReader> : IJsonReader<TInterface>, IJsonDictionaryReader
    where TInterface : class, IEnumerable<KeyValuePair<string, TValue>>
    where TReader : struct, IJsonReader<TValue>
{
    /// <inheritdoc/>
    public static TInterface? Read(ref Utf8JsonReader reader) => JsonObject.Begin<TInterface>(ref reader)
        ? (TInterface)(object)DictionaryReader<TValue, TReader>.Read(ref reader)!
        : null;
}

/// <summary>Writes a dictionary with string keys as an object.</summary>
/// <typeparam name="TDictionary">The type of the dictionary.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <typeparam name="TWriter">The writer of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryWriter<TDictionary, TValue, TWriter> : IJsonWriter<TDictionary>
    where TDictionary : class, IEnumerable<KeyValuePair<string, TValue>>
    where TWriter : struct, IJsonWriter<TValue>
{
    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TDictionary? value)
    {
        var depth = writer.CurrentDepth;
        if (!JsonObject.Begin(writer, value))
        {
            return;
        }

        try
        {
            if (value is Dictionary<string, TValue> dictionary)
            {
                // Not through the interface, which would allocate an enumerator.
                foreach (var (key, element) in dictionary)
                {
                    writer.WritePropertyName(key);
                    TWriter.Write(writer, element);
                }
            }
            else
            {
                foreach (var (key, element) in value!)
                {
                    writer.WritePropertyName(key);
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
