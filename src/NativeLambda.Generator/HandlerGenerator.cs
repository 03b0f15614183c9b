using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Emit;
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
        // Every edit makes a new compilation. What it declares is hashed tree by tree, and only a new hash lets the
        // compilation through to the parser; docs/architecture.md says why this departs from the cookbook.
        var skeletons = context.CompilationProvider
            .SelectMany(static (compilation, _) => compilation.SyntaxTrees)
            .Select(TreeSkeleton.Of)
            .WithTrackingName(StepNames.Skeletons);

        var facts = context.CompilationProvider
            .Select(CompilationFacts.Of)
            .WithTrackingName(StepNames.Facts);

        var key = skeletons.Collect()
            .Combine(context.MetadataReferencesProvider.Collect())
            .Combine(facts)
            .Select(static (inputs, _) => new CompilationKey(new(inputs.Left.Left), inputs.Left.Right, inputs.Right));

        var project = context.CompilationProvider
            .Combine(key)
            .Select(static (inputs, _) => new KeyedCompilation(inputs.Left, inputs.Right))
            .WithTrackingName(StepNames.Key)
            .Select(ProjectParser.Parse)
            .WithTrackingName(StepNames.Project);

        // From here on everything is a value, and a part that did not change is not printed again.
        context.RegisterSourceOutput(
            project.SelectMany(static (project, _) => project.Handlers.ToImmutableArray()).WithTrackingName(StepNames.Handlers),
            static (output, handler) => output.AddSource(handler.HintName, InvokerEmitter.Emit(handler)));

        context.RegisterSourceOutput(
            project.SelectMany(static (project, _) => project.JsonTypes.ToImmutableArray()).WithTrackingName(StepNames.JsonTypes),
            static (output, type) => output.AddSource(type.HintName, JsonTypeEmitter.Emit(type)));

        context.RegisterSourceOutput(
            project.SelectMany(static (project, _) => project.JsonEnums.ToImmutableArray()).WithTrackingName(StepNames.JsonEnums),
            static (output, names) => output.AddSource(names.HintName, JsonEnumEmitter.Emit(names)));

        context.RegisterSourceOutput(
            project.SelectMany(static (project, _) => project.JsonContexts.ToImmutableArray()).WithTrackingName(StepNames.JsonContexts),
            static (output, json) => output.AddSource(json.HintName, JsonContextEmitter.Emit(json)));

        context.RegisterSourceOutput(
            project.SelectMany(static (project, _) => project.JsonObjects.ToImmutableArray()).WithTrackingName(StepNames.JsonObjects),
            static (output, type) => output.AddSource(type.HintName, JsonMetadataEmitter.Emit(type)));

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
