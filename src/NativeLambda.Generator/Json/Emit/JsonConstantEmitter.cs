using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the methods of a class whose JSON is its text.</summary>
internal static class JsonConstantEmitter
{
    public static void EmitRead(SourceWriter source, JsonTypeModel type)
    {
        source.Line($"public static {type.TypeName}? Read(ref JsonReader reader) =>");
        source.Line($"    StringJson.Read(ref reader) is {{ }} text ? new {type.TypeName}(text) : null;");
    }

    public static void EmitWrite(SourceWriter source, JsonTypeModel type) =>
        source.Line($"public static void Write(JsonWriter writer, {type.TypeName}? value) => StringJson.Write(writer, value?.ToString());");
}
