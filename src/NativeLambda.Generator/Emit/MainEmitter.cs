using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Emit;

/// <summary>Prints the <c>Main</c> of an executable that has none.</summary>
internal static class MainEmitter
{
    public const string HintName = "Main.g.cs";

    public static SourceText Emit()
    {
        var writer = GeneratedFile.Start();
        using (writer.Block($"namespace {GeneratedFile.Namespace}"))
        {
            writer.Line(GeneratedFile.GeneratedCodeAttribute);
            using (writer.Block("internal static class Program"))
            {
                writer.Line("private static int Main(string[] args) => global::NativeLambda.LambdaHost.Run(global::NativeLambda.LambdaHandlers.Table, args);");
            }
        }

        return writer.ToSourceText();
    }
}
