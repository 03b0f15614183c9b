using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the reader and the writer of one type.</summary>
internal static class JsonTypeEmitter
{
    public static string Emit(JsonTypeModel type) => new SourceWriter().Line("// " + type.HintName).ToString();
}
