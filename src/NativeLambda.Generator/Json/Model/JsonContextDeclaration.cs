using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>The class that is to be a context, and what it is called.</summary>
internal sealed record JsonContextDeclaration
{
    /// <summary>The full name, of which the names of files and of generated types are made.</summary>
    public required string FullName { get; init; }

    /// <summary>The namespace, or <see langword="null"/> for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The declarations to nest in each other, from the outermost type to the context with its bases.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    /// <summary>The C# name of the context.</summary>
    public required string Name { get; init; }

    /// <summary>The names of its members that are taken before a type gets one.</summary>
    public required EquatableArray<string> TakenNames { get; init; }

    /// <summary>The type that gives generated code the options of the context, where it asks for them.</summary>
    public string? SourceName { get; init; }
}
