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
    }

    private static void ReportClashes(NamedHandler handler, ProjectHandlers handlers, SymbolAnalysisContext context)
    {
        foreach (var clash in handler.Clashes)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.DuplicateName,
                NameLocation(handler.Signature, context.CancellationToken),
                clash.Others.Select(other => NameLocation(other, context.CancellationToken)),
                ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.FreeName, HandlerNames.FindFreeName(handler, handlers.GetHandlers(context.CancellationToken))),
                clash.Name,
                Display(handler.Signature),
                Display(clash.Others[0])));
        }
    }

    private static void ReportTwin(NamedHandler handler, SymbolAnalysisContext context)
    {
        if (handler.Twin is { } twin)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.NamesDifferByCase,
                NameLocation(handler.Signature, context.CancellationToken),
                [NameLocation(twin.Other, context.CancellationToken)],
                twin.Name,
                twin.OtherName));
        }
    }

    private static Location NameLocation(HandlerSignature handler, CancellationToken cancellationToken) =>
        HandlerLocations.Name(handler.Attribute, handler.Method, cancellationToken);

    private static string Display(HandlerSignature handler) =>
        handler.Method.ToDisplayString(SymbolDisplayFormats.ForAPerson);
}
