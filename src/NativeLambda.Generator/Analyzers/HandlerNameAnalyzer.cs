using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports handlers that share a name, or nearly do, at each of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HandlerNameAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.DuplicateName, Rules.NamesDifferByCase];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var handlers = new ProjectHandlers(context.Compilation, symbols);
        RegisterMethodAction(context, (symbol, method) =>
        {
            if (symbols.FindHandlerAttribute(method) is null)
            {
                return;
            }

            if (handlers.Find(method, symbol.CancellationToken) is { } handler)
            {
                ReportClashes(handler, handlers, symbol);
                ReportTwin(handler, symbol);
            }
        });

        // Two libraries that know nothing of one another: there is no place in this project to show.
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var handler in handlers.GetReferenced(end.CancellationToken))
            {
                ReportClashes(handler, end);
            }
        });
    }

    private static void ReportClashes(NamedHandler handler, ProjectHandlers handlers, SymbolAnalysisContext context)
    {
        foreach (var clash in handler.Clashes)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.DuplicateName,
                NameLocation(handler.Signature, context.CancellationToken),
                NameLocations(clash.Others, context.CancellationToken),
                ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.FreeName, HandlerNames.FindFreeName(handler, handlers.GetHandlers(context.CancellationToken))),
                clash.Name,
                Display(handler.Signature),
                clash.Others[0].Display));
        }
    }

    private static void ReportClashes(NamedReference handler, CompilationAnalysisContext context)
    {
        foreach (var clash in handler.Clashes.Where(clash => clash.Others.All(other => other.Signature is null)))
        {
#pragma warning disable RS1037 // The tag would take the rule out of live analysis, where it shows its other cases.
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.DuplicateName, Location.None, clash.Name, handler.Handler.Identity.Display, clash.Others[0].Display));
#pragma warning restore RS1037
        }
    }

    private static void ReportTwin(NamedHandler handler, SymbolAnalysisContext context)
    {
        if (handler.Twin is { } twin)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.NamesDifferByCase,
                NameLocation(handler.Signature, context.CancellationToken),
                NameLocations([twin.Other], context.CancellationToken),
                twin.Name,
                twin.OtherName));
        }
    }

    private static Location NameLocation(HandlerSignature handler, CancellationToken cancellationToken) =>
        HandlerLocations.Name(handler.Attribute, handler.Method, cancellationToken);

    // A handler of a library has no place here.
    private static IEnumerable<Location> NameLocations(ImmutableArray<HandlerIdentity> handlers, CancellationToken cancellationToken) =>
        handlers.Select(handler => handler.Signature).OfType<HandlerSignature>().Select(handler => NameLocation(handler, cancellationToken));

    private static string Display(HandlerSignature handler) =>
        handler.Method.ToDisplayString(SymbolDisplayFormats.ForAPerson);
}
