using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>
/// The constants of AWS's SDK, which some of the event types of AWS's packages hold: classes that derive from
/// <c>ConstantClass</c> and are strings in JSON. AWS's serializer knows three of them by name.
/// </summary>
internal static class AwsConstants
{
    /// <summary>Whether a type is one of them, which an object can be made of by a string.</summary>
    public static bool IsConstant(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } named
        && Derives(named)
        && named.InstanceConstructors.Any(constructor =>
            constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 }
            && constructor.Parameters[0].Type.SpecialType == SpecialType.System_String);

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (!IsConstant(type) || !resolver.IsReachable(type))
        {
            return null;
        }

        var node = resolver.GetNode((INamedTypeSymbol)type);
        node.IsConstant = true;
        node.Shape = new JsonObjectShape { Members = [] };
        return JsonConversion.Generated(node);
    }

    private static bool Derives(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Name == "ConstantClass" && JsonTypeNames.Definition(current) == "Amazon.Runtime.ConstantClass")
            {
                return true;
            }
        }

        return false;
    }
}
