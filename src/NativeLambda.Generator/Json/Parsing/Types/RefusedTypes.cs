using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>What is no JSON value in any form, or is one that nobody wants.</summary>
internal static class RefusedTypes
{
    /// <summary>Types that System.Text.Json treats specially, or cannot take, and that would look like objects otherwise.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "System.IntPtr",
        "System.UIntPtr",
        "System.Type",
        "System.Runtime.Serialization.SerializationInfo",
    };

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction) => type switch
    {
        { TypeKind: TypeKind.Error } => JsonConversion.Refused(null),
        { TypeKind: TypeKind.Delegate } => JsonConversion.Refused(type, "is a delegate"),
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => JsonConversion.Refused(type, "is a pointer"),
        { TypeKind: TypeKind.TypeParameter } => JsonConversion.Refused(type, "is a type parameter, not a type"),
        { IsRefLikeType: true } => JsonConversion.Refused(type, "is a ref struct"),
        { IsStatic: true } => JsonConversion.Refused(type, "is a static class"),
        IArrayTypeSymbol { IsSZArray: false } => JsonConversion.Refused(type, "is an array of several dimensions; use an array of arrays"),
        IArrayTypeSymbol => null,
        INamedTypeSymbol named => RefuseNamed(resolver, named),
        _ => JsonConversion.Refused(type, "is no type of a JSON value"),
    };

    private static JsonConversion? RefuseNamed(JsonTypeResolver resolver, INamedTypeSymbol type)
    {
        if (Names.Contains(JsonTypeNames.Definition(type)) || IsReflection(type))
        {
            return JsonConversion.Refused(type, "has no JSON form here");
        }

        if (RefuseNonsense(type) is { } nonsense)
        {
            return nonsense;
        }

        if (!resolver.IsReachable(type) || IsFileLocal(type))
        {
            return JsonConversion.Refused(type, "cannot be reached from generated code; make it internal or public");
        }

        if (JsonDerivedTypeMistakes.Find(type) is { } mistake)
        {
            return JsonConversion.Refused(mistake);
        }

        return JsonAttributes.FindUnsupported(type, JsonAttributes.OnTypes) is { } attribute
            ? JsonConversion.Refused(JsonAttributes.NotFollowed($"'{JsonTypeNames.ForPeople(type)}'", attribute))
            : null;
    }

    // System.Text.Json takes these and writes what nobody wants: {} or the inside of a task.
    private static JsonConversion? RefuseNonsense(INamedTypeSymbol type)
    {
        if (type.IsTupleType)
        {
            return JsonConversion.Refused(type, "is a tuple, whose names are not in the JSON; use a record");
        }

        return JsonTypeNames.Definition(type) switch
        {
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" =>
                JsonConversion.Refused(type, "is a task and not a value; use the type of its result"),
            _ when IsException(type) =>
                JsonConversion.Refused(type, "is an exception; throw it, or use a type of your own that says what happened"),
            _ => null,
        };
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (JsonTypeNames.Definition(current) == "System.Exception")
            {
                return true;
            }
        }

        return false;
    }

    // RuntimeType and the rest of reflection.
    private static bool IsReflection(INamedTypeSymbol type) =>
        type.BaseType is { } baseType && JsonTypeNames.Definition(baseType) is "System.Reflection.MemberInfo" or "System.Type";

    private static bool IsFileLocal(INamedTypeSymbol type) =>
        type.IsFileLocal || type.ContainingType is { } containing && IsFileLocal(containing);
}
