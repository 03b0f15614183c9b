using System.Collections.Immutable;

namespace NativeLambda.Generator.Parsing;

/// <summary>A handler and the names that reach it. Holds symbols, as its signature does.</summary>
internal sealed class NamedHandler
{
    public required HandlerSignature Signature { get; init; }

    /// <summary>The names that mean this handler and no other, its primary name first; none if it is refused.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The name to show to a person: its own, else <c>Type.Method</c>, else <c>Namespace.Type.Method</c> where that is ambiguous.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The names that it must not share and does.</summary>
    public required ImmutableArray<NameClash> Clashes { get; init; }

    /// <summary>A name of another handler that is nearly one of its own, or <see langword="null"/>.</summary>
    public required NameTwin? Twin { get; init; }

    /// <summary>Whether a clash forbids that code is generated for it.</summary>
    public bool IsRefused => !Clashes.IsEmpty;
}

/// <summary>A name that other handlers have too.</summary>
internal sealed record NameClash(string Name, ImmutableArray<HandlerIdentity> Others);

/// <summary>Two names that differ by case only.</summary>
internal sealed record NameTwin(string Name, string OtherName, HandlerIdentity Other);
