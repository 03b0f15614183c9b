using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Metadata;

/// <summary>Finds the converter that a type or a member really has.</summary>
internal static class JsonConverters
{
    /// <summary>Asks a factory for its converter.</summary>
    /// <exception cref="InvalidOperationException">The converter is not for this type, or the factory made none.</exception>
    public static JsonConverter Expand(Type type, JsonConverter converter, JsonSerializerOptions options)
    {
        if (!converter.CanConvert(type))
        {
            throw new InvalidOperationException($"The converter '{converter.GetType()}' is not compatible with the type '{type}'.");
        }

        return converter is JsonConverterFactory factory
            ? factory.CreateConverter(type, options) is { } made and not JsonConverterFactory
                ? made
                : throw new InvalidOperationException($"The converter '{factory.GetType()}' cannot return null or a JsonConverterFactory instance.")
            : converter;
    }
}
