using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Everything else: classes, structs and records, whose readers and writers are generated.</summary>
internal static class ObjectTypes
{
    // A type such as Node<Node<T>> has members of ever more types. No type that a person writes comes near this.
    private const int MaxGenericNesting = 16;

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (direction == JsonDirection.Read && type.IsAbstract)
        {
            var kind = type.TypeKind == TypeKind.Interface ? "an interface" : "an abstract class";
            return JsonConversion.Refused(type, $"is {kind}, of which no object can be made");
        }

        return GenericNesting(type) > MaxGenericNesting
            ? JsonConversion.Refused($"'{JsonTypeNames.ForPeople(type.OriginalDefinition)}' has members of ever more types")
            : JsonConversion.Generated(resolver.GetNode((INamedTypeSymbol)type));
    }

    private static int GenericNesting(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return GenericNesting(array.ElementType);
        }

        var nesting = 0;
        for (var part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            foreach (var argument in part.TypeArguments)
            {
                nesting = Math.Max(nesting, 1 + GenericNesting(argument));
            }
        }

        return nesting;
    }
}
