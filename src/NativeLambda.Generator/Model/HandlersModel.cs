using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Model;

/// <summary>The handlers of a project, before their JSON is looked at.</summary>
internal sealed record HandlersModel
{
    /// <summary>A project without handlers: nothing is generated.</summary>
    public static HandlersModel Empty { get; } = new();

    /// <summary>Whether a method is marked, even if a rule refuses it, or a library has handlers.</summary>
    public bool IsAnyMarked { get; init; }

    /// <summary>The name of the assembly.</summary>
    public string AssemblyName { get; init; } = "";

    /// <summary>Whether others are to know of the handlers.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>The handlers that no rule refuses, in the order of their names.</summary>
    public EquatableArray<NamedHandlerModel> Handlers { get; init; }

    /// <summary>The handlers of libraries, in the order of their assemblies and names.</summary>
    public EquatableArray<DispatchEntry> Referenced { get; init; }

    /// <summary>What makes a context one of AWS's, or <see langword="null"/> if no handler takes such.</summary>
    public ContextAdapterModel? ContextAdapter { get; init; }

    /// <summary>The events and results that are JSON, each once, in the ordinal order of their names.</summary>
    public EquatableArray<JsonRoot> JsonRoots { get; init; }
}

/// <summary>A handler and what it is called.</summary>
internal sealed record NamedHandlerModel
{
    public required HandlerCallModel Call { get; init; }

    /// <summary>Every name that means this handler and no other.</summary>
    public required EquatableArray<string> Names { get; init; }

    /// <summary>The name shown to a person.</summary>
    public required string DisplayName { get; init; }

    /// <summary>All that a person or another assembly is told of it.</summary>
    public required HandlerExport Export { get; init; }
}
