using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.Parsing.Templates;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Holds the handler names in deployment templates against the handlers, in both directions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.TemplateHandlerNotFound, Rules.HandlerNotInTemplate];

    protected override bool MayApply(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        ProjectParser.IsExecutable(compilation) && ProjectTemplates.FindFiles(options).Any();

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var templates = new ProjectTemplates(context.Compilation, context.Options);
        var handlers = new ProjectHandlers(context.Compilation, symbols);
        context.RegisterAdditionalFileAction(file =>
        {
            if (templates.Files.Contains(file.AdditionalFile))
            {
                CheckTemplate(file, templates, handlers);
            }
        });
        RegisterMethodAction(context, (symbol, method) =>
        {
            if (symbols.FindHandlerAttribute(method) is not null
                && handlers.Find(method, symbol.CancellationToken) is { IsRefused: false } handler)
            {
                CheckHandler(handler, symbol, templates, handlers);
            }
        });
    }

    private static void CheckTemplate(AdditionalFileAnalysisContext context, ProjectTemplates templates, ProjectHandlers handlers)
    {
        var cancellationToken = context.CancellationToken;
        var reported = new HashSet<TextSpan>();
        foreach (var (function, isCertain) in templates.GetFunctions(context.AdditionalFile, cancellationToken))
        {
            if (function.PlainHandler is not { } name || handlers.MayReach(name.Value, cancellationToken))
            {
                continue;
            }

            // A function that may run something else is only suspected where a name is nearly one of ours.
            var nearest = handlers.FindNearest(name.Value, maxDistance: null, cancellationToken);
            // Globals and anchors give one value to several functions.
            if ((isCertain || nearest is not null) && reported.Add(name.Span))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.TemplateHandlerNotFound,
                    LocationOf(name.Span, context.AdditionalFile, cancellationToken),
                    name.Value,
                    handlers.DescribeRemedy(nearest, cancellationToken)));
            }
        }
    }

    private static void CheckHandler(NamedHandler handler, SymbolAnalysisContext context, ProjectTemplates templates, ProjectHandlers handlers)
    {
        var cancellationToken = context.CancellationToken;
        var functions = templates.GetFunctions(cancellationToken).ToList();
        if (!functions.Exists(IsOurs)
            || functions.Exists(own => own.Function.PlainHandler is null)
            || functions.Exists(own => handlers.Reaches(own.Function.PlainHandler!.Value, handler, cancellationToken)))
        {
            // Some template has it, or may have it, or no template is about this executable.
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rules.HandlerNotInTemplate,
            HandlerLocations.Name(handler.Signature.Attribute, handler.Signature.Method, cancellationToken),
            string.Join(", ", templates.Files.Select(file => Path.GetFileName(file.Path))),
            handler.DisplayName));

        bool IsOurs(OwnFunction own) =>
            own.IsCertain || (own.Function.PlainHandler is { } name && handlers.MayReach(name.Value, cancellationToken));
    }

    private static Location LocationOf(TextSpan span, AdditionalText file, CancellationToken cancellationToken) =>
        Location.Create(file.Path, span, file.GetText(cancellationToken)!.Lines.GetLinePositionSpan(span));
}
