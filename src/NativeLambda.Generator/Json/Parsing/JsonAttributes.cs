using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>The attributes of System.Text.Json: which of them generated code follows, and what they say.</summary>
internal static class JsonAttributes
{
    public const string Ignore = "JsonIgnoreAttribute";
    public const string Include = "JsonIncludeAttribute";
    public const string PropertyName = "JsonPropertyNameAttribute";
    public const string PropertyOrder = "JsonPropertyOrderAttribute";
    public const string Required = "JsonRequiredAttribute";
    public const string Constructor = "JsonConstructorAttribute";
    public const string Converter = "JsonConverterAttribute";
    public const string StringEnumMemberName = "JsonStringEnumMemberNameAttribute";
    public const string NumberHandling = "JsonNumberHandlingAttribute";
    public const string ObjectCreationHandling = "JsonObjectCreationHandlingAttribute";
    public const string UnmappedMemberHandling = "JsonUnmappedMemberHandlingAttribute";
    public const string ExtensionData = "JsonExtensionDataAttribute";
    public const string Polymorphic = "JsonPolymorphicAttribute";
    public const string DerivedType = "JsonDerivedTypeAttribute";
    public const string Serializable = "JsonSerializableAttribute";
    public const string SourceGenerationOptions = "JsonSourceGenerationOptionsAttribute";

    private const string Namespace = "System.Text.Json.Serialization";

    public static readonly string[] OnTypes = [Polymorphic, DerivedType, UnmappedMemberHandling];

    public static readonly string[] OnMembers = [Converter, Ignore, Include, PropertyName, PropertyOrder, Required];

    /// <summary>The same for members that are numbers.</summary>
    public static readonly string[] OnNumbers = [.. OnMembers, NumberHandling];

    /// <summary>Those that metadata carries. One that a user derived from them is known to reflection alone.</summary>
    private static readonly HashSet<string> InMetadata = new(StringComparer.Ordinal)
    {
        NumberHandling, ObjectCreationHandling, UnmappedMemberHandling, ExtensionData, DerivedType, "JsonPolymorphicAttribute",
    };

    public static AttributeData? Find(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { } type && type.Name == name && IsInNamespace(type));

    public static IEnumerable<AttributeData> FindAll(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass is { } type && type.Name == name && IsInNamespace(type));

    public static bool Has(ISymbol symbol, string name) => Find(symbol, name) is not null;

    /// <summary>The value of the attribute's only argument, if it has one of this type.</summary>
    public static T? Argument<T>(AttributeData? attribute) =>
        attribute?.ConstructorArguments.FirstOrDefault() is { Kind: not TypedConstantKind.Array, Value: T value } ? value : default;

    /// <summary>The first attribute of System.Text.Json, or derived from one, that is not among those followed.</summary>
    public static string? FindUnsupported(ISymbol symbol, string[] followed)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (IsInNamespace(type))
                {
                    var isFollowed = followed.Contains(type.Name) && SymbolEqualityComparer.Default.Equals(type, attribute.AttributeClass);
                    if (!isFollowed)
                    {
                        return ShortName(attribute);
                    }

                    break;
                }
            }
        }

        return null;
    }

    /// <summary>The name of an attribute as it is written.</summary>
    public static string ShortName(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
    }

    /// <summary>The refusal of an attribute that generated code does not follow.</summary>
    /// <param name="subject">What is marked, as the beginning of a sentence.</param>
    /// <param name="attribute">The name of the attribute without its suffix.</param>
    public static JsonRefusal NotFollowed(string subject, string attribute)
    {
        var reason = $"{subject} is marked [{attribute}], which generated code does not follow";
        return InMetadata.Contains(attribute + "Attribute") ? JsonRefusal.DirectOnly(reason) : reason;
    }

    /// <summary>Whether to use a symbol is an error.</summary>
    public static bool IsObsoleteError(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "ObsoleteAttribute" } && attribute.ConstructorArguments.LastOrDefault().Value is true);

    /// <summary>The interfaces among those of a type by which it wants to be told what happens.</summary>
    public static JsonCallbacks FindCallbacks(INamedTypeSymbol type)
    {
        var callbacks = JsonCallbacks.None;
        foreach (var candidate in type.AllInterfaces)
        {
            if (IsInNamespace(candidate)
                && candidate.Name.StartsWith("IJson", StringComparison.Ordinal)
                && Enum.TryParse<JsonCallbacks>(candidate.Name.Substring("IJson".Length), out var callback))
            {
                callbacks |= callback;
            }
        }

        return callbacks;
    }

    public static bool IsInNamespace(INamedTypeSymbol type) =>
        type.ContainingType is null && type.ContainingNamespace?.ToDisplayString() == Namespace;
}
