using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
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
        var json = JsonParser.Parse(JsonParser.Reduce((keyed, handlers), cancellationToken), cancellationToken);
        return Combine(handlers, json, LacksMain(keyed, cancellationToken));
    }

    public static ProjectModel Combine(HandlersModel handlers, JsonModel json, bool lacksMain)
    {
        if (!handlers.IsAnyMarked)
        {
            return ProjectModel.Empty with { JsonContexts = json.Contexts, JsonObjects = json.Objects };
        }

        var converters = json.Roots.ToDictionary(root => root.Root, root => root.ConverterName);
        var names = new UniqueNames();
        var models = ImmutableArray.CreateBuilder<HandlerModel>();
        var entries = ImmutableArray.CreateBuilder<DispatchEntry>();
        var exports = ImmutableArray.CreateBuilder<HandlerExport>();
        foreach (var handler in handlers.Handlers)
        {
            var reader = FindConverter(handler.Call.Event?.JsonType, JsonDirection.Read, out var isRead);
            var writer = FindConverter(handler.Call.Result?.JsonType, JsonDirection.Write, out var isWritten);
            if (isRead && isWritten)
            {
                var name = names.Claim(handler.Export.FullName);

                // JSON code stands in the same namespace, and its names end in Json as a handler's may.
                var invokerName = name + "Invoker";
                models.Add(new HandlerModel
                {
                    HintName = name + ".g.cs",
                    InvokerName = invokerName,
                    Call = handler.Call,
                    ReaderName = reader,
                    WriterName = writer,
                });
                entries.Add(DispatchParser.ParseEntry(handler, invokerName));
                exports.Add(handler.Export);
            }
        }

        entries.AddRange(handlers.Referenced);
        return new ProjectModel
        {
            Handlers = new(models.ToImmutable()),
            Dispatch = DispatchParser.Parse(handlers.AssemblyName, entries, handlers.IsLibrary ? exports : []),
            JsonTypes = json.Types,
            JsonEnums = json.Enums,
            JsonConverterOptions = json.ConverterOptions,
            JsonContexts = json.Contexts,
            JsonObjects = json.Objects,
            NeedsMain = lacksMain,
        };

        string? FindConverter(string? type, JsonDirection direction, out bool isFound)
        {
            string? converter = null;
            isFound = type is null || converters.TryGetValue(new JsonRoot(type, direction), out converter);
            return converter;
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
