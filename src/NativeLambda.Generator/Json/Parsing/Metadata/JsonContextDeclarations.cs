using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>The classes that are to be contexts.</summary>
internal static class JsonContextDeclarations
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

    /// <summary>The context of what the code of handlers leaves to metadata.</summary>
    public static JsonContextDeclaration Fallback { get; } = new()
    {
        FullName = "Fallback",
        Namespace = "NativeLambda.Generated",
        Declarations = new([$"internal sealed partial class FallbackContext : {Context}, {Resolver}"]),
        Name = "FallbackContext",
        TakenNames = new([.. InheritedNames, "FallbackContext"]),
        SourceName = FallbackSource,
    };

    /// <summary>The context of an assembly that has none of its own.</summary>
    public static JsonContextDeclaration Own { get; } = new()
    {
        FullName = "LambdaJson",
        Namespace = "NativeLambda",
        Declarations = new([$"internal sealed partial class LambdaJson : {Context}, {Resolver}"]),
        Name = "LambdaJson",
        TakenNames = new([.. InheritedNames, "LambdaJson"]),
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
            TakenNames = new([.. InheritedNames, context.Name, .. context.GetMembers().Select(member => member.Name)]),
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
