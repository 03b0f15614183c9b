using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>Another source generator in the project, which writes one file.</summary>
/// <param name="source">The file.</param>
/// <param name="fromTheStart">Whether it is there before any generator has run, so that all of them see it.</param>
internal sealed class OtherGenerator(string source, bool fromTheStart = false) : IIncrementalGenerator
{
    // Not one by which the compiler takes the file for generated: nobody has to write that.
    private const string HintName = "Written.cs";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        if (fromTheStart)
        {
            context.RegisterPostInitializationOutput(output => output.AddSource(HintName, source));
        }
        else
        {
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource(HintName, source));
        }
    }
}
