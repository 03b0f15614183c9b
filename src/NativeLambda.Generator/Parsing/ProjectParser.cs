using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing.Skeleton;

namespace NativeLambda.Generator.Parsing;

/// <summary>Puts a project's model together from its parts. The last that decides anything.</summary>
internal static class ProjectParser
{
    /// <summary>Parses a project from scratch, by the steps of the pipeline and without what they remember.</summary>
    public static ProjectModel Parse(KeyedCompilation<CompilationKey> keyed, CancellationToken cancellationToken)
    {
        var handlers = HandlersParser.Parse(HandlersParser.Reduce(keyed, cancellationToken), cancellationToken);
        var contexts = JsonContextsParser.Parse(JsonContextsParser.Reduce(keyed, cancellationToken), cancellationToken);
        var roots = JsonRootParser.Reduce((keyed, handlers, contexts), cancellationToken)
            .SelectMany(list => JsonRootParser.Split(list, cancellationToken))
            .Select(root => JsonRootParser.Parse(root, cancellationToken))
            .ToImmutableArray();
        var isUntyped = JsonUntypedParser.IsNeeded((roots, contexts), cancellationToken);
        var untyped = JsonUntypedParser.Parse(JsonUntypedParser.Reduce((isUntyped, keyed), cancellationToken), cancellationToken);
        var json = JsonParser.Combine((contexts, roots, untyped), cancellationToken);
        return Combine(handlers, json, LacksMain(keyed, cancellationToken));
    }

    public static ProjectModel Combine(HandlersModel handlers, JsonModel json, bool lacksMain)
    {
        if (!handlers.IsAnyMarked)
        {
            return ProjectModel.Empty with { Files = new SourceFiles().Divide(json.Graph.Types, json.Objects), JsonContexts = json.Contexts };
        }

        var roots = json.Roots.ToDictionary(root => root.TypeName, StringComparer.Ordinal);
        var names = new UniqueNames();
        var files = new SourceFiles();
        var entries = ImmutableArray.CreateBuilder<DispatchEntry>();
        var exports = ImmutableArray.CreateBuilder<HandlerExport>();
        foreach (var handler in handlers.Handlers)
        {
            var name = names.Claim(handler.Export.FullName);

            // JSON code stands in the same namespace, and its names end in Json as a handler's may.
            var invokerName = name + "Invoker";
            var reader = FindUse(handler.Call.Event?.JsonType, JsonDirection.Read, handler.Call.JsonContext, invokerName);
            var writer = FindUse(handler.Call.Result?.JsonType, JsonDirection.Write, handler.Call.JsonContext, invokerName);
            if ((reader is null && handler.Call.Event?.JsonType is not null) || (writer is null && handler.Call.Result?.JsonType is not null))
            {
                // What cannot be JSON.
                continue;
            }

            var model = new HandlerModel
            {
                InvokerName = invokerName,
                Call = handler.Call,
                ReaderName = reader?.ConverterName,
                WriterName = writer?.ConverterName,
            };
            files.Add(name + ".g.cs", model, [.. reader?.Needs ?? default, .. writer?.Needs ?? default]);
            entries.Add(DispatchParser.ParseEntry(handler, model.InvokerName));
            exports.Add(handler.Export);
        }

        entries.AddRange(handlers.Referenced);
        return new ProjectModel
        {
            Files = files.Divide(json.Graph.Types, json.Objects),
            Dispatch = DispatchParser.Parse(handlers.AssemblyName, entries, handlers.IsLibrary ? exports : []),
            ContextAdapter = handlers.ContextAdapter,
            JsonEnums = files.Name(json.Graph.Enums),
            JsonConverterOptions = json.Graph.ConverterOptions,
            JsonContexts = json.Contexts,
            NeedsMain = lacksMain,
        };

        JsonTypeUse? FindUse(string? type, JsonDirection direction, string? context, string invokerName)
        {
            if (type is null)
            {
                return null;
            }

            return context is not null ? JsonTypeUse.OfContext(type, $"{invokerName}.{HandlerModel.JsonOptionsName}")
                : !roots.TryGetValue(type, out var root) ? null
                : direction == JsonDirection.Read ? root.Reader
                : root.Writer;
        }
    }

    /// <summary>Whether a compilation makes an executable, which is what Lambda can start.</summary>
    public static bool IsExecutable(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    /// <summary>Whether a compilation makes an executable and has no entry point of its own.</summary>
    public static bool LacksMain(KeyedCompilation<CompilationKey> keyed, CancellationToken cancellationToken)
    {
        // An entry point that the project names itself is its own affair, even while it is not written yet.
        var compilation = keyed.Compilation;
        return IsExecutable(compilation)
            && compilation.Options.MainTypeName is null
            && compilation.GetEntryPoint(cancellationToken) is null;
    }
}
