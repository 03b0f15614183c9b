using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports batch attributes on methods that are no handlers. What is wrong with a handler of a batch, its shape's analyzer says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BatchAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.BatchWithoutHandler];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols) => RegisterMethodAction(context, (symbol, method) =>
    {
        foreach (var (source, attribute) in symbols.Batches.Find(method))
        {
            if (symbols.FindHandlerAttribute(method) is null)
            {
                symbol.ReportDiagnostic(Diagnostic.Create(
                    Rules.BatchWithoutHandler,
                    HandlerLocations.Attribute(attribute, symbol.CancellationToken),
                    source.Attribute,
                    HandlerNames.ShortName(method)));
            }
        }
    });
}
