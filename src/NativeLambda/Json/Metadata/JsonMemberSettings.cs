using System.ComponentModel;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Metadata;

/// <summary>Says of the member that was added last what few members need said.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonMemberSettings
{
    /// <summary>The member has this name in JSON, whatever the naming policy.</summary>
    public static TMetadata Named<TMetadata>(this TMetadata metadata, string name)
        where TMetadata : JsonObjectMetadata
    {
        metadata.Last.JsonName = name;
        return metadata;
    }

    /// <summary>The member is written at this place.</summary>
    public static TMetadata Ordered<TMetadata>(this TMetadata metadata, int order)
        where TMetadata : JsonObjectMetadata
    {
        metadata.Last.Order = order;
        return metadata;
    }

    /// <summary>The member's numbers are read and written so.</summary>
    public static TMetadata Numbers<TMetadata>(this TMetadata metadata, JsonNumberHandling handling)
        where TMetadata : JsonObjectMetadata
    {
        metadata.Last.NumberHandling = handling;
        return metadata;
    }

    /// <summary>The member's object is filled or replaced.</summary>
    public static TMetadata Created<TMetadata>(this TMetadata metadata, JsonObjectCreationHandling handling)
        where TMetadata : JsonObjectMetadata
    {
        metadata.Last.CreationHandling = handling;
        return metadata;
    }

    /// <summary>The member is read and written by a converter.</summary>
    public static TMetadata Converted<TMetadata>(this TMetadata metadata, JsonConverter converter)
        where TMetadata : JsonObjectMetadata
    {
        metadata.Last.Converter = converter;
        return metadata;
    }
}
