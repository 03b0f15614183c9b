using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Diagnostics;

/// <summary>Every rule that a user can see, in one table. The words are for someone who knows C# and Lambda, not this project.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor TooManyParameters = Error(
        "NL0001", Category.Shape, "A handler takes at most an event, a context and a CancellationToken",
        "Handler '{0}' cannot take parameter '{1}': its parameters are an event, then a LambdaContext, then a CancellationToken, each at most once");

    public static readonly DiagnosticDescriptor NotAContext = Error(
        "NL0002", Category.Shape, "The second parameter of a handler is a LambdaContext",
        "Parameter '{0}' of handler '{1}' stands in the context's place but is a '{2}': make it a LambdaContext");

    public static readonly DiagnosticDescriptor ContextBeforeEvent = Error(
        "NL0003", Category.Shape, "The event comes before the context",
        "Handler '{0}' takes the context before the event: write '({1}, {2})'");

    public static readonly DiagnosticDescriptor AsyncVoid = Error(
        "NL0004", Category.Shape, "A handler cannot be async void",
        "Handler '{0}' is 'async void', so Lambda would answer before it has finished: return Task");

    public static readonly DiagnosticDescriptor ParameterModifier = Error(
        "NL0005", Category.Shape, "A parameter of a handler is passed by value",
        "Parameter '{0}' of handler '{1}' is {2}: make it a plain parameter passed by value");

    public static readonly DiagnosticDescriptor Generic = Error(
        "NL0006", Category.Shape, "A handler is not generic",
        "Handler '{0}' {1}, so Lambda cannot know which types to call it with: write the types out");

    public static readonly DiagnosticDescriptor NotReachable = Error(
        "NL0007", Category.Shape, "A handler can be reached from the rest of its assembly",
        "Handler '{0}' cannot be called because '{1}' is {2}: make it internal or public");

    public static readonly DiagnosticDescriptor NoInstance = Error(
        "NL0008", Category.Shape, "The type of an instance handler can be constructed",
        "Handler '{0}' is an instance method, but '{1}' {2}: make the method static, or give the type a parameterless constructor that is internal or public");

    public static readonly DiagnosticDescriptor NotAResult = Error(
        "NL0009", Category.Shape, "A handler returns a value, a task of a value, or nothing",
        "Handler '{0}' returns '{1}', {2}: return void, a value, Task, Task<T>, ValueTask or ValueTask<T>");

    public static readonly DiagnosticDescriptor NotCallable = Error(
        "NL0010", Category.Shape, "A handler is an ordinary method with a body",
        "[LambdaHandler] cannot stand on {0}: move it to an ordinary method with a body");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "NL0101", Category.Names, "No two handlers have the same name",
        "'{0}' is the name of two handlers, '{1}' and '{2}': give this one a name of its own, [LambdaHandler(\"name\")]");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "NL0102", Category.Names, "A handler's name is one that Lambda accepts",
        "The handler name {0} {1}: write 1 to 128 characters without white space");

    public static readonly DiagnosticDescriptor EventNotReadable = Error(
        "NL0201", Category.Json, "The event type can be read from JSON",
        "The event of handler '{0}' cannot be read from JSON: {1}");

    public static readonly DiagnosticDescriptor ResultNotWritable = Error(
        "NL0202", Category.Json, "The result type can be written as JSON",
        "The result of handler '{0}' cannot be written as JSON: {1}");

    public static readonly DiagnosticDescriptor MemberNotSupported = Error(
        "NL0203", Category.Json, "Every member of an event or result can be JSON",
        "'{0}' cannot be {1} for handler '{2}': {3}");

    public static readonly DiagnosticDescriptor SeveralContexts = Error(
        "NL0214", Category.Json, "One class gives the JSON options of an assembly",
        "'{0}' and '{1}' are both marked [LambdaJsonContext]: keep the attribute on the one whose options the handlers are to use");

    private static DiagnosticDescriptor Error(string id, string category, string title, string messageFormat) => new(
        id,
        title,
        messageFormat,
        category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/nativelambda/nativelambda/blob/main/docs/rules/README.md#" + id.ToLowerInvariant());

    private static class Category
    {
        public const string Shape = "NativeLambda.Shape";
        public const string Names = "NativeLambda.Names";
        public const string Json = "NativeLambda.Json";
    }
}
