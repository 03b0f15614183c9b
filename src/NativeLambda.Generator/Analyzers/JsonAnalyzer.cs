using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>
/// Reports events that cannot be read from JSON and results that cannot be written: at the handler that needs them, or, for
/// a mistake that a rule of its own is about, once at the declaration.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JsonAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.EventNotReadable,
        Rules.ResultNotWritable,
        Rules.MemberNotSupported,
        Rules.JsonNameTaken,
        Rules.ConstructorToChoose,
        Rules.ConstructorParameter,
        Rules.RequiredButNotRead,
        Rules.NotAConverter,
        Rules.ExtensionData,
        Rules.DerivedTypes,
        Rules.UndeclaredDerivedTypes,
        Rules.UnseenType,
        Rules.UnseenPart,
    ];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var json = new ProjectJson(context.Compilation, symbols);
        RegisterMethodAction(context, (symbol, method) =>
        {
            if (symbols.FindHandlerAttribute(method) is null)
            {
                return;
            }

            foreach (var problem in json.GetProblems(method, symbol.CancellationToken))
            {
                symbol.ReportDiagnostic(ToDiagnostic(problem, json, symbol.CancellationToken));
            }
        });

        // At the type's own symbol, so that an IDE shows it in the type's file and offers the fixes there.
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (var mistake in json.GetMistakes((INamedTypeSymbol)symbol.Symbol, symbol.CancellationToken))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(
                        mistake.Rule, LocationOf(mistake, symbol.CancellationToken), OtherLocations(mistake), mistake.Arguments));
                }

                ReportUndeclared(symbol, json);
            },
            SymbolKind.NamedType);
    }

    private static void ReportUndeclared(SymbolAnalysisContext context, ProjectJson json)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var derived = json.GetUndeclaredDerived(type, context.CancellationToken);
        if (!derived.IsEmpty)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.UndeclaredDerivedTypes,
                HandlerLocations.Identifier(type),
                derived.Select(HandlerLocations.Identifier),
                ImmutableDictionary<string, string?>.Empty.Add(
                    DiagnosticProperties.DerivedTypes, string.Join(";", derived.Select(DocumentationCommentId.CreateDeclarationId))),
                JsonTypeNames.ForPeople(type),
                JsonTypeNames.ForPeople(derived[0])));
        }
    }

    private static Diagnostic ToDiagnostic(HandlerJsonProblem found, ProjectJson json, CancellationToken cancellationToken)
    {
        var (signature, problem) = found;
        var handler = signature.Method.ToDisplayString(SymbolDisplayFormats.ForAPerson);
        var isRead = problem.Direction == JsonDirection.Read;
        var root = isRead
            ? HandlerLocations.ParameterType(signature.Event!, cancellationToken)
            : HandlerLocations.ReturnType(signature.Method, cancellationToken);
        if (problem.Refusal.Mistake is { } mistake)
        {
            // A declaration that nobody can mend here has no place to point at but the handler that needs it.
            return Diagnostic.Create(mistake.Rule, root, mistake.Arguments);
        }

        if (problem.Member is not { } member)
        {
            return Diagnostic.Create(isRead ? Rules.EventNotReadable : Rules.ResultNotWritable, root, handler, problem.Refusal.Reason);
        }

        return Diagnostic.Create(
            Rules.MemberNotSupported,
            json.IsWrittenHere(member) ? HandlerLocations.Identifier(member) : root,
            problem.Path,
            isRead ? "read" : "written",
            handler,
            problem.Refusal.Reason);
    }

    private static Location LocationOf(JsonMistake mistake, CancellationToken cancellationToken) => mistake switch
    {
        { Attribute: null } => HandlerLocations.Identifier(mistake.At),
        { Property: { } property } => HandlerLocations.Argument(mistake.Attribute, property, cancellationToken),
        _ => HandlerLocations.FirstArgument(mistake.Attribute, cancellationToken),
    };

    private static ImmutableArray<Location> OtherLocations(JsonMistake mistake) =>
        mistake.Other is { } other ? [HandlerLocations.Identifier(other)] : [];
}
