using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NativeLambda.Json;

/// <summary>JSON of <see cref="JsonElement"/>: any value, as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementJson : IJsonReader<JsonElement>, IJsonWriter<JsonElement>, IJsonOpaqueReader
{
    /// <inheritdoc/>
    public static JsonElement Read(ref JsonReader reader)
    {
        var value = JsonBridge.Open(ref reader);
        return JsonElement.ParseValue(ref value);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The element is <c>default(JsonElement)</c>, which is no JSON value.</exception>
    public static void Write(JsonWriter writer, JsonElement value) =>
        JsonBridge.Write(writer, value, static (foreign, it) => it.WriteTo(foreign));
}

/// <summary>JSON of <see cref="JsonDocument"/>: any value, as it is. The JSON <c>null</c> is a document too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonDocumentJson : IJsonReader<JsonDocument>, IJsonWriter<JsonDocument>, IJsonOpaqueReader
{
    /// <inheritdoc/>
    public static JsonDocument? Read(ref JsonReader reader)
    {
        var value = JsonBridge.Open(ref reader);
        return JsonDocument.ParseValue(ref value);
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, JsonDocument? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonBridge.Write(writer, value, static (foreign, it) => it.WriteTo(foreign));
        }
    }
}

/// <summary>JSON of <see cref="JsonNode"/> or of one of its kinds, with names that are told apart by their case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonNodeJson<TNode> : IJsonReader<TNode>, IJsonWriter<TNode>, IJsonOpaqueReader
    where TNode : JsonNode
{
    /// <inheritdoc/>
    public static TNode? Read(ref JsonReader reader) => JsonNodes.Read<TNode>(ref reader, default);

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TNode? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonBridge.Write(writer, value, static (foreign, it) => it.WriteTo(foreign));
        }
    }
}

/// <summary>Reads a <see cref="JsonNode"/> or one of its kinds, whose names are found in any case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonNodeIgnoreCaseReader<TNode> : IJsonReader<TNode>, IJsonOpaqueReader
    where TNode : JsonNode
{
    /// <inheritdoc/>
    public static TNode? Read(ref JsonReader reader) =>
        JsonNodes.Read<TNode>(ref reader, new JsonNodeOptions { PropertyNameCaseInsensitive = true });
}

internal static class JsonNodes
{
    public static TNode? Read<TNode>(ref JsonReader reader, JsonNodeOptions options)
        where TNode : JsonNode
    {
        if (!CanBegin<TNode>(reader.TokenType))
        {
            throw JsonReadFailure.CannotConvertScalar<TNode>();
        }

        var value = JsonBridge.Open(ref reader);
        var node = JsonNode.Parse(ref value, options);

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
