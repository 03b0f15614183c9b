using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>An object type in the graph of the types that events and results reach.</summary>
/// <param name="type">The type.</param>
/// <param name="typeName">Its C# name.</param>
/// <param name="name">The name of what is generated for it.</param>
internal sealed class JsonTypeNode(INamedTypeSymbol type, string typeName, string name)
{
    /// <summary>How the names of the types that read and write end.</summary>
    public const string ConverterSuffix = "Json";

    public INamedTypeSymbol Type { get; } = type;

    public string TypeName { get; } = typeName;

    public string ConverterName { get; } = name + ConverterSuffix;

    public string HintName { get; } = name + ".Json.g.cs";

    /// <summary>The discriminator of its objects, where it is a form of a type that has derived ones.</summary>
    public JsonDiscriminatorModel? Discriminator { get; init; }

    /// <summary>Whether it is a constant of AWS's SDK, whose JSON is its text. It has no members then.</summary>
    public bool IsConstant { get; set; }

    /// <summary>The types that it stands for, if there are any. It has no shape of its own then.</summary>
    public JsonPolymorphism? Polymorphism { get; set; }

    /// <summary>What is known of its members, once somebody asked.</summary>
    public JsonObjectShape? Shape { get; set; }
}
