using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>
/// What a handler puts where a value is declared as <c>object</c>, so that it has a form in a native function too: the
/// built-in types, and collections of <c>object</c> and of strings. Reflection would find out about any type.
/// </summary>
internal static class JsonUntypedValues
{
    private const string List = "System.Collections.Generic.List`1";
    private const string Dictionary = "System.Collections.Generic.Dictionary`2";

    /// <summary>The name of the type whose values may be of any type.</summary>
    public const string Name = "object";

    /// <summary>The types, as far as the compilation knows them.</summary>
    public static IEnumerable<ITypeSymbol> FindTypes(Compilation compilation)
    {
        var text = compilation.GetSpecialType(SpecialType.System_String);
        foreach (var element in new ITypeSymbol[] { compilation.ObjectType, text })
        {
            yield return compilation.CreateArrayTypeSymbol(element);
            if (compilation.GetTypeByMetadataName(List) is { } list)
            {
                yield return list.Construct(element);
            }

            if (compilation.GetTypeByMetadataName(Dictionary) is { } dictionary)
            {
                yield return dictionary.Construct(text, element);
            }
        }

        yield return compilation.CreateArrayTypeSymbol(compilation.GetSpecialType(SpecialType.System_Byte));
        foreach (var name in JsonMetadataTypes.BuiltInNames)
        {
            if (compilation.GetTypeByMetadataName(name) is { } type)
            {
                yield return type;
            }
        }
    }
}
