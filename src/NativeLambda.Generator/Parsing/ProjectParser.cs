using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing.Skeleton;

namespace NativeLambda.Generator.Parsing;

/// <summary>Parses a whole project to its model: the only step that touches symbols, and the last one that decides anything.</summary>
internal static class ProjectParser
{
    public static ProjectModel Parse(KeyedCompilation keyed, CancellationToken cancellationToken) =>
        keyed.TryGetCompilation(out var compilation)
            ? Parse(compilation, keyed.Key, cancellationToken)
            : throw new InvalidOperationException("The compilation of a new key is gone: something that is not part of the key asked for a parse.");

    public static ProjectModel Parse(Compilation compilation, CompilationKey key, CancellationToken cancellationToken)
    {
        if (KnownSymbols.TryCreate(compilation) is not { } symbols)
        {
            return ProjectModel.Empty;
        }

        var marked = MarkedSymbolFinder.Find(compilation, [.. key.Trees.Select(tree => tree.Markers)], symbols, cancellationToken);
        var referenced = ReferencedHandlers.Find(compilation);
        if (marked.Handlers.IsEmpty && referenced.IsEmpty)
        {
            return ProjectModel.Empty;
        }

        var signatures = HandlerSignatureParser.ParseAll(marked.Handlers, symbols, cancellationToken);
        var json = new JsonGraphParser(compilation, new JsonContextParser(marked.JsonContexts.FirstOrDefault()), cancellationToken);
        var names = new UniqueNames();
        var handlers = ImmutableArray.CreateBuilder<HandlerModel>();
        var entries = ImmutableArray.CreateBuilder<DispatchEntry>();
        var exports = ImmutableArray.CreateBuilder<HandlerExport>();
        var named = HandlerNames.Assign(signatures, referenced);
        foreach (var handler in named.Own)
        {
            if (!handler.IsRefused && HandlerModelParser.Parse(handler.Signature, names, json) is { } model)
            {
                handlers.Add(model);
                entries.Add(DispatchParser.ParseEntry(handler, model.InvokerName));
                exports.Add(DispatchParser.ParseExport(handler));
            }
        }

        entries.AddRange(named.Referenced.Where(handler => handler.Clashes.IsEmpty).Select(DispatchParser.ParseEntry));

        var jsonModel = json.CreateModel();
        var metadata = new JsonMetadataParser(compilation, cancellationToken);
        var contexts = JsonContexts.Parse(marked.JsonContexts, json.Roots, metadata).ToEquatableArray();
        return new ProjectModel
        {
            Handlers = new(handlers.ToImmutable()),
            Dispatch = DispatchParser.Parse(compilation.AssemblyName ?? "", entries, IsExecutable(compilation) ? [] : exports),
            JsonTypes = jsonModel.Types,
            JsonEnums = jsonModel.Enums,
            JsonContexts = contexts,
            JsonObjects = metadata.Objects,
            NeedsMain = IsExecutableWithoutMain(compilation, cancellationToken),
        };
    }

    /// <summary>Whether a compilation makes an executable, which is what Lambda can start.</summary>
    public static bool IsExecutable(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    // An entry point that the project names itself is its own affair, even while it is not written yet.
    private static bool IsExecutableWithoutMain(Compilation compilation, CancellationToken cancellationToken) =>
        IsExecutable(compilation)
        && compilation.Options.MainTypeName is null
        && compilation.GetEntryPoint(cancellationToken) is null;
}
