using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Diagnostics;

/// <summary>Every rule that a user can see, in one table. The words are for someone who knows C# and Lambda, not this project.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor TooManyParameters = Error(
        DiagnosticIds.TooManyParameters, Category.Shape, "A handler takes at most an event, a context and a CancellationToken",
        "Handler '{0}' cannot take parameter '{1}' besides an event, a LambdaResponseStream, a LambdaContext and a CancellationToken, each at most once: remove it, or make it part of the event");

    public static readonly DiagnosticDescriptor NotAContext = Error(
        DiagnosticIds.NotAContext, Category.Shape, "The parameter after the event is a LambdaContext",
        "Parameter '{0}' of handler '{1}' stands in the context's place but is of type '{2}': make it a LambdaContext, or part of the event");

    public static readonly DiagnosticDescriptor ParameterOrder = Error(
        DiagnosticIds.ParameterOrder, Category.Shape, "The event comes first, then the context, then the CancellationToken",
        "Handler '{0}' takes its parameters out of order: write '({1})'");

    public static readonly DiagnosticDescriptor AsyncVoid = Error(
        DiagnosticIds.AsyncVoid, Category.Shape, "A handler cannot be async void",
        "Handler '{0}' is 'async void', so Lambda would be answered before it has finished: return Task");

    public static readonly DiagnosticDescriptor ParameterModifier = Error(
        DiagnosticIds.ParameterModifier, Category.Shape, "A parameter of a handler is passed by value",
        "Parameter '{0}' of handler '{1}' is declared '{2}': make it an ordinary parameter, passed by value");

    public static readonly DiagnosticDescriptor Generic = Error(
        DiagnosticIds.Generic, Category.Shape, "A handler is not generic",
        "Handler '{0}' {1}, so Lambda cannot say which types to call it with: replace the type parameters by types");

    public static readonly DiagnosticDescriptor NotReachable = Error(
        DiagnosticIds.NotReachable, Category.Shape, "A handler can be called from the rest of its assembly",
        "Handler '{0}' cannot be called because '{1}' is {2}: make it internal or public");

    public static readonly DiagnosticDescriptor NoInstance = Error(
        DiagnosticIds.NoInstance, Category.Shape, "The type of an instance handler can be constructed",
        "Handler '{0}' needs an instance of '{1}', which {2}: make the method static, or {3}");

    public static readonly DiagnosticDescriptor NotAResult = Error(
        DiagnosticIds.NotAResult, Category.Shape, "A handler returns a value, pieces of one, a task, or nothing",
        "Handler '{0}' returns {1}: return void, a value, Task, Task<T>, ValueTask or ValueTask<T>");

    public static readonly DiagnosticDescriptor NotCallable = Error(
        DiagnosticIds.NotCallable, Category.Shape, "A handler is an ordinary method with a body",
        "[LambdaHandler] cannot stand on {0}: move it to an ordinary method with a body");

    public static readonly DiagnosticDescriptor UnknownContext = Error(
        DiagnosticIds.UnknownContext, Category.Shape, "An ILambdaContext is of a version that is known",
        "Parameter '{0}' of handler '{1}' cannot be given an ILambdaContext, because '{2}' of {3} is not known here: make it a LambdaContext, or refer to an earlier version");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        DiagnosticIds.DuplicateName, Category.Names, "No two handlers have the same name",
        "'{0}' names both handler '{1}' and handler '{2}': give one of them another name with [LambdaHandler(\"name\")]");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        DiagnosticIds.InvalidName, Category.Names, "A handler's name is one that Lambda accepts",
        "The name of handler '{0}' {1}: write 1 to 128 characters without white space");

    public static readonly DiagnosticDescriptor NamesDifferByCase = Warning(
        DiagnosticIds.NamesDifferByCase, Category.Names, "No two handlers have names that differ by case only",
        "'{0}' and '{1}' are the names of two handlers and differ by case only, so a slip in a function's settings calls the wrong one: give one of them another name");

    public static readonly DiagnosticDescriptor TemplateHandlerNotFound = Error(
        DiagnosticIds.TemplateHandlerNotFound, Category.Names, "A template names a handler that exists",
        "'{0}' is no handler of this executable: {1}");

    public static readonly DiagnosticDescriptor HandlerNotInTemplate = Info(
        DiagnosticIds.HandlerNotInTemplate, Category.Names, "A template names every handler",
        "No function in {0} has the handler '{1}', so nothing calls it: add a function with 'Handler: {1}', or remove the attribute");

    public static readonly DiagnosticDescriptor EventNotReadable = Error(
        DiagnosticIds.EventNotReadable, Category.Json, "The event type can be read from JSON",
        "The event of handler '{0}' cannot be read from JSON: {1}");

    public static readonly DiagnosticDescriptor ResultNotWritable = Error(
        DiagnosticIds.ResultNotWritable, Category.Json, "The result type can be written as JSON",
        "The result of handler '{0}' cannot be written as JSON: {1}");

    public static readonly DiagnosticDescriptor MemberNotSupported = Error(
        DiagnosticIds.MemberNotSupported, Category.Json, "Every member of an event or result can be JSON",
        "'{0}' cannot be {1} for handler '{2}': {3}");

    public static readonly DiagnosticDescriptor JsonNameTaken = Error(
        DiagnosticIds.JsonNameTaken, Category.Json, "No two members have the same JSON name",
        "'{0}' and '{1}' have {2}: give one of them another name with [JsonPropertyName], or leave it out with [JsonIgnore]");

    public static readonly DiagnosticDescriptor ConstructorToChoose = Error(
        DiagnosticIds.ConstructorToChoose, Category.Json, "An event type has one constructor to choose",
        "No event can be read into '{0}', which {1}: {2}");

    public static readonly DiagnosticDescriptor ConstructorParameter = Error(
        DiagnosticIds.ConstructorParameter, Category.Json, "A constructor parameter of an event type sets a member",
        "Constructor parameter '{0}' of '{1}' gets no value from the JSON, because {2}: {3}");

    public static readonly DiagnosticDescriptor NotAConverter = Error(
        DiagnosticIds.NotAConverter, Category.Json, "A converter can be made and converts the type that it stands on",
        "'{0}' cannot be the converter of '{1}', because it {2}: {3}");

    public static readonly DiagnosticDescriptor ExtensionData = Error(
        DiagnosticIds.ExtensionData, Category.Json, "A type has one member for extension data, which can hold any JSON",
        "'{0}' cannot be the extension data, because {1}: {2}");

    public static readonly DiagnosticDescriptor UntypedStringEnum = Info(
        DiagnosticIds.UntypedStringEnum, Category.Json, "A converter of enums names its enum",
        "The converter of '{0}' is made at run time, which fails in a native function that calls JsonSerializer: write JsonStringEnumConverter<{1}>");

    public static readonly DiagnosticDescriptor UndeclaredDerivedTypes = Info(
        DiagnosticIds.UndeclaredDerivedTypes, Category.Json, "A type that is written declares the types that derive from it",
        "A '{1}' that is written as '{0}' loses its own members: mark '{0}' with [JsonDerivedType] for each type that derives from it");

    public static readonly DiagnosticDescriptor NotAContextClass = Error(
        DiagnosticIds.NotAContextClass, Category.Json, "A class that is marked as a context is one",
        "'{0}' is marked [{1}] but is no serializer context, so nothing is written for it: derive it from JsonSerializerContext");

    public static readonly DiagnosticDescriptor SeveralContexts = Error(
        DiagnosticIds.SeveralContexts, Category.Json, "One class gives the JSON options of an assembly",
        "'{0}' and '{1}' are both marked [LambdaJsonContext]: keep the attribute on the one whose options the handlers are to use");

    public static readonly DiagnosticDescriptor DerivedTypes = Error(
        DiagnosticIds.DerivedTypes, Category.Json, "Derived types derive, and can be told apart",
        "[{0}] on '{1}' cannot be followed, because {2}: {3}");

    public static readonly DiagnosticDescriptor RequiredButNotRead = Error(
        DiagnosticIds.RequiredButNotRead, Category.Json, "A required member of an event can be read",
        "'{0}' is required but {1}, so no event can be read into '{2}': {3}");

    public static readonly DiagnosticDescriptor UnseenType = Error(
        DiagnosticIds.UnseenType, Category.Json, "No other source generator writes a type of an event or result",
        "'{0}' is written by another source generator, and one does not see what another writes, so {1}: declare '{0}' in a file of this project, or in a project that this one refers to");

    public static readonly DiagnosticDescriptor UnseenPart = Warning(
        DiagnosticIds.UnseenPart, Category.Json, "No other source generator writes what a type's JSON is made of",
        "The JSON of '{0}' takes no notice of {1}, because another source generator writes that, and one does not see what another writes: declare it in a file of this project, or '{0}' in a project that this one refers to");

    public static readonly DiagnosticDescriptor NotAnOptionConverter = Error(
        DiagnosticIds.NotAnOptionConverter, Category.Json, "A converter in the options of a context can be made",
        "'{0}' cannot be one of the Converters of '{1}', because it {2}: {3}");

    public static readonly DiagnosticDescriptor HostNotStarted = Warning(
        DiagnosticIds.HostNotStarted, Category.Project, "An executable with handlers starts the host",
        "This entry point starts no handler, so Lambda would get no answer: end it with 'return LambdaHost.Run(LambdaHandlers.Table, args);', or delete it and one is generated");

    public static readonly DiagnosticDescriptor ReflectionCall = Info(
        DiagnosticIds.ReflectionCall, Category.Project, "A call of JsonSerializer passes the metadata that a context has",
        "'{0}' looks at '{1}' by reflection, which a native function does not have: pass '{2}'");

    public static readonly DiagnosticDescriptor NoHandler = Warning(
        DiagnosticIds.NoHandler, Category.Project, "An executable has a handler or an entry point",
        "This executable has neither a handler nor an entry point: mark the method that takes the events with [LambdaHandler]",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor BlockingWait = Info(
        DiagnosticIds.BlockingWait, Category.Running, "A handler awaits a task instead of blocking on it",
        "Handler '{0}' blocks its thread with '{1}': {2}");

    public static readonly DiagnosticDescriptor SampleNotJson = Error(
        DiagnosticIds.SampleNotJson, Category.Samples, "A sample event is JSON",
        "This sample event is not JSON: {0}");

    public static readonly DiagnosticDescriptor SampleWrongKind = Error(
        DiagnosticIds.SampleWrongKind, Category.Samples, "A value in a sample event is of the kind that its type is read from",
        "{0} is read from {1}, not from {2}");

    public static readonly DiagnosticDescriptor SampleMemberMissing = Error(
        DiagnosticIds.SampleMemberMissing, Category.Samples, "A sample event has every required member",
        "{0} is required, but this object has no '{1}': add it, or make the property optional");

    public static readonly DiagnosticDescriptor SampleMemberPassedOver = Info(
        DiagnosticIds.SampleMemberPassedOver, Category.Samples, "Every member of a sample event is read by a property",
        "'{0}' is passed over because {1}: {2}");

    public static readonly DiagnosticDescriptor SampleValueNotReadable = Error(
        DiagnosticIds.SampleValueNotReadable, Category.Samples, "A number or text in a sample event can be read as its type",
        "{0} cannot be read from {1}: write {2}");

    public static readonly DiagnosticDescriptor SampleNullDespiteType = Info(
        DiagnosticIds.SampleNullDespiteType, Category.Samples, "A sample event leaves nothing null that is declared never to be",
        "{0} is declared never to be null, but the event {1}: declare it nullable, or mark it required");

    public static readonly DiagnosticDescriptor SampleHandlerNotFound = Warning(
        DiagnosticIds.SampleHandlerNotFound, Category.Samples, "A sample event belongs to a handler",
        "This sample event is checked against nothing, because '{0}' is no handler: {1}");

    public static readonly DiagnosticDescriptor SampleMemberMisspelt = Warning(
        DiagnosticIds.SampleMemberMisspelt, Category.Samples, "No member of a sample event stands where another is missing",
        "'{0}' is passed over because {1}: {2}");

    public static readonly DiagnosticDescriptor BatchRecord = Error(
        DiagnosticIds.BatchRecord, Category.Batches, "A batch handler takes what one record holds",
        "Handler '{0}' is called for each {1} but takes {2}: take {3}, or remove the attribute to take the whole event");

    public static readonly DiagnosticDescriptor BatchResult = Error(
        DiagnosticIds.BatchResult, Category.Batches, "A batch handler returns nothing",
        "Handler '{0}' {1}, but the answer of a batch only tells which records failed: return void, Task or ValueTask, and throw for a record that failed");

    public static readonly DiagnosticDescriptor SeveralBatches = Error(
        DiagnosticIds.SeveralBatches, Category.Batches, "A batch handler is for one source",
        "Handler '{0}' is marked both [{1}] and [{2}]: keep the one that sends its events");

    public static readonly DiagnosticDescriptor BatchWithoutHandler = Warning(
        DiagnosticIds.BatchWithoutHandler, Category.Batches, "A batch attribute stands on a handler",
        "[{0}] does nothing on '{1}', which is no handler: add [LambdaHandler]");

    public static readonly DiagnosticDescriptor MaxParallelism = Error(
        DiagnosticIds.MaxParallelism, Category.Batches, "At least one record is handled at a time",
        "Handler '{0}' could handle {1} records at a time: write 1 or more");

    private static DiagnosticDescriptor Error(string id, string category, string title, string messageFormat) =>
        Create(id, category, DiagnosticSeverity.Error, title, messageFormat);

    private static DiagnosticDescriptor Warning(string id, string category, string title, string messageFormat, params string[] tags) =>
        Create(id, category, DiagnosticSeverity.Warning, title, messageFormat, tags);

    private static DiagnosticDescriptor Info(string id, string category, string title, string messageFormat) =>
        Create(id, category, DiagnosticSeverity.Info, title, messageFormat);

    private static DiagnosticDescriptor Create(
        string id, string category, DiagnosticSeverity severity, string title, string messageFormat, params string[] tags) => new(
        id,
        title,
        messageFormat,
        category,
        severity,
        isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/nativelambda/nativelambda/blob/main/docs/rules/{id}.md",
        customTags: tags);

    private static class Category
    {
        public const string Shape = "NativeLambda.Shape";
        public const string Names = "NativeLambda.Names";
        public const string Json = "NativeLambda.Json";
        public const string Project = "NativeLambda.Project";
        public const string Running = "NativeLambda.Running";
        public const string Samples = "NativeLambda.Samples";
        public const string Batches = "NativeLambda.Batches";
    }
}
