using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json.Metadata;

/// <summary>
/// Makes the metadata that a generated <see cref="JsonSerializerContext"/> gives for a type. What repeats from type to
/// type is here, so that little is left to be generated. A converter among the options comes first everywhere.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonMetadata
{
    internal const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>What the attributes of a member are looked up among.</summary>
    internal const DynamicallyAccessedMemberTypes Members =
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties
        | DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    /// <summary>The same with those of a constructor.</summary>
    internal const DynamicallyAccessedMemberTypes MembersAndConstructors =
        Members | DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;

    /// <summary>The metadata of a type for the options of a context.</summary>
    public static JsonTypeInfo<T> Get<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    /// <summary>The metadata that a context has of a type.</summary>
    public static JsonTypeInfo<T> Get<T>(JsonSerializerContext context) => Get<T>(context.Options);

    /// <summary>The metadata of a type for the options of a context, or <see langword="null"/> if they know none.</summary>
    public static JsonTypeInfo? Find(JsonSerializerOptions options, Type type) =>
        options.TryGetTypeInfo(type, out var info) ? info : null;

    /// <summary>Says where metadata comes from.</summary>
    public static JsonTypeInfo? From(IJsonTypeInfoResolver origin, JsonTypeInfo? info)
    {
        if (info is not null)
        {
            info.OriginatingResolver = origin;
        }

        return info;
    }

    /// <summary>Makes what a type's own parameterless constructor makes.</summary>
    public static Func<T> New<T>()
        where T : new() => static () => new T();

    /// <summary>A parameter of a constructor without a default value.</summary>
    public static JsonParameterInfoValues Parameter<T>(int position, string name, bool isNullable = false) => new()
    {
        Position = position,
        Name = name,
        ParameterType = typeof(T),
        IsNullable = isNullable,
    };

    /// <summary>A parameter of a constructor with a default value.</summary>
    public static JsonParameterInfoValues Parameter<T>(int position, string name, bool isNullable, T defaultValue) => new()
    {
        Position = position,
        Name = name,
        ParameterType = typeof(T),
        IsNullable = isNullable,
        HasDefaultValue = true,
        DefaultValue = defaultValue,
    };

    /// <summary>A member that is set in the object initializer.</summary>
    public static JsonParameterInfoValues Initializer<T>(int position, string name, bool isNullable = false) => new()
    {
        Position = position,
        Name = name,
        ParameterType = typeof(T),
        IsNullable = isNullable,
        IsMemberInitializer = true,
    };

    /// <summary>An object type.</summary>
    public static JsonTypeInfo ObjectType<T>(JsonSerializerOptions options, JsonObjectMetadata<T> metadata)
        where T : notnull => Custom<T>(options) ?? metadata.Create(options);

    /// <summary>A built-in type.</summary>
    public static JsonTypeInfo Value<T>(JsonSerializerOptions options, JsonConverter<T> converter) =>
        Custom<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, converter);

    /// <summary>A type that is marked with a converter.</summary>
    public static JsonTypeInfo Converted<T>(JsonSerializerOptions options, JsonConverter converter) =>
        Custom<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, JsonConverters.Expand(typeof(T), converter, options));

    /// <summary>A value type that may be <see langword="null"/>.</summary>
    public static JsonTypeInfo Nullable<T>(JsonSerializerOptions options)
        where T : struct =>
        Custom<T?>(options) ?? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));

    /// <summary>An enum that is written as a number.</summary>
    public static JsonTypeInfo Enum<T>(JsonSerializerOptions options)
        where T : struct, Enum =>
        Custom<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, JsonMetadataServices.GetEnumConverter<T>(options));

    /// <summary>A type that System.Text.Json refuses when it is asked to read or write one.</summary>
    public static JsonTypeInfo Unsupported<T>(JsonSerializerOptions options) =>
        Custom<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, JsonMetadataServices.GetUnsupportedTypeConverter<T>());

    /// <summary>JSON inside of a string.</summary>
    public static JsonTypeInfo Embedded<TEmbedded, T>(JsonSerializerOptions options)
        where TEmbedded : Embedded<T>, new() =>
        Custom<TEmbedded>(options) ?? JsonMetadataServices.CreateValueInfo<TEmbedded>(options, new EmbeddedConverter<TEmbedded, T>());

    /// <summary>The JSON that <see cref="GZip{T}"/> is of. The bytes are compressed by what it is embedded in.</summary>
    public static JsonTypeInfo GZip<T>(JsonSerializerOptions options) =>
        Custom<GZip<T>>(options) ?? JsonMetadataServices.CreateValueInfo<GZip<T>>(options, new GZipConverter<T>());

    private static JsonTypeInfo<T>? Custom<T>(JsonSerializerOptions options)
    {
        foreach (var converter in options.Converters)
        {
            if (converter.CanConvert(typeof(T)))
            {
                return JsonMetadataServices.CreateValueInfo<T>(options, JsonConverters.Expand(typeof(T), converter, options));
            }
        }

        return null;
    }
}
