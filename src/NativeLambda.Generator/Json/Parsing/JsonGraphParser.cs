using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Walks the types that events and results reach, and decides how each is read and written.</summary>
internal sealed class JsonGraphParser(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>The user's own context, if the assembly has one.</summary>
    public JsonContextModel? Context { get; }

    /// <summary>Parses an event or a result.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="direction">Read for an event, Write for a result.</param>
    /// <param name="problems">Collects what is wrong, or <see langword="null"/> if nobody asks.</param>
    /// <returns>How to read or write it, or <see langword="null"/> if it cannot be.</returns>
    public JsonTypeUse? ParseRoot(ITypeSymbol type, JsonDirection direction, ICollection<JsonProblem>? problems)
    {
        _ = compilation;
        cancellationToken.ThrowIfCancellationRequested();
        return null;
    }

    /// <summary>The types that the roots accepted so far reach, in the ordinal order of their names.</summary>
    public EquatableArray<JsonTypeModel> Types { get; }
}
