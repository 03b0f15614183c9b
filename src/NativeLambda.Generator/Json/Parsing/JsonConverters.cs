using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>What is known of the converters that <c>[JsonConverter]</c> names.</summary>
internal static class JsonConverters
{
    private const string DirectConverter = "DirectJsonConverter";
    private const string StringEnumConverter = "JsonStringEnumConverter";

    /// <summary>The converter that a type or a member is marked with, or <see langword="null"/>.</summary>
    public static INamedTypeSymbol? Find(ISymbol symbol) =>
        JsonAttributes.Argument<INamedTypeSymbol>(JsonAttributes.Find(symbol, JsonAttributes.Converter));

    /// <summary>
    /// The <c>DirectJsonConverter&lt;T, TReader, TWriter&gt;</c> that a converter is or derives from, which generated code
    /// can call without System.Text.Json; else <see langword="null"/>.
    /// </summary>
    public static INamedTypeSymbol? FindDirect(INamedTypeSymbol converter)
    {
        for (var type = converter; type is not null; type = type.BaseType)
        {
            if (type is { Name: DirectConverter, Arity: 3 } && type.ContainingNamespace.ToDisplayString() == "NativeLambda.Json")
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>The type that a <c>JsonConverter&lt;T&gt;</c> is for; <see langword="null"/> for a factory.</summary>
    public static ITypeSymbol? FindConverted(INamedTypeSymbol converter)
    {
        for (var type = converter; type is not null; type = type.BaseType)
        {
            if (type is { Name: "JsonConverter", Arity: 1 } && JsonAttributes.IsInNamespace(type))
            {
                return type.TypeArguments[0];
            }
        }

        return null;
    }

    /// <summary>
    /// The enum whose values a <c>[JsonConverter]</c> makes strings of: <c>JsonStringEnumConverter</c>, or the generic one
    /// of this enum. <see langword="null"/> if there is no such attribute, or it is for another type.
    /// </summary>
    /// <param name="symbol">The member, or the enum itself.</param>
    /// <param name="type">The type of the member, or the enum.</param>
    public static INamedTypeSymbol? FindStringEnum(ISymbol symbol, ITypeSymbol type) =>
        Find(symbol) is { } converter
        && IsStringEnumConverter(converter)
        && Unwrap(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType
        && (!converter.IsGenericType || SymbolEqualityComparer.Default.Equals(converter.TypeArguments[0], enumType))
            ? enumType
            : null;

    /// <summary>Whether a converter is System.Text.Json's own that makes strings of enums.</summary>
    public static bool IsStringEnumConverter(INamedTypeSymbol converter) => converter.Name == StringEnumConverter && JsonAttributes.IsInNamespace(converter);

    /// <summary>What a type is a nullable of, or the type itself.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        ? nullable.TypeArguments[0]
        : type;
}
