using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>An enum whose values are names in JSON.</summary>
/// <param name="names">The enum, and how its values are made strings of.</param>
/// <param name="name">The name of what is generated for it.</param>
internal sealed class JsonEnumNode(JsonStringEnum names, string name)
{
    public INamedTypeSymbol Type { get; } = names.Type;

    public string TypeName { get; } = JsonTypeNames.InCode(names.Type);

    /// <summary>The C# name of the underlying type.</summary>
    public string NumberTypeName { get; } = JsonTypeNames.InCode(names.Type.EnumUnderlyingType!);

    /// <summary>The name of the type that reads and writes its numbers.</summary>
    public string NumberConverter { get; } = BuiltInTypes.OfNumber(names.Type.EnumUnderlyingType!);

    /// <summary>The simple name of the generated type.</summary>
    public string Name { get; } = name + "Names";

    public string HintName { get; } = name + ".Json.g.cs";

    /// <summary>How the names of values without an attribute are made.</summary>
    public JsonNamingPolicyKind Policy { get; } = names.Policy;

    /// <summary>Whether a number may stand in place of a name.</summary>
    public bool TakesNumbers { get; } = names.TakesNumbers;
}
