using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the generated part of the user's own serializer context.</summary>
internal static class JsonContextEmitter
{
    public static string Emit(JsonContextModel context) => new SourceWriter().Line("// " + context.HintName).ToString();
}
