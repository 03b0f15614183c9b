using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Emit;

/// <summary>Prints what a library shows of its handlers: attributes for the generator of a function, and a way to the table.</summary>
internal static class LibraryEmitter
{
    public static void EmitExports(SourceWriter writer, LibraryModel library)
    {
        foreach (var export in library.Exports)
        {
            var arguments = $"typeof(global::{GeneratedFile.Namespace}.{library.TypeName}), {SourceWriter.Literal(export.FullName)}"
                + Argument("OwnName", export.OwnName)
                + Argument("ShortName", export.ShortName)
                + Argument("QualifiedName", export.QualifiedName)
                + Argument("Event", export.DisplayEvent)
                + Argument("Result", export.DisplayResult);
            writer.Line($"[assembly: global::NativeLambda.Hosting.LambdaHandlerExport({arguments})]");
        }

        writer.Line();
    }

    public static void EmitType(SourceWriter writer, LibraryModel library)
    {
        writer.Line();
        using (writer.Block($"namespace {GeneratedFile.Namespace}"))
        {
            writer.Line(GeneratedFile.GeneratedCodeAttribute);
            writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            using (writer.Block($"public static class {library.TypeName}"))
            {
                writer.Line("public static global::NativeLambda.Hosting.LambdaHandlerTable Table => global::NativeLambda.LambdaHandlers.Table;");
            }
        }
    }

    private static string Argument(string name, string? value) =>
        value is null ? "" : $", {name} = {SourceWriter.Literal(value)}";
}
