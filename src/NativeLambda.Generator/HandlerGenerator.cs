using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator;

/// <summary>Writes the dispatch table, the invokers, the JSON code and <c>Main</c> for the methods marked <c>[LambdaHandler]</c>.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class HandlerGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
