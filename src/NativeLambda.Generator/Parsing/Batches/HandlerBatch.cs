using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing.Batches;

/// <summary>What a handler of single records is called for. Holds symbols, as the signature that it is part of.</summary>
internal sealed class HandlerBatch
{
    public required BatchSource Source { get; init; }

    /// <summary>The whole event, with the type of the payload in it if that is read.</summary>
    public required INamedTypeSymbol Event { get; init; }

    /// <summary>The type of a record of that event.</summary>
    public required INamedTypeSymbol Record { get; init; }

    /// <summary>The C# expression of the id of <c>record</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The C# expression of what the handler takes of <c>record</c>.</summary>
    public required string Argument { get; init; }

    /// <summary>The type of the answer.</summary>
    public required INamedTypeSymbol Response { get; init; }

    /// <summary>How many records may be handled at the same time.</summary>
    public required int MaxParallelism { get; init; }
}
