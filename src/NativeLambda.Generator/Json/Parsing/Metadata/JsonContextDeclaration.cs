using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>The class that is to be a context, and what it is called.</summary>
internal sealed class JsonContextDeclaration
{
    private const string Context = "global::System.Text.Json.Serialization.JsonSerializerContext";
    private const string Resolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";

    /// <summary>The type that gives generated code the options of <see cref="Fallback"/>.</summary>
    public const string FallbackSource = "FallbackSource";

    private static readonly string[] InheritedNames =
    [
        "Default", "Options", "GetTypeInfo", "GeneratedSerializerOptions",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    /// <summary>The full name, of which the names of files and of generated types are made.</summary>
    public required string FullName { get; init; }

    /// <summary>The namespace, or <see langword="null"/> for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The declarations to nest in each other, from the outermost type to the context with its bases.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    /// <summary>The C# name of the context.</summary>
    public required string Name { get; init; }

    /// <summary>The names of its members that are taken before a type gets one.</summary>
    public required IReadOnlyCollection<string> TakenNames { get; init; }

    /// <summary>The type that gives generated code the options of the context, where it asks for them.</summary>
    public string? SourceName { get; init; }

    /// <summary>The context of what the code of handlers leaves to metadata.</summary>
    public static JsonContextDeclaration Fallback { get; } = new()
    {
        FullName = "Fallback",
        Namespace = "NativeLambda.Generated",
        Declarations = new([$"internal sealed partial class FallbackContext : {Context}, {Resolver}"]),
        Name = "FallbackContext",
        TakenNames = [.. InheritedNames, "FallbackContext"],
        SourceName = FallbackSource,
    };

    /// <summary>The context of an assembly that has none of its own.</summary>
    public static JsonContextDeclaration Own { get; } = new()
    {
        FullName = "LambdaJson",
        Namespace = "NativeLambda",
        Declarations = new([$"internal sealed partial class LambdaJson : {Context}, {Resolver}"]),
        Name = "LambdaJson",
        TakenNames = [.. InheritedNames, "LambdaJson"],
    };

    /// <summary>A class of the user's, of which the other part is written.</summary>
    public static JsonContextDeclaration Of(INamedTypeSymbol context)
    {
        var declarations = new List<string>();
        for (var type = context; type is not null; type = type.ContainingType)
        {
            declarations.Insert(0, "partial " + Keyword(type) + " " + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }

        declarations[declarations.Count - 1] += " : " + Resolver;
        return new JsonContextDeclaration
        {
            FullName = JsonTypeNames.Full(context),
            Namespace = context.ContainingNamespace.IsGlobalNamespace ? null : context.ContainingNamespace.ToDisplayString(),
            Declarations = declarations.ToEquatableArray(),
            Name = JsonTypeNames.Identifier(context.Name),
            TakenNames = [.. InheritedNames, context.Name, .. context.GetMembers().Select(member => member.Name)],
        };
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
