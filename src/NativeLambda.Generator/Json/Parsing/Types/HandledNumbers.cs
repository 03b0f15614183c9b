using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Members that are numbers and are marked <c>[JsonNumberHandling]</c>, which counts in place of the options.</summary>
internal static class HandledNumbers
{
    // The values of JsonNumberHandling.
    private const int AllowReadingFromString = 1;
    private const int WriteAsString = 2;
    private const int AllowNamedFloatingPointLiterals = 4;

    /// <summary>Whether generated code follows the attribute on such a member: one that is a number, and no collection of them.</summary>
    public static bool IsFollowed(ISymbol member, ITypeSymbol type) =>
        BuiltInTypes.IsNumber(JsonConverters.Unwrap(type)) && JsonConverters.Find(member) is null;

    /// <summary>Decides by the attribute of a member; <see langword="null"/> if it has none.</summary>
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ISymbol member, ITypeSymbol type, JsonDirection direction)
    {
        if (JsonAttributes.Find(member, JsonAttributes.NumberHandling) is not { } attribute || !IsFollowed(member, type))
        {
            return null;
        }

        var value = JsonConverters.Unwrap(type);
        var conversion = JsonConversion.BuiltIn(BuiltInTypes.Find(value, direction, resolver.Options)!);
        if (FindName(JsonAttributes.Argument<int>(attribute), IsFloating(value), direction) is { } name)
        {
            conversion = conversion.Within(name, [JsonTypeNames.InCode(value)]);
        }

        return SymbolEqualityComparer.Default.Equals(value, type)
            ? conversion
            : conversion.Within("Nullable" + JsonTypeResolver.Suffix(direction), [JsonTypeNames.InCode(value)]);
    }

    private static string? FindName(int handling, bool isFloating, JsonDirection direction)
    {
        var isNamed = isFloating && (handling & AllowNamedFloatingPointLiterals) != 0;
        return direction == JsonDirection.Read
            ? (handling & AllowReadingFromString) != 0 ? "NumberFromStringReader" : isNamed ? "NamedNumberReader" : null
            : (handling & WriteAsString) != 0 ? "NumberAsStringWriter" : isNamed ? "NamedNumberWriter" : null;
    }

    private static bool IsFloating(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double || JsonTypeNames.Definition(type) == "System.Half";
}
