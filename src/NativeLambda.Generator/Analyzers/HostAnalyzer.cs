using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports an executable that serves no handler: it never starts the host, or has none to serve.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HostAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.HostNotStarted, Rules.NoHandler];

    protected override bool MayApply(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        ProjectParser.IsExecutable(compilation);

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        // An executable without a handler gets no entry point, and all that the compiler says is that there is none.
        context.RegisterCompilationEndAction(end =>
        {
            if (end.Compilation.Options.MainTypeName is null
                && end.Compilation.GetEntryPoint(end.CancellationToken) is null
                && MarkedSymbolFinder.Find(end.Compilation, symbols, end.CancellationToken).Handlers.IsEmpty
                && ReferencedHandlers.Find(end.Compilation).IsEmpty)
            {
                end.ReportDiagnostic(Diagnostic.Create(Rules.NoHandler, Location.None));
            }
        });

        if (!MarkerMentions.Any(context.Compilation, context.CancellationToken))
        {
            return;
        }

        // Not at the end of the compilation: an IDE would show that only after a build.
        context.RegisterSemanticModelAction(model =>
        {
            var compilation = model.SemanticModel.Compilation;
            if (FindEntryPoint(compilation, model.CancellationToken) is { } entryPoint
                && entryPoint.SyntaxTree == model.SemanticModel.SyntaxTree
                && !MarkedSymbolFinder.Find(compilation, symbols, model.CancellationToken).Handlers.IsEmpty
                && !compilation.SyntaxTrees.Prepend(entryPoint.SyntaxTree).Any(tree => MentionsHost(tree, model.CancellationToken)))
            {
                model.ReportDiagnostic(Diagnostic.Create(Rules.HostNotStarted, NameLocation(entryPoint.GetSyntax(model.CancellationToken))));
            }
        });
    }

    private static SyntaxReference? FindEntryPoint(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetEntryPoint(cancellationToken) is { } method
        && method.ContainingNamespace.ToDisplayString(SymbolDisplayFormats.NameOnly) != GeneratedFile.Namespace
            ? method.DeclaringSyntaxReferences.FirstOrDefault()
            : null;

    // To name the host, or the table that is handed to it, in whatever way, is taken for starting it: which calls are
    // reached cannot be known, and a false warning would be worse than a missing one.
    private static bool MentionsHost(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken).DescendantNodes()
            .Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "LambdaHost" or "LambdaHandlers" });

    /// <summary>The name of a <c>Main</c>, or the first word of a program of top-level statements.</summary>
    private static Location NameLocation(SyntaxNode entryPoint) => entryPoint switch
    {
        MethodDeclarationSyntax main => main.Identifier.GetLocation(),
        CompilationUnitSyntax unit => unit.Members.First(member => member.IsKind(SyntaxKind.GlobalStatement)).GetFirstToken().GetLocation(),
        _ => entryPoint.GetLocation(),
    };
}
