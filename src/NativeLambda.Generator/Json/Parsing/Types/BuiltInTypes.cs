using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Types that are not composed of others, each with a reader and writer in the run-time library.</summary>
internal static class BuiltInTypes
{
    /// <summary>The type that System.Text.Json has no form for, and AWS's serializer has.</summary>
    public const string MemoryStream = "System.IO.MemoryStream";

    private static readonly Dictionary<SpecialType, string> SpecialTypes = new()
    {
        [SpecialType.System_String] = "StringJson",
        [SpecialType.System_Boolean] = "BooleanJson",
        [SpecialType.System_Char] = "CharJson",
        [SpecialType.System_SByte] = "SByteJson",
        [SpecialType.System_Byte] = "ByteJson",
        [SpecialType.System_Int16] = "Int16Json",
        [SpecialType.System_UInt16] = "UInt16Json",
        [SpecialType.System_Int32] = "Int32Json",
        [SpecialType.System_UInt32] = "UInt32Json",
        [SpecialType.System_Int64] = "Int64Json",
        [SpecialType.System_UInt64] = "UInt64Json",
        [SpecialType.System_Single] = "SingleJson",
        [SpecialType.System_Double] = "DoubleJson",
        [SpecialType.System_Decimal] = "DecimalJson",
        [SpecialType.System_DateTime] = "DateTimeJson",
    };

    private static readonly Dictionary<string, string> NamedTypes = new(StringComparer.Ordinal)
    {
        ["System.Int128"] = "Int128Json",
        ["System.UInt128"] = "UInt128Json",
        ["System.Half"] = "HalfJson",
        ["System.Guid"] = "GuidJson",
        ["System.DateTimeOffset"] = "DateTimeOffsetJson",
        ["System.DateOnly"] = "DateOnlyJson",
        ["System.TimeOnly"] = "TimeOnlyJson",
        ["System.TimeSpan"] = "TimeSpanJson",
        ["System.Uri"] = "UriJson",
        ["System.Version"] = "VersionJson",
        ["System.Text.Json.JsonElement"] = "JsonElementJson",
        ["System.Text.Json.JsonDocument"] = "JsonDocumentJson",
        [MemoryStream] = "MemoryStreamJson",
    };

    private static readonly HashSet<string> Nodes = new(StringComparer.Ordinal)
    {
        "System.Text.Json.Nodes.JsonNode",
        "System.Text.Json.Nodes.JsonObject",
        "System.Text.Json.Nodes.JsonArray",
        "System.Text.Json.Nodes.JsonValue",
    };

    /// <summary>The names of all of them but the generic ones.</summary>
    public static IEnumerable<string> ConverterNames =>
        SpecialTypes.Values.Concat(NamedTypes.Values).Concat(["ByteArrayJson", "ByteMemoryJson", "ByteReadOnlyMemoryJson"]).Concat(AwsEventTypes.ConverterNames);

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (Find(type, direction, resolver.Options) is not { } converter)
        {
            return null;
        }

        var conversion = JsonConversion.BuiltIn(converter);
        return resolver.Options.ReadsNumbersFromStrings && direction == JsonDirection.Read && IsNumber(type)
            ? conversion.Within("NumberFromStringReader", [JsonTypeNames.InCode(type)])
            : conversion;
    }

    /// <summary>The name of the type that reads and writes it, or <see langword="null"/> if it is none of these types.</summary>
    public static string? Find(ITypeSymbol type, JsonDirection direction, JsonOptionsModel options)
    {
        if (SpecialTypes.TryGetValue(type.SpecialType, out var converter))
        {
            return converter;
        }

        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte, IsSZArray: true })
        {
            return "ByteArrayJson";
        }

        var name = JsonTypeNames.Definition(type);
        if (Nodes.Contains(name))
        {
            var kind = direction == JsonDirection.Read && options.PropertyNameCaseInsensitive ? "JsonNodeIgnoreCaseReader" : "JsonNodeJson";
            return $"{kind}<{JsonTypeNames.InCode(type)}>";
        }

        return name switch
        {
            "System.Memory" when IsOfBytes(type) => "ByteMemoryJson",
            "System.ReadOnlyMemory" when IsOfBytes(type) => "ByteReadOnlyMemoryJson",
            _ => NamedTypes.TryGetValue(name, out converter) ? converter : null,
        };
    }

    /// <summary>The name of the type that reads and writes the underlying numbers of an enum.</summary>
    public static string OfNumber(INamedTypeSymbol type) => SpecialTypes[type.SpecialType];

    public static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
        || JsonTypeNames.Definition(type) is "System.Int128" or "System.UInt128" or "System.Half";

    private static bool IsOfBytes(ITypeSymbol type) =>
        type is INamedTypeSymbol named && named.TypeArguments[0].SpecialType == SpecialType.System_Byte;
}
