using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Analyzers;

/// <summary>
/// Reports the converter of enums that makes its inner converter at run time. The code of handlers knows it by name and
/// needs it not; a <c>JsonSerializer</c> that a native function calls itself does.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StringEnumAnalyzer : HandlerAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UntypedStringEnum];

    protected override void Start(CompilationStartAnalysisContext context, KnownSymbols symbols) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType, SymbolKind.Property, SymbolKind.Field);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var symbol = context.Symbol;
        if (TypeOf(symbol) is not { } enumType
            || JsonAttributes.Find(symbol, JsonAttributes.Converter) is not { } attribute
            || JsonConverters.FindStringEnum(symbol, enumType) is not { } found
            || JsonAttributes.Argument<INamedTypeSymbol>(attribute) is not { IsGenericType: false })
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rules.UntypedStringEnum,
            HandlerLocations.FirstArgument(attribute, context.CancellationToken),
            symbol is ITypeSymbol ? JsonTypeNames.ForPeople(found) : JsonTypeNames.MemberForPeople(symbol),
            JsonTypeNames.ForPeople(found)));
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } type => type,
        IPropertySymbol property => property.Type,
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        _ => null,
    };
}
