using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Finds the converters that generated code can call without System.Text.Json.</summary>
internal static class JsonConverters
{
    private const string DirectConverter = "DirectJsonConverter";

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

    private static bool IsFor(ITypeSymbol type, ITypeSymbol memberType)
    {
        var value = memberType is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : memberType;
        return SymbolEqualityComparer.Default.Equals(type, memberType) || SymbolEqualityComparer.Default.Equals(type, value);
    }
}
