using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>An object type in the graph of the types that events and results reach.</summary>
internal sealed class JsonTypeNode(INamedTypeSymbol type, string typeName, string converterName, string hintName)
{
    public INamedTypeSymbol Type { get; } = type;

    public string TypeName { get; } = typeName;

    public string ConverterName { get; } = converterName;

    public string HintName { get; } = hintName;

    /// <summary>The directions in which accepted roots need the type.</summary>
    public JsonDirection Needed { get; set; }

    /// <summary>What is known of its members, once somebody asked.</summary>
    public JsonObjectShape? Shape { get; set; }
}
