using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Json.Parsing.Metadata;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports classes that all claim to give the JSON options of the assembly, at each of them, contexts that are none, and converters in their options that are none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JsonContextAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.SeveralContexts, Rules.NotAContextClass, Rules.NotAnOptionConverter];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols) =>
        context.RegisterSymbolAction(symbol => Analyze(symbol, symbols), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, KnownSymbols symbols)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if ((symbols.FindJsonContextAttribute(type) ?? type.GetAttributes().FirstOrDefault(KnownSymbols.IsJsonRoot)) is not { } mark)
        {
            return;
        }

        if (!JsonContextsParser.IsContext(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.NotAContextClass,
                HandlerLocations.Identifier(type),
                type.ToDisplayString(SymbolDisplayFormats.ForAPerson),
                JsonAttributes.ShortName(mark)));
        }

        ReportConverters(context, type);
        if (symbols.FindJsonContextAttribute(type) is not { } attribute)
        {
            return;
        }

        var others = MarkedSymbolFinder.Find(context.Compilation, symbols, context.CancellationToken).JsonContexts
            .Where(other => !SymbolEqualityComparer.Default.Equals(other, type))
            .ToList();
        if (others.Count > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SeveralContexts,
                HandlerLocations.Attribute(attribute, context.CancellationToken),
                others.Select(HandlerLocations.Identifier),
                type.ToDisplayString(SymbolDisplayFormats.ForAPerson),
                others[0].ToDisplayString(SymbolDisplayFormats.ForAPerson)));
        }
    }

    private static void ReportConverters(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (JsonAttributes.Find(type, JsonAttributes.SourceGenerationOptions) is not { } options)
        {
            return;
        }

        foreach (var (index, converter, problem, remedy) in JsonConverterMistakes.FindInOptions(options, context.Compilation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.NotAnOptionConverter,
                HandlerLocations.TypeArgument(options, JsonConverterMistakes.Option, index, context.CancellationToken),
                converter,
                type.ToDisplayString(SymbolDisplayFormats.ForAPerson),
                problem,
                remedy));
        }
    }
}
