using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Types and members that are marked with a converter, which comes before all that is known of the type.</summary>
internal static class ConverterTypes
{
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction) =>
        type is INamedTypeSymbol named && resolver.IsReachable(named) ? ResolveMarked(resolver, named, type, direction) : null;

    /// <summary>Decides by the <c>[JsonConverter]</c> of a type or a member; <see langword="null"/> if it has none.</summary>
    /// <param name="resolver">Decides the rest.</param>
    /// <param name="symbol">The type or the member.</param>
    /// <param name="type">The type, or that of the member.</param>
    /// <param name="direction">Read or write.</param>
    public static JsonConversion? ResolveMarked(JsonTypeResolver resolver, ISymbol symbol, ITypeSymbol type, JsonDirection direction)
    {
        if (JsonConverters.Find(symbol) is not { } converter)
        {
            return null;
        }

        if (resolver.FindConverterMistake(symbol, type) is { } mistake)
        {
            return JsonConversion.Refused(mistake);
        }

        if (converter.TypeKind == TypeKind.Error)
        {
            return JsonConversion.Refused((JsonRefusal?)null);
        }

        if (JsonStringEnums.Find(symbol, type) is { } names)
        {
            return Lift(EnumTypes.ResolveNames(resolver, names), names.Type, type, direction);
        }

        if (JsonConverters.IsStringEnumConverter(converter))
        {
            return JsonConversion.Refused(converter, $"makes no converter of '{JsonTypeNames.ForPeople(type)}'");
        }

        if (JsonConverters.FindDirect(converter) is { } direct)
        {
            return ResolveDirect(resolver, direct, type, direction);
        }

        if (!resolver.IsReachable(converter))
        {
            return JsonConversion.Refused(converter, "cannot be reached from generated code; make it internal or public");
        }

        var converterName = JsonTypeNames.InCode(converter);
        var value = JsonConverters.Unwrap(type);
        if (JsonConverters.FindConverted(converter) is { } converted)
        {
            return SymbolEqualityComparer.Default.Equals(converted, type) || SymbolEqualityComparer.Default.Equals(converted, value)
                ? Lift(JsonConversion.OfConverter("ConverterJson", JsonTypeNames.InCode(converted), converterName), converted, type, direction)
                : JsonConversion.Refused(converter, $"converts '{JsonTypeNames.ForPeople(converted)}'; derive a converter from JsonConverter<{JsonTypeNames.ForPeople(type)}>");
        }

        // A factory makes converters of values; what can be null is wrapped around, as System.Text.Json does.
        return Lift(JsonConversion.OfConverter("ConverterFactoryJson", JsonTypeNames.InCode(value), converterName), value, type, direction);
    }

    // The converter's type arguments are the type, its reader and its writer.
    private static JsonConversion ResolveDirect(JsonTypeResolver resolver, INamedTypeSymbol converter, ITypeSymbol type, JsonDirection direction) =>
        converter.TypeArguments[direction == JsonDirection.Read ? 1 : 2] is INamedTypeSymbol direct && resolver.IsReachable(direct)
            ? Lift(JsonConversion.Named(JsonTypeNames.InCode(direct)), converter.TypeArguments[0], type, direction)
            : JsonConversion.Refused(converter, "has a reader or writer that cannot be reached from generated code; make it internal or public");

    /// <summary>The conversion of a type, made one of the nullable of it where that is wanted.</summary>
    private static JsonConversion Lift(JsonConversion conversion, ITypeSymbol converted, ITypeSymbol wanted, JsonDirection direction) =>
        conversion.Name is null || SymbolEqualityComparer.Default.Equals(converted, wanted)
            ? conversion
            : conversion.Within("Nullable" + JsonTypeResolver.Suffix(direction), [JsonTypeNames.InCode(converted)]);
}
