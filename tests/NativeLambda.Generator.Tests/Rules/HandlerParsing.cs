using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Parsing;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>Parses handlers out of source as the generator does.</summary>
internal static class HandlerParsing
{
    public static CSharpCompilation Compile(params IEnumerable<string> sources) =>
        TestCompilation.Create(sources.Append(HandlerRulesTest.Common));

    public static ImmutableArray<IMethodSymbol> FindHandlers(this CSharpCompilation compilation) =>
        MarkedSymbolFinder.Find(compilation, KnownSymbols.TryCreate(compilation)!, TestContext.Current.CancellationToken).Handlers;

    public static ImmutableArray<HandlerSignature> ParseHandlers(this CSharpCompilation compilation) =>
        HandlerSignatureParser.ParseAll(
            compilation.FindHandlers(), KnownSymbols.TryCreate(compilation)!, TestContext.Current.CancellationToken);

    /// <summary>The handlers in a file of their own, which must compile.</summary>
    public static ImmutableArray<HandlerSignature> ParseHandlers(string source)
    {
        var compilation = Compile(source);
        Assert.DoesNotContain(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation.ParseHandlers();
    }
}
