using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>Reports calls of <c>JsonSerializer</c> that look at a type by reflection although a context knows it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ReflectionCallAnalyzer : HandlerAnalyzer
{
    private const string Serializer = "JsonSerializer";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ReflectionCall];

    // An operation action would bind every body of the project. This one binds the few calls that have the names.
    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var contexts = new ProjectContexts(context.Compilation, symbols);
        context.RegisterSyntaxNodeAction(node => Analyze(node, contexts), SyntaxKind.InvocationExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, ProjectContexts contexts)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (FindName(call.Expression) is not { } name
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || !IsSerializer(method.ContainingType)
            || (method.ReducedFrom ?? method).Parameters.FirstOrDefault(IsOptions) is not { } options
            || method.TypeArguments.Length != 1
            || !IsLeftOut(call, options, method)
            || contexts.FindTypeInfo(method.TypeArguments[0], context.CancellationToken) is not { } typeInfo)
        {
            return;
        }

        var suggestion = typeInfo.ContainingType.ToMinimalDisplayString(context.SemanticModel, call.SpanStart) + ".Default." + typeInfo.Name;
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.ReflectionCall,
            name.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.TypeInfo, DocumentationCommentId.CreateDeclarationId(typeInfo)),
            method.Name,
            method.TypeArguments[0].ToDisplayString(SymbolDisplayFormats.ForAPerson),
            suggestion));
    }

    /// <summary>The name of a method that may be one of the serializer's, in whatever way it is called.</summary>
    private static SimpleNameSyntax? FindName(ExpressionSyntax called)
    {
        var name = called switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return name?.Identifier.ValueText is { } text
            && (text.StartsWith("Serialize", StringComparison.Ordinal) || text.StartsWith("Deserialize", StringComparison.Ordinal))
                ? name
                : null;
    }

    private static bool IsSerializer(INamedTypeSymbol type) =>
        type.Name == Serializer && type.ContainingNamespace.ToDisplayString() == "System.Text.Json";

    private static bool IsOptions(IParameterSymbol parameter) => parameter.Type.Name == "JsonSerializerOptions";

    /// <summary>Whether a call gives no options: those that it gave might bring metadata.</summary>
    private static bool IsLeftOut(InvocationExpressionSyntax call, IParameterSymbol options, IMethodSymbol method)
    {
        var position = method.ReducedFrom is null ? options.Ordinal : options.Ordinal - 1;
        var arguments = call.ArgumentList.Arguments;
        return !arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText == options.Name)
            && (arguments.Count <= position || arguments[position].NameColon is not null);
    }
}
