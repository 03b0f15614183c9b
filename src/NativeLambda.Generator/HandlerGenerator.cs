using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Emit;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.Parsing.Skeleton;

namespace NativeLambda.Generator;

/// <summary>
/// Writes the invokers, the dispatch table, the JSON code and <c>Main</c> for the methods marked
/// <c>[LambdaHandler]</c>. Reports nothing: whatever is wrong with a handler, an analyzer says.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class HandlerGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var facts = context.CompilationProvider
            .Select(CompilationFacts.Of)
            .WithTrackingName(StepNames.Facts);

        var surroundings = context.MetadataReferencesProvider.Collect()
            .Combine(facts)
            .Select(static (inputs, _) => new CompilationSurroundings(inputs.Left, inputs.Right));

        // Most projects of a solution have nothing to do with us. Their files are searched, and not walked.
        var isUsed = context.CompilationProvider
            .Combine(surroundings)
            .Select(ProjectUse.Reduce)
            .Select(ProjectUse.IsAny);

        // Every edit makes a new compilation. What it declares is hashed tree by tree, and only a new hash lets the
        // compilation through to the parser; docs/architecture.md says why this departs from the cookbook.
        var skeletons = context.CompilationProvider
            .Combine(isUsed)
            .SelectMany(static (inputs, _) => inputs.Right ? inputs.Left.SyntaxTrees : [])
            .Select(TreeSkeleton.Of)
            .WithTrackingName(StepNames.Skeletons);

        var key = skeletons.Collect()
            .Combine(surroundings)
            .Select(static (inputs, _) => new CompilationKey(new(inputs.Left), inputs.Right));

        var declarations = context.CompilationProvider
            .Combine(key)
            .Select(static (inputs, _) => new KeyedCompilation<CompilationKey>(inputs.Left, inputs.Right))
            .WithTrackingName(StepNames.Key);

        // Most declarations are neither of a handler nor of anything that an event leads to, and those of handlers
        // change more often than the types of their events: so each is looked at apart, if its own part changed.
        var handlers = declarations
            .Select(HandlersParser.Reduce).WithTrackingName(StepNames.HandlersKey)
            .Select(HandlersParser.Parse).WithTrackingName(StepNames.ParsedHandlers);

        var contexts = declarations
            .Select(JsonContextsParser.Reduce).WithTrackingName(StepNames.ContextsKey)
            .Select(JsonContextsParser.Parse).WithTrackingName(StepNames.ParsedContexts);

        // Each root with its key: behind a list whose items come and go, Combine would compare them with their neighbours.
        var roots = declarations.Combine(handlers).Combine(contexts)
            .SelectMany(static (inputs, stop) => JsonRootParser.Reduce((inputs.Left.Left, inputs.Left.Right, inputs.Right), stop))
            .SelectMany(JsonRootParser.Split).WithTrackingName(StepNames.JsonRootKeys)
            .Select(JsonRootParser.Parse).WithTrackingName(StepNames.ParsedJsonRoots)
            .Collect();

        var untyped = roots.Combine(contexts)
            .Select(JsonUntypedParser.IsNeeded)
            .Combine(declarations)
            .Select(JsonUntypedParser.Reduce).WithTrackingName(StepNames.UntypedKey)
            .Select(JsonUntypedParser.Parse).WithTrackingName(StepNames.ParsedUntyped);

        var json = contexts.Combine(roots).Combine(untyped)
            .Select(static (parts, stop) => JsonParser.Combine((parts.Left.Left, parts.Left.Right, parts.Right), stop))
            .WithTrackingName(StepNames.Json);

        var lacksMain = declarations
            .Select(ProjectParser.LacksMain).WithTrackingName(StepNames.LacksMain);

        var project = handlers.Combine(json).Combine(lacksMain)
            .Select(static (parts, _) => ProjectParser.Combine(parts.Left.Left, parts.Left.Right, parts.Right))
            .WithTrackingName(StepNames.Project);

        // From here on everything is a value, and a part that did not change is not printed again.
        context.RegisterSourceOutput(
            project.SelectMany(static (project, _) => project.Files.ToImmutableArray()).WithTrackingName(StepNames.Files),
            static (output, file) => output.AddSource(file.HintName, SourceFileEmitter.Emit(file)));

        context.RegisterSourceOutput(
            project.Select(static (project, _) => project.ContextAdapter).WithTrackingName(StepNames.ContextAdapter),
            static (output, adapter) =>
            {
                if (adapter is not null)
                {
                    output.AddSource(ContextAdapterEmitter.HintName, ContextAdapterEmitter.Emit(adapter));
                }
            });

        context.RegisterSourceOutput(
            project.SelectMany(static (project, _) => project.JsonEnums.ToImmutableArray()).WithTrackingName(StepNames.JsonEnums),
            static (output, names) => output.AddSource(names.HintName, JsonEnumEmitter.Emit(names)));

        context.RegisterSourceOutput(
            project.Select(static (project, _) => project.JsonConverterOptions).WithTrackingName(StepNames.JsonConverterOptions),
            static (output, options) =>
            {
                if (options is not null)
                {
                    output.AddSource(JsonConverterOptionsEmitter.HintName, JsonConverterOptionsEmitter.Emit(options));
                }
            });

        context.RegisterSourceOutput(
            project.SelectMany(static (project, _) => project.JsonContexts.ToImmutableArray()).WithTrackingName(StepNames.JsonContexts),
            static (output, json) => output.AddSource(json.HintName, JsonContextEmitter.Emit(json)));

        context.RegisterSourceOutput(
            project.Select(static (project, _) => project.Dispatch).WithTrackingName(StepNames.Dispatch),
            static (output, dispatch) =>
            {
                if (dispatch is not null)
                {
                    output.AddSource(DispatchEmitter.HintName, DispatchEmitter.Emit(dispatch));
                }
            });

        context.RegisterSourceOutput(
            project.Select(static (project, _) => project.NeedsMain).WithTrackingName(StepNames.Main),
            static (output, needsMain) =>
            {
                if (needsMain)
                {
                    output.AddSource(MainEmitter.HintName, MainEmitter.Emit());
                }
            });
    }
}
