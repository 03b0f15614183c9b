using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>
/// Types that are JSON inside a string, whose own JSON is that of their type argument. They come before all others: their
/// attribute of System.Text.Json is for the serializer, not for generated code.
/// </summary>
internal static class EmbeddedTypes
{
    // In no other place than inside of an embedded string.
    private const string Compressed = "NativeLambda.GZip";

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        var definition = JsonTypeNames.Definition(type);
        if (definition == Compressed)
        {
            return JsonConversion.Refused(type, "is no JSON but compressed bytes; use EmbeddedBase64 of it");
        }

        if (definition is not ("NativeLambda.Embedded" or "NativeLambda.EmbeddedBase64") || type is not INamedTypeSymbol { IsGenericType: true } named)
        {
            return null;
        }

        var payload = named.TypeArguments[0];
        var isCompressed = JsonTypeNames.Definition(payload) == Compressed;
        var content = isCompressed ? ((INamedTypeSymbol)payload).TypeArguments[0] : payload;
        var conversion = resolver.Resolve(content, direction);
        if (conversion.Name is null)
        {
            return conversion;
        }

        var suffix = JsonTypeResolver.Suffix(direction);
        var kind = direction == JsonDirection.Read ? type.Name : "Embedded";
        return conversion
            .Within((isCompressed ? "GZipPayload" : "JsonPayload") + suffix, [JsonTypeNames.InCode(content)])
            .Within(kind + suffix, [JsonTypeNames.InCode(payload)]);
    }
}
