using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>The types that System.Text.Json has a converter for, and those that it refuses.</summary>
internal static class JsonMetadataTypes
{
    private const string Converter = "Converter";

    private static readonly Dictionary<string, string> NamedTypes = new(StringComparer.Ordinal)
    {
        ["System.DateTimeOffset"] = "DateTimeOffset",
        ["System.DateOnly"] = "DateOnly",
        ["System.TimeOnly"] = "TimeOnly",
        ["System.TimeSpan"] = "TimeSpan",
        ["System.Guid"] = "Guid",
        ["System.Uri"] = "Uri",
        ["System.Version"] = "Version",
        ["System.Half"] = "Half",
        ["System.Int128"] = "Int128",
        ["System.UInt128"] = "UInt128",
        ["System.Text.Json.JsonElement"] = "JsonElement",
        ["System.Text.Json.JsonDocument"] = "JsonDocument",
        ["System.Text.Json.Nodes.JsonNode"] = "JsonNode",
        ["System.Text.Json.Nodes.JsonObject"] = "JsonObject",
        ["System.Text.Json.Nodes.JsonArray"] = "JsonArray",
        ["System.Text.Json.Nodes.JsonValue"] = "JsonValue",
    };

    private static readonly string[] SpecialTypeNames =
    [
        "System.String", "System.Boolean", "System.Char", "System.DateTime", "System.Decimal", "System.SByte", "System.Byte", "System.Int16",
        "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double",
    ];

    /// <summary>The full names of the types that have a converter, without <c>object</c> and those of bytes.</summary>
    public static IEnumerable<string> BuiltInNames => SpecialTypeNames.Concat(NamedTypes.Keys);

    /// <summary>The converter's name in <c>JsonMetadataServices</c>, or <see langword="null"/>.</summary>
    public static string? FindConverter(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return "ByteArrayConverter";
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } memory && memory.TypeArguments[0].SpecialType == SpecialType.System_Byte)
        {
            return DefinitionName(memory) switch
            {
                "System.Memory" => "MemoryByteConverter",
                "System.ReadOnlyMemory" => "ReadOnlyMemoryByteConverter",
                _ => null,
            };
        }

        return type.SpecialType switch
        {
            SpecialType.System_Object or SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
                or SpecialType.System_DateTime or SpecialType.System_Decimal
                or (>= SpecialType.System_SByte and <= SpecialType.System_Double) => type.Name + Converter,
            _ => NamedTypes.TryGetValue(DefinitionName(type), out var name) ? name + Converter : null,
        };
    }

    /// <summary>Whether System.Text.Json throws when it meets the type at run time.</summary>
    public static bool IsUnsupported(ITypeSymbol type) =>
        type is IArrayTypeSymbol { IsSZArray: false }
        || type.TypeKind == TypeKind.Delegate
        || type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr
        || DefinitionName(type) == "System.Runtime.Serialization.SerializationInfo"
        || IsReflection(type);

    /// <summary>The namespace and name of the type's definition, without its type parameters; empty for a nested type.</summary>
    public static string DefinitionName(ITypeSymbol type) => type.ContainingType is null && type.ContainingNamespace is { IsGlobalNamespace: false } ns
        ? ns.ToDisplayString() + "." + type.Name
        : "";

    private static bool IsReflection(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (DefinitionName(current) is "System.Reflection.MemberInfo" or "System.Type")
            {
                return true;
            }
        }

        return false;
    }
}
