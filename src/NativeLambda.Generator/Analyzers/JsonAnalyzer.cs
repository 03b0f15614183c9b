using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports events that cannot be read from JSON and results that cannot be written, with the member at fault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JsonAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.EventNotReadable, Rules.ResultNotWritable, Rules.MemberNotSupported];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var compilation = context.Compilation;
        JsonContextParser? options = null;
        RegisterMethodAction(context, (symbol, method) =>
        {
            // Whatever is wrong with the handler's shape comes first: the event may not be the event.
            var signature = HandlerSignatureParser.Parse(method, symbols, report: null, symbol.CancellationToken);
            if (signature is null)
            {
                return;
            }

            // Two threads that come first both look for the context: a lock here would let one's cancellation reach the other.
            var found = Volatile.Read(ref options);
            if (found is null)
            {
                var marked = MarkedSymbolFinder.Find(compilation, symbols, symbol.CancellationToken);
                found = new JsonContextParser(marked.JsonContexts.FirstOrDefault());
                Volatile.Write(ref options, found);
            }

            Analyze(signature, new JsonGraphParser(compilation, found, symbol.CancellationToken), symbol);
        });
    }

    private static void Analyze(HandlerSignature signature, JsonGraphParser parser, SymbolAnalysisContext context)
    {
        var problems = new List<JsonProblem>();
        if (signature is { EventType: { } @event, EventIsStream: false })
        {
            parser.ParseRoot(@event, JsonDirection.Read, problems);
        }

        if (signature is { ResultIsJson: true, Result: { } result })
        {
            parser.ParseRoot(result, JsonDirection.Write, problems);
        }

        foreach (var problem in problems)
        {
            context.ReportDiagnostic(ToDiagnostic(problem, signature, context.CancellationToken));
        }
    }

    private static Diagnostic ToDiagnostic(JsonProblem problem, HandlerSignature signature, CancellationToken cancellationToken)
    {
        var handler = signature.Method.ToDisplayString(SymbolDisplayFormats.ForAPerson);
        var isRead = problem.Direction == JsonDirection.Read;
        var root = isRead
            ? HandlerLocations.ParameterType(signature.Event!, cancellationToken)
            : HandlerLocations.ReturnType(signature.Method, cancellationToken);
        if (problem.Member is not { } member)
        {
            return Diagnostic.Create(isRead ? Rules.EventNotReadable : Rules.ResultNotWritable, root, handler, problem.Reason);
        }

        // A member of a referenced assembly has no place to point at but the handler that needs it.
        var isInProject = SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, signature.Method.ContainingAssembly);
        return Diagnostic.Create(
            Rules.MemberNotSupported,
            isInProject ? HandlerLocations.Identifier(member) : root,
            problem.Path,
            isRead ? "read" : "written",
            handler,
            problem.Reason);
    }
}
