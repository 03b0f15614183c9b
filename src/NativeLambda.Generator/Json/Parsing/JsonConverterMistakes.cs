using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>A converter that System.Text.Json would refuse when it first meets the type.</summary>
internal static class JsonConverterMistakes
{
    /// <summary>The option that lists converters.</summary>
    public const string Option = "Converters";

    /// <summary>Finds what is wrong with the converter that a type or a member is marked with.</summary>
    /// <param name="symbol">The type or the member.</param>
    /// <param name="type">The type, or that of the member.</param>
    /// <param name="compilation">The compilation that generated code is a part of.</param>
    public static JsonMistake? Find(ISymbol symbol, ITypeSymbol type, Compilation compilation)
    {
        if (JsonAttributes.Find(symbol, JsonAttributes.Converter) is not { } attribute
            || JsonAttributes.Argument<INamedTypeSymbol>(attribute) is not { TypeKind: not TypeKind.Error } converter
            || Check(converter, symbol, type, compilation) is not var (problem, remedy))
        {
            return null;
        }

        var subject = symbol is ITypeSymbol ? JsonTypeNames.ForPeople(type) : JsonTypeNames.MemberForPeople(symbol);
        return new JsonMistake(Rules.NotAConverter, symbol, JsonTypeNames.ForPeople(converter), subject, problem, remedy) { Attribute = attribute };
    }

    /// <summary>Finds what is wrong with the converters that the options of a context name, each with its place in their list.</summary>
    public static IEnumerable<(int Index, string Converter, string Problem, string Remedy)> FindInOptions(AttributeData options, Compilation compilation)
    {
        var converters = options.NamedArguments.FirstOrDefault(argument => argument.Key == Option).Value;
        if (converters.Kind != TypedConstantKind.Array || converters.IsNull)
        {
            yield break;
        }

        for (var i = 0; i < converters.Values.Length; i++)
        {
            if (converters.Values[i].Value is ITypeSymbol { TypeKind: not TypeKind.Error } type && CheckInOptions(type, compilation) is var (problem, remedy))
            {
                yield return (i, JsonTypeNames.ForPeople(type), problem, remedy);
            }
        }
    }

    private static (string Problem, string Remedy)? CheckInOptions(ITypeSymbol type, Compilation compilation) => type is INamedTypeSymbol converter
        ? CheckMade(converter, "T", compilation)
        : ("is no class", "name a class that derives from JsonConverter<T>");

    private static (string Problem, string Remedy)? Check(INamedTypeSymbol converter, ISymbol symbol, ITypeSymbol type, Compilation compilation)
    {
        var typeName = JsonTypeNames.ForPeople(type);
        if (CheckMade(converter, typeName, compilation) is { } mistake)
        {
            return mistake;
        }

        if (Converted(converter) is not { } converted || IsFor(converted, type))
        {
            return null;
        }

        var convertedName = JsonTypeNames.ForPeople(converted);
        var remedy = $"name a converter of '{typeName}'";
        return ($"converts '{convertedName}' and not '{typeName}'", symbol is ITypeSymbol ? remedy : $"{remedy}, or change its type to '{convertedName}'");
    }

    /// <summary>What keeps a converter from being made, whatever it is for.</summary>
    private static (string Problem, string Remedy)? CheckMade(INamedTypeSymbol converter, string typeName, Compilation compilation)
    {
        if (converter.IsUnboundGenericType)
        {
            return ("has no type arguments", "write them");
        }

        if (!Bases(converter).Any(candidate => JsonAttributes.IsInNamespace(candidate) && candidate is { Name: "JsonConverter", Arity: 0 }))
        {
            return ("does not derive from JsonConverter", $"derive it from JsonConverter<{typeName}>");
        }

        if (converter.IsAbstract)
        {
            return ("is abstract", "name a class that derives from it");
        }

        var constructor = converter.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        return constructor is null || !compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly)
            ? ("has no constructor without parameters that generated code can call", "add one that is public or internal")
            : null;
    }

    /// <summary>The type that a converter is for, or <see langword="null"/> if it decides that when it is asked.</summary>
    private static ITypeSymbol? Converted(INamedTypeSymbol converter)
    {
        foreach (var candidate in Bases(converter))
        {
            if (candidate is { Name: "JsonConverter", Arity: 1 } && JsonAttributes.IsInNamespace(candidate))
            {
                return candidate.TypeArguments[0];
            }

            if (candidate.GetMembers("CanConvert").Any(member => member.IsOverride))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsFor(ITypeSymbol converted, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(converted, type)
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            && SymbolEqualityComparer.Default.Equals(converted, nullable.TypeArguments[0]));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
