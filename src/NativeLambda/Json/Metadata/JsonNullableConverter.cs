using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json.Metadata;

/// <summary>Gives a member of type <c>T?</c> a converter that is for it or for <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What the member is a nullable of.</typeparam>
/// <param name="converter">The converter that the member is marked with.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNullableConverter<T>(JsonConverter converter) : JsonConverterFactory
    where T : struct
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(T?);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        converter.CanConvert(typeof(T?))
            ? JsonConverters.Expand(typeof(T?), converter, options)
            : JsonMetadataServices.GetNullableConverter(
                (JsonTypeInfo<T>)JsonMetadataServices.CreateValueInfo<T>(options, JsonConverters.Expand(typeof(T), converter, options)));
}
