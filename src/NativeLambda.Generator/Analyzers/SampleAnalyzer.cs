using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Samples;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.Parsing.Samples;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Holds sample events against the types of the handlers that they are for, and reports in the sample.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SampleAnalyzer : HandlerAnalyzer
{
    private const string Utf8 = "utf-8";

    /// <summary>Two letters that changed places, or a wrong one or two.</summary>
    private const int MaxSlip = 2;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.SampleNotJson,
        Rules.SampleWrongKind,
        Rules.SampleMemberMissing,
        Rules.SampleMemberPassedOver,
        Rules.SampleValueNotReadable,
        Rules.SampleNullDespiteType,
        Rules.SampleHandlerNotFound,
        Rules.SampleMemberMisspelt,
    ];

    protected override bool MayApply(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        !ProjectSamples.Find(options).IsEmpty;

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var samples = ProjectSamples.Find(context.Options);
        var compilation = context.Compilation;
        var handlers = new ProjectHandlers(compilation, symbols);
        context.RegisterAdditionalFileAction(file =>
        {
            foreach (var sample in samples.Where(sample => sample.File == file.AdditionalFile))
            {
                Analyze(sample, file, compilation, handlers);
            }
        });
    }

    private static void Analyze(SampleFile sample, AdditionalFileAnalysisContext context, Compilation compilation, ProjectHandlers handlers)
    {
        var cancellationToken = context.CancellationToken;
        if (Find(sample, handlers, cancellationToken) is { } handler)
        {
            // A handler that takes no event, or its bytes, takes any; what a context of the user's takes only the context knows.
            if (handler.Signature is { EventType: { } @event, EventIsStream: false, JsonContext: null })
            {
                Check(context, @event, compilation, handlers.GetJsonContext(cancellationToken));
            }

            return;
        }

        // What is refused by another rule is not blamed twice.
        if (!sample.PossibleHandlers.Any(name => handlers.MayReach(name, cancellationToken)))
        {
            ReportNoHandler(sample, context, handlers);
        }
    }

    private static NamedHandler? Find(SampleFile sample, ProjectHandlers handlers, CancellationToken cancellationToken)
    {
        var all = handlers.GetHandlers(cancellationToken);
        return sample.PossibleHandlers
            .Select(name => all.FirstOrDefault(handler => handlers.Reaches(name, handler, cancellationToken)))
            .FirstOrDefault(handler => handler is not null)
            ?? (sample is { IsListed: true, Handler: null } && all.Length == 1 ? all[0] : null);
    }

    private static void ReportNoHandler(SampleFile sample, AdditionalFileAnalysisContext context, ProjectHandlers handlers)
    {
        var cancellationToken = context.CancellationToken;

        // A file that merely lies beside the samples need not be one, unless its name is a slip away from a handler's.
        int? maxDistance = sample.IsListed ? null : MaxSlip;
        var nearest = sample.PossibleHandlers
            .Select(name => handlers.FindNearest(name, maxDistance, cancellationToken))
            .FirstOrDefault(name => name is not null);
        if (sample.IsListed || nearest is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SampleHandlerNotFound,
                LocationOf(default, context.AdditionalFile, cancellationToken),
                sample.WantedHandler,
                handlers.DescribeRemedy(nearest, cancellationToken)));
        }
    }

    private static void Check(AdditionalFileAnalysisContext context, ITypeSymbol type, Compilation compilation, INamedTypeSymbol? jsonContext)
    {
        var cancellationToken = context.CancellationToken;
        var types = new JsonGraphParser(new JsonKnownTypes(compilation, JsonContextParser.Parse(jsonContext)), cancellationToken);
        if (context.AdditionalFile.GetText(cancellationToken) is not { } text
            || types.ParseRoot(type, JsonDirection.Read, problems: null) is null)
        {
            return;
        }

        // The compiler reads a file that is not UTF-8 in another encoding; Lambda does not.
        if (text.Encoding is { } encoding && encoding.WebName != Utf8)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SampleNotJson, LocationOf(default, context.AdditionalFile, cancellationToken), "save the file as UTF-8"));
            return;
        }

        foreach (var problem in SampleChecker.Check(text.ToString(), type, HandlerModelParser.AllowsNull(type), types, cancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleOf(problem.Kind), LocationOf(problem.Span, context.AdditionalFile, cancellationToken), problem.Arguments));
        }
    }

    private static DiagnosticDescriptor RuleOf(SampleProblemKind kind) => kind switch
    {
        SampleProblemKind.NotJson => Rules.SampleNotJson,
        SampleProblemKind.WrongKind => Rules.SampleWrongKind,
        SampleProblemKind.NotReadable => Rules.SampleValueNotReadable,
        SampleProblemKind.Missing => Rules.SampleMemberMissing,
        SampleProblemKind.PassedOver => Rules.SampleMemberPassedOver,
        SampleProblemKind.Misspelt => Rules.SampleMemberMisspelt,
        _ => Rules.SampleNullDespiteType,
    };

    private static Location LocationOf(TextSpan span, AdditionalText file, CancellationToken cancellationToken) =>
        Location.Create(file.Path, span, file.GetText(cancellationToken)?.Lines.GetLinePositionSpan(span) ?? default);
}
