using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the converters that generated code can call without System.Text.Json.</summary>
internal static class JsonConverters
{
    private const string DirectConverter = "DirectJsonConverter";
    private const string StringEnumConverter = "JsonStringEnumConverter";

    /// <summary>
    /// The <c>DirectJsonConverter&lt;T, TReader, TWriter&gt;</c> that a member's <c>[JsonConverter]</c> names or derives
    /// from, if it is one for the member's type or for what that is a nullable of; else <see langword="null"/>.
    /// </summary>
    public static INamedTypeSymbol? FindDirect(ISymbol member, ITypeSymbol memberType)
    {
        var type = JsonAttributes.Argument<INamedTypeSymbol>(JsonAttributes.Find(member, JsonAttributes.Converter));
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: DirectConverter, TypeArguments.Length: 3 } && type.ContainingNamespace.ToDisplayString() == "NativeLambda.Json")
            {
                return IsFor(type.TypeArguments[0], memberType) ? type : null;
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
    public static INamedTypeSymbol? FindStringEnum(ISymbol symbol, ITypeSymbol type)
    {
        var converter = JsonAttributes.Argument<INamedTypeSymbol>(JsonAttributes.Find(symbol, JsonAttributes.Converter));
        return converter is { Name: StringEnumConverter }
            && JsonAttributes.IsInNamespace(converter)
            && Unwrap(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType
            && (!converter.IsGenericType || SymbolEqualityComparer.Default.Equals(converter.TypeArguments[0], enumType))
                ? enumType
                : null;
    }

    private static ITypeSymbol Unwrap(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        ? nullable.TypeArguments[0]
        : type;

    private static bool IsFor(ITypeSymbol type, ITypeSymbol memberType) =>
        SymbolEqualityComparer.Default.Equals(type, memberType) || SymbolEqualityComparer.Default.Equals(type, Unwrap(memberType));
}
