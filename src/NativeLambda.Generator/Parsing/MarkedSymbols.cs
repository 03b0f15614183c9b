using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>What carries one of our attributes, in an order that does not depend on the order or the paths of the files.</summary>
/// <param name="Handlers">The methods marked <c>[LambdaHandler]</c>, a partial one by its defining part.</param>
/// <param name="JsonContexts">The classes marked <c>[LambdaJsonContext]</c>. The first one counts, and a rule refuses the others.</param>
/// <param name="OtherJsonContexts">The classes that are marked <c>[LambdaJsonSerializable]</c> alone: contexts that no handler uses.</param>
internal sealed record MarkedSymbols(
    ImmutableArray<IMethodSymbol> Handlers,
    ImmutableArray<INamedTypeSymbol> JsonContexts,
    ImmutableArray<INamedTypeSymbol> OtherJsonContexts);
