using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>The user's own serializer context, of which the generator writes the other part.</summary>
internal sealed record JsonContextModel
{
    /// <summary>The name of the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>The namespace, or <see langword="null"/> for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The declarations to nest in each other, from the outermost type to the context: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    /// <summary>The C# name of the context without its containing types.</summary>
    public required string Name { get; init; }

    public required JsonOptionsModel Options { get; init; }

    /// <summary>The events and results of the handlers.</summary>
    public required EquatableArray<JsonRootModel> Roots { get; init; }
}

/// <summary>A type that the context knows.</summary>
internal sealed record JsonRootModel
{
    /// <summary>The C# type, <c>global::</c>-qualified.</summary>
    public required string TypeName { get; init; }

    /// <summary>Its reader, or <see langword="null"/> if it can only be written.</summary>
    public required string? ReaderName { get; init; }

    /// <summary>Its writer, or <see langword="null"/> if it can only be read.</summary>
    public required string? WriterName { get; init; }
}
