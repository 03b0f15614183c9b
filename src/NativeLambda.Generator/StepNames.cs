using System.Collections.Immutable;

namespace NativeLambda.Generator;

/// <summary>The names of the pipeline's steps, by which the tests ask why a step ran.</summary>
internal static class StepNames
{
    public const string Skeletons = nameof(Skeletons);
    public const string Facts = nameof(Facts);
    public const string Key = nameof(Key);
    public const string HandlersKey = nameof(HandlersKey);
    public const string ParsedHandlers = nameof(ParsedHandlers);
    public const string ContextsKey = nameof(ContextsKey);
    public const string ParsedContexts = nameof(ParsedContexts);
    public const string JsonRootKeys = nameof(JsonRootKeys);
    public const string ParsedJsonRoots = nameof(ParsedJsonRoots);
    public const string UntypedKey = nameof(UntypedKey);
    public const string ParsedUntyped = nameof(ParsedUntyped);
    public const string Json = nameof(Json);
    public const string LacksMain = nameof(LacksMain);
    public const string Project = nameof(Project);
    public const string Files = nameof(Files);
    public const string Dispatch = nameof(Dispatch);
    public const string ContextAdapter = nameof(ContextAdapter);
    public const string JsonEnums = nameof(JsonEnums);
    public const string JsonConverterOptions = nameof(JsonConverterOptions);
    public const string JsonContexts = nameof(JsonContexts);
    public const string Main = nameof(Main);

    /// <summary>The steps whose outputs are kept between two edits and must hold no Roslyn object.</summary>
    public static ImmutableArray<string> ModelSteps { get; } =
    [
        Skeletons, ParsedHandlers, ParsedContexts, ParsedJsonRoots, ParsedUntyped, Json, LacksMain, Project,
        Files, Dispatch, ContextAdapter, JsonEnums, JsonConverterOptions, JsonContexts, Main,
    ];

    /// <summary>All of them, in the order of the pipeline.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Skeletons, Facts, Key, HandlersKey, ParsedHandlers, ContextsKey, ParsedContexts, JsonRootKeys, ParsedJsonRoots,
        UntypedKey, ParsedUntyped, Json, LacksMain, Project, Files, Dispatch, ContextAdapter, JsonEnums, JsonConverterOptions,
        JsonContexts, Main,
    ];
}
