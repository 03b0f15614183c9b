using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>A type that contexts can know, and what its metadata is made by.</summary>
internal sealed record JsonMetadataTypeModel
{
    /// <summary>The C# type, <c>global::</c>-qualified.</summary>
    public required string TypeName { get; init; }

    /// <summary>What a context can call the property for it.</summary>
    public required JsonPropertyNames Names { get; init; }

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

    /// <summary>The description of an object type, else <see langword="null"/>.</summary>
    public required JsonObjectMetadataModel? Object { get; init; }
}

/// <summary>What a context can call the property of a type. The first that no other type has counts.</summary>
/// <param name="Short">The name as System.Text.Json's generator gives it: <c>ListString</c>.</param>
/// <param name="Nested">The same with the names of the types around it.</param>
/// <param name="Qualified">The same with the names of the namespaces too.</param>
internal sealed record JsonPropertyNames(string Short, string Nested, string Qualified);
