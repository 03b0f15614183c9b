using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary><c>object</c> and <c>dynamic</c>: what a value really is only shows at run time, where the context is asked for it.</summary>
internal static class UntypedValues
{
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction) =>
        type is { TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } ? JsonConversion.ByContext(type, null) : null;
}
