using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Model;

/// <summary>All that is generated for one project. Each part is compared, and printed, on its own.</summary>
internal sealed record ProjectModel
{
    /// <summary>A project without marked methods and classes: nothing is generated.</summary>
    public static ProjectModel Empty { get; } = new();

    /// <summary>The files of the handlers, in the order of their names, and those of types.</summary>
    public EquatableArray<SourceFileModel> Files { get; init; }

    /// <summary>The dispatch table, or <see langword="null"/> if no method is marked.</summary>
    public DispatchModel? Dispatch { get; init; }

    /// <summary>What makes a context one of AWS's, or <see langword="null"/> if no handler takes such.</summary>
    public ContextAdapterModel? ContextAdapter { get; init; }

    /// <summary>The options of the user's converters, or <see langword="null"/> if none is called.</summary>
    public JsonConverterOptionsModel? JsonConverterOptions { get; init; }

    /// <summary>The enums whose values are names in JSON.</summary>
    public EquatableArray<JsonEnumModel> JsonEnums { get; init; }

    /// <summary>The serializer contexts.</summary>
    public EquatableArray<JsonContextModel> JsonContexts { get; init; }

    /// <summary>Whether the project is an executable without a <c>Main</c> of its own.</summary>
    public bool NeedsMain { get; init; }
}
