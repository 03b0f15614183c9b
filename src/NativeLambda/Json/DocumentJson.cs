using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NativeLambda.Json;

/// <summary>JSON of <see cref="JsonElement"/>: any value, as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementJson : IJsonReader<JsonElement>, IJsonWriter<JsonElement>, IJsonOpaqueReader
{
    /// <inheritdoc/>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        var value = reader.BytesConsumed;
        try
        {
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException failure)
        {
            throw JsonReadFailure.WithPathAt(value, failure);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The element is <c>default(JsonElement)</c>, which is no JSON value.</exception>
    public static void Write(Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);
}

/// <summary>JSON of <see cref="JsonDocument"/>: any value, as it is. The JSON <c>null</c> is a document too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonDocumentJson : IJsonReader<JsonDocument>, IJsonWriter<JsonDocument>, IJsonOpaqueReader
{
    /// <inheritdoc/>
    public static JsonDocument? Read(ref Utf8JsonReader reader)
    {
        var value = reader.BytesConsumed;
        try
        {
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException failure)
        {
            throw JsonReadFailure.WithPathAt(value, failure);
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonDocument? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}

/// <summary>JSON of <see cref="JsonNode"/> or of one of its kinds, with names that are told apart by their case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonNodeJson<TNode> : IJsonReader<TNode>, IJsonWriter<TNode>, IJsonOpaqueReader
    where TNode : JsonNode
{
    /// <inheritdoc/>
    public static TNode? Read(ref Utf8JsonReader reader) => JsonNodes.Read<TNode>(ref reader, default);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TNode? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}

/// <summary>Reads a <see cref="JsonNode"/> or one of its kinds, whose names are found in any case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonNodeIgnoreCaseReader<TNode> : IJsonReader<TNode>, IJsonOpaqueReader
    where TNode : JsonNode
{
    /// <inheritdoc/>
    public static TNode? Read(ref Utf8JsonReader reader) =>
        JsonNodes.Read<TNode>(ref reader, new JsonNodeOptions { PropertyNameCaseInsensitive = true });
}

internal static class JsonNodes
{
    public static TNode? Read<TNode>(ref Utf8JsonReader reader, JsonNodeOptions options)
        where TNode : JsonNode
    {
        if (!CanBegin<TNode>(reader.TokenType))
        {
            throw JsonReadFailure.CannotConvertScalar<TNode>();
        }

        var value = reader.BytesConsumed;
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(ref reader, options);
        }
        catch (JsonException failure)
        {
            throw JsonReadFailure.WithPathAt(value, failure);
        }

        // Only of a JsonValue it is known no sooner.
        return node is null or TNode ? (TNode?)node : throw JsonReadFailure.CannotConvertScalar<TNode>();
    }

    private static bool CanBegin<TNode>(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => true,
        JsonTokenType.StartObject => typeof(TNode) != typeof(System.Text.Json.Nodes.JsonArray),
        JsonTokenType.StartArray => typeof(TNode) != typeof(System.Text.Json.Nodes.JsonObject),
        _ => typeof(TNode) == typeof(JsonNode) || typeof(TNode) == typeof(JsonValue),
    };
}
