using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Model;

/// <summary>One handler in the dispatch table.</summary>
internal sealed record DispatchEntry
{
    /// <summary>The expression that gives its invoker.</summary>
    public required string Invoker { get; init; }

    /// <summary>Every name that means this handler and no other.</summary>
    public required EquatableArray<string> Names { get; init; }

    /// <summary>The name shown to a person.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The event's type as a person writes it, or <see langword="null"/> if there is none.</summary>
    public required string? DisplayEvent { get; init; }

    /// <summary>The result's type as a person writes it, or <see langword="null"/> if there is none.</summary>
    public required string? DisplayResult { get; init; }
}
