using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Json.Emit;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Emit;

/// <summary>Prints a file of handlers and types.</summary>
internal static class SourceFileEmitter
{
    public static SourceText Emit(SourceFileModel file)
    {
        var usings = new List<string>();
        if (file.JsonTypes.Count > 0)
        {
            usings.AddRange(JsonTypeEmitter.Usings);
        }

        if (file.JsonObjects.Count > 0)
        {
            usings.AddRange(JsonMetadataEmitter.Usings);
        }

        var source = GeneratedFile.Start(usings);
        var isFirst = true;
        if (file.Handler is { } handler)
        {
            Separate();
            InvokerEmitter.Emit(source, handler);
        }

        foreach (var type in file.JsonTypes)
        {
            Separate();
            JsonTypeEmitter.Emit(source, type);
        }

        foreach (var type in file.JsonObjects)
        {
            Separate();
            JsonMetadataEmitter.Emit(source, type);
        }

        return source.ToSourceText();

        void Separate()
        {
            if (!isFirst)
            {
                source.Line();
            }

            isFirst = false;
        }
    }
}
