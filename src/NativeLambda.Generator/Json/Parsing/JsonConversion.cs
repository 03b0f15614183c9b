using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>How a type is read or written in one direction.</summary>
internal readonly record struct JsonConversion
{
    /// <summary>The namespace of the built-in converters.</summary>
    public const string Library = "global::NativeLambda.Json.";

    /// <summary>The generated type that holds the options of converters.</summary>
    public const string ConverterOptions = "ConverterOptions";

    private const string GeneratedNamespace = "global::NativeLambda.Generated.";

    /// <summary>The type that does it, <c>global::</c>-qualified; <see langword="null"/> where none can.</summary>
    public string? Name { get; private init; }

    /// <summary>The same as the generated files name it, which import the namespace of the built-in ones.</summary>
    public string? ShortName { get; private init; }

    /// <summary>The object type that it comes down to, if it does.</summary>
    public JsonTypeNode? Node { get; private init; }

    /// <summary>The enums whose names it needs: of values, and of keys.</summary>
    public ImmutableArray<JsonEnumNode> Enums
    {
        get => field.IsDefault ? [] : field;
        private init;
    }

    /// <summary>The enum whose names it reads or writes itself, if it does.</summary>
    public JsonEnumNode? OwnEnum { get; private init; }

    /// <summary>The types that are left to the context.</summary>
    public ImmutableArray<ITypeSymbol> ContextTypes
    {
        get => field.IsDefault ? [] : field;
        private init;
    }

    /// <summary>The object type that is left to the context, whose members have to be looked at for mistakes all the same.</summary>
    public JsonTypeNode? ContextNode { get; private init; }

    /// <summary>The built-in one that a built-in one is composed of: that of the numbers of an enum, for instance.</summary>
    public string? InnerBuiltInName { get; private init; }

    /// <summary>Whether it, or one that it is composed of, calls converters of System.Text.Json.</summary>
    public bool NeedsConverterOptions { get; private init; }

    /// <summary>Whether it is itself a converter of System.Text.Json.</summary>
    public bool IsConverter { get; private init; }

    /// <summary>Why none can; <see langword="null"/> too where the compiler says it already.</summary>
    public JsonRefusal? Reason { get; private init; }

    /// <summary>The built-in one that does it, without its type arguments; <see langword="null"/> where a generated one does.</summary>
    public string? BuiltInName => ShortName?.StartsWith("global::", StringComparison.Ordinal) == false && Name!.StartsWith(Library, StringComparison.Ordinal)
        ? ShortName.Split('<')[0]
        : null;

    public static JsonConversion BuiltIn(string name) => new() { Name = Library + name, ShortName = name };

    /// <summary>A type that the user or a library wrote, <c>global::</c>-qualified.</summary>
    public static JsonConversion Named(string name) => new() { Name = name, ShortName = name };

    public static JsonConversion Generated(JsonTypeNode node) => new()
    {
        Name = GeneratedNamespace + node.ConverterName,
        ShortName = node.ConverterName,
        Node = node,
    };

    /// <summary>The built-in one of an enum whose values are names.</summary>
    public static JsonConversion OfEnum(JsonEnumNode node)
    {
        var open = $"StringEnumJson<{node.TypeName}, ";
        return new()
        {
            Name = $"{Library}{open}{GeneratedNamespace}{node.Name}, {node.NumberTypeName}, {Library}{node.NumberConverter}>",
            ShortName = $"{open}{node.Name}, {node.NumberTypeName}, {node.NumberConverter}>",
            Enums = [node],
            OwnEnum = node,
        };
    }

    /// <summary>The built-in one that calls a converter of System.Text.Json.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="typeName">The type, <c>global::</c>-qualified.</param>
    /// <param name="converterName">The converter or the factory, <c>global::</c>-qualified.</param>
    public static JsonConversion OfConverter(string name, string typeName, string converterName)
    {
        var open = $"{name}<{typeName}, {converterName}, ";
        return new()
        {
            Name = Library + open + GeneratedNamespace + ConverterOptions + ">",
            ShortName = open + ConverterOptions + ">",
            NeedsConverterOptions = true,
            IsConverter = true,
        };
    }

    /// <summary>What is left to the context.</summary>
    /// <param name="type">The type.</param>
    /// <param name="node">Its description if it is an object type.</param>
    public static JsonConversion ByContext(ITypeSymbol type, JsonTypeNode? node) =>
        Named(JsonTypeUse.OfContext(JsonTypeNames.InCode(type), Metadata.JsonContextDeclarations.FallbackSource).ConverterName) with
        {
            ContextTypes = [type],
            ContextNode = node,
        };

    public static JsonConversion Refused(JsonRefusal? reason) => new() { Reason = reason };

    // The name is made here, where it is needed: most types are not refused.
    public static JsonConversion Refused(ITypeSymbol type, string reason) => Refused($"'{JsonTypeNames.ForPeople(type)}' {reason}");

    /// <summary>The built-in generic converter <paramref name="name"/> over this one as its last type argument.</summary>
    public JsonConversion Within(string name, IEnumerable<string> leadingArguments)
    {
        var open = name + "<" + string.Join(", ", leadingArguments) + ", ";
        return this with { Name = Library + open + Name + ">", ShortName = open + ShortName + ">", InnerBuiltInName = BuiltInName, OwnEnum = null, IsConverter = false };
    }

    /// <summary>The same for a dictionary, of which this one is the conversion of the values.</summary>
    public JsonConversion WithinDictionary(string name, IEnumerable<string> leadingArguments, JsonConversion key, string valueType)
    {
        var open = name + "<" + string.Join(", ", leadingArguments) + ", ";
        return this with
        {
            Name = $"{Library}{open}{key.Name}, {valueType}, {Name}>",
            ShortName = $"{open}{key.ShortName}, {valueType}, {ShortName}>",
            Enums = Enums.AddRange(key.Enums),
            OwnEnum = null,
            IsConverter = false,
        };
    }
}
