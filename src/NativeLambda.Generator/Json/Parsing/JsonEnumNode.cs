using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>An enum whose values are names in JSON.</summary>
internal sealed class JsonEnumNode(INamedTypeSymbol type, string name, string hintName, JsonNamingPolicyKind policy, bool takesNumbers)
{
    public INamedTypeSymbol Type { get; } = type;

    public string TypeName { get; } = JsonTypeNames.InCode(type);

    /// <summary>The C# name of the underlying type.</summary>
    public string NumberTypeName { get; } = JsonTypeNames.InCode(type.EnumUnderlyingType!);

    /// <summary>The name of the type that reads and writes its numbers.</summary>
    public string NumberConverter { get; } = BuiltInTypes.OfNumber(type.EnumUnderlyingType!);

    /// <summary>The simple name of the generated type.</summary>
    public string Name { get; } = name;

    public string HintName { get; } = hintName;

    /// <summary>How the names of values without an attribute are made.</summary>
    public JsonNamingPolicyKind Policy { get; } = policy;

    /// <summary>Whether a number may stand in place of a name.</summary>
    public bool TakesNumbers { get; } = takesNumbers;
}
