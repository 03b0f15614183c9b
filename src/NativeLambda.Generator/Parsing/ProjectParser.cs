using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Parsing;
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

        var methods = HandlerFinder.Find(compilation, [.. key.Trees.Select(tree => tree.Handlers)], symbols, cancellationToken);
        if (methods.IsEmpty)
        {
            return ProjectModel.Empty;
        }

        var signatures = HandlerSignatureParser.ParseAll(methods, symbols, cancellationToken);
        var json = new JsonGraphParser(compilation, cancellationToken);
        var names = new UniqueNames();
        var handlers = ImmutableArray.CreateBuilder<HandlerModel>();
        var entries = ImmutableArray.CreateBuilder<DispatchEntry>();
        foreach (var handler in HandlerNames.Assign(signatures))
        {
            if (!handler.IsRefused && HandlerModelParser.Parse(handler.Signature, names, json) is { } model)
            {
                handlers.Add(model);
                entries.Add(HandlerModelParser.ParseEntry(handler, model.InvokerName));
            }
        }

        var jsonModel = json.CreateModel();
        return new ProjectModel
        {
            Handlers = new(handlers.ToImmutable()),
            Dispatch = new DispatchModel(
                compilation.AssemblyName ?? "",
                entries.OrderBy(entry => entry.DisplayName, StringComparer.Ordinal).ToEquatableArray()),
            JsonTypes = jsonModel.Types,
            JsonContext = jsonModel.Context,
            NeedsMain = IsExecutableWithoutMain(compilation, cancellationToken),
        };
    }

    // An entry point that the project names itself is its own affair, even while it is not written yet.
    private static bool IsExecutableWithoutMain(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Options is { OutputKind: OutputKind.ConsoleApplication or OutputKind.WindowsApplication, MainTypeName: null }
        && compilation.GetEntryPoint(cancellationToken) is null;
}
