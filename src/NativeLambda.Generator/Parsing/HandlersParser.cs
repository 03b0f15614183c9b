using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing.Skeleton;

namespace NativeLambda.Generator.Parsing;

/// <summary>Parses the handlers of a project, without their JSON.</summary>
internal static class HandlersParser
{
    /// <summary>Reduces a compilation to what the handlers can depend on: that, and that alone, is what it is compared by.</summary>
    public static KeyedCompilation<MarkedKey> Reduce(KeyedCompilation<CompilationKey> keyed, CancellationToken cancellationToken)
    {
        var key = keyed.Key;

        // One file does not know the aliases that another gives to all.
        var isAliased = key.HasGlobalAliases;
        var names =
            from tree in key.Trees
            where isAliased || tree.Markers.MightBeMarked
            from type in tree.Types
            select type.Name;
        return keyed.With(key.ForMarked(names, cancellationToken));
    }

    public static HandlersModel Parse(KeyedCompilation<MarkedKey> keyed, CancellationToken cancellationToken) =>
        Parse(keyed.Compilation, keyed.Key, cancellationToken);

    public static HandlersModel Parse(Compilation compilation, MarkedKey key, CancellationToken cancellationToken)
    {
        var symbols = HandlerSymbols.Of(compilation, key.Markers, cancellationToken);
        return symbols.IsAnyMarked
            ? new HandlersModel
            {
                IsAnyMarked = true,
                AssemblyName = compilation.AssemblyName ?? "",
                IsLibrary = !ProjectParser.IsExecutable(compilation),
                Handlers = symbols.Handlers.Select(HandlerModelParser.Parse).ToEquatableArray(),
                Referenced = symbols.Referenced.Select(DispatchParser.ParseEntry).ToEquatableArray(),
                ContextAdapter = symbols.Handlers.Select(handler => handler.Signature.ContextAdapter).FirstOrDefault(adapter => adapter is not null),
                JsonRoots = symbols.JsonRoots.ToEquatableArray(),
            }
            : HandlersModel.Empty;
    }
}
