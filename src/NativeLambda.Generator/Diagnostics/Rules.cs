using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Diagnostics;

/// <summary>Every rule that a user can see, in one table. The words are for someone who knows C# and Lambda, not this project.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor TooManyParameters = Error(
        "NL0001", Category.Shape, "A handler takes at most an event, a context and a CancellationToken",
        "Handler '{0}' cannot take parameter '{1}' besides an event, a LambdaContext and a CancellationToken, each at most once: remove it, or make it part of the event");

    public static readonly DiagnosticDescriptor NotAContext = Error(
        "NL0002", Category.Shape, "The parameter after the event is a LambdaContext",
        "Parameter '{0}' of handler '{1}' stands in the context's place but is of type '{2}': make it a LambdaContext, or part of the event");

    public static readonly DiagnosticDescriptor ParameterOrder = Error(
        "NL0003", Category.Shape, "The event comes first, then the context, then the CancellationToken",
        "Handler '{0}' takes its parameters out of order: write '({1})'");

    public static readonly DiagnosticDescriptor AsyncVoid = Error(
        "NL0004", Category.Shape, "A handler cannot be async void",
        "Handler '{0}' is 'async void', so Lambda would be answered before it has finished: return Task");

    public static readonly DiagnosticDescriptor ParameterModifier = Error(
        "NL0005", Category.Shape, "A parameter of a handler is passed by value",
        "Parameter '{0}' of handler '{1}' is declared '{2}': make it an ordinary parameter, passed by value");

    public static readonly DiagnosticDescriptor Generic = Error(
        "NL0006", Category.Shape, "A handler is not generic",
        "Handler '{0}' {1}, so Lambda cannot say which types to call it with: replace the type parameters by types");

    public static readonly DiagnosticDescriptor NotReachable = Error(
        "NL0007", Category.Shape, "A handler can be called from the rest of its assembly",
        "Handler '{0}' cannot be called because '{1}' is {2}: make it internal or public");

    public static readonly DiagnosticDescriptor NoInstance = Error(
        "NL0008", Category.Shape, "The type of an instance handler can be constructed",
        "Handler '{0}' needs an instance of '{1}', which {2}: make the method static, or {3}");

    public static readonly DiagnosticDescriptor NotAResult = Error(
        "NL0009", Category.Shape, "A handler returns a value, a task, or nothing",
        "Handler '{0}' returns {1}: return void, a value, Task, Task<T>, ValueTask or ValueTask<T>");

    public static readonly DiagnosticDescriptor NotCallable = Error(
        "NL0010", Category.Shape, "A handler is an ordinary method with a body",
        "[LambdaHandler] cannot stand on {0}: move it to an ordinary method with a body");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "NL0101", Category.Names, "No two handlers have the same name",
        "'{0}' names both handler '{1}' and handler '{2}': give one of them another name with [LambdaHandler(\"name\")]");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "NL0102", Category.Names, "A handler's name is one that Lambda accepts",
        "The name of handler '{0}' {1}: write 1 to 128 characters without white space");

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
