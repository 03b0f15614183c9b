using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>A serializer context: the assembly's own, or one of the user's, of which the generator writes the other part.</summary>
internal sealed record JsonContextModel
{
    /// <summary>The name of the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>The namespace, or <see langword="null"/> for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The declarations to nest in each other, from the outermost type to the context with its bases.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    /// <summary>The C# name of the context without its containing types.</summary>
    public required string Name { get; init; }

    /// <summary>The simple name of the generated class that makes the metadata.</summary>
    public required string ResolverName { get; init; }

    /// <summary>The simple name of the generated type that names its options, or <see langword="null"/> if there is none.</summary>
    public required string? SourceName { get; init; }

    public required JsonContextOptionsModel Options { get; init; }

    /// <summary>The types that it knows, in the ordinal order of their names.</summary>
    public required EquatableArray<JsonTypeInfoModel> Types { get; init; }
}

/// <summary>A type that a context knows.</summary>
internal sealed record JsonTypeInfoModel
{
    /// <summary>The C# type, <c>global::</c>-qualified.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the context's property for it.</summary>
    public required string PropertyName { get; init; }

    /// <summary>Whether the property can be as public as the context.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether the type may be named only by what is obsolete itself.</summary>
    public required bool IsObsolete { get; init; }

    /// <summary>The method of <c>JsonMetadata</c> that makes the metadata.</summary>
    public required string Method { get; init; }

    /// <summary>Its type arguments; none where the compiler finds them.</summary>
    public required EquatableArray<string> TypeArguments { get; init; }

    /// <summary>Its arguments behind the options.</summary>
    public required EquatableArray<string> Arguments { get; init; }
}
