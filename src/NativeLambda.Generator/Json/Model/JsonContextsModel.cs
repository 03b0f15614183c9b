using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>What the classes that are marked as serializer contexts say, before the types that they lead to are looked at.</summary>
internal sealed record JsonContextsModel
{
    /// <summary>How the code of handlers reads and writes.</summary>
    public required JsonHandlerOptionsModel HandlerOptions { get; init; }

    /// <summary>The same for a context that the generator writes for handlers.</summary>
    public required JsonContextOptionsModel ContextOptions { get; init; }

    /// <summary>Whether there is a context for handlers, so that the assembly gets none of its own.</summary>
    public required bool IsAnyForHandlers { get; init; }

    /// <summary>The types that contexts for handlers are asked for, whoever writes them.</summary>
    public required EquatableArray<JsonContextRoot> HandlerRoots { get; init; }

    /// <summary>The contexts of which the other part is to be written, those for handlers first.</summary>
    public required EquatableArray<JsonContextRequest> Requests { get; init; }
}

/// <summary>A context of the user's to be written.</summary>
/// <param name="Declaration">The class.</param>
/// <param name="Options">Its options.</param>
/// <param name="IsForHandlers">Whether it knows the events and results too.</param>
/// <param name="Roots">The types that it is asked for.</param>
internal sealed record JsonContextRequest(
    JsonContextDeclaration Declaration, JsonContextOptionsModel Options, bool IsForHandlers, EquatableArray<JsonContextRoot> Roots);

/// <summary>A type that a context is asked for.</summary>
/// <param name="TypeName">The C# type, <c>global::</c>-qualified.</param>
/// <param name="PropertyName">The name of the context's property for it, if one was given.</param>
internal readonly record struct JsonContextRoot(string TypeName, string? PropertyName);
