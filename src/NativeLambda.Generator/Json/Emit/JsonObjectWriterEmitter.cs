using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the method that writes an object.</summary>
internal static class JsonObjectWriterEmitter
{
    public static void Emit(SourceWriter source, JsonTypeModel type)
    {
        var nullable = type.IsValueType ? "" : "?";
        using (source.Block($"public static void Write(JsonWriter writer, {type.TypeName}{nullable} value)"))
        {
            if (type.IsValueType)
            {
                source.Line("JsonObject.Begin(writer);");
            }
            else
            {
                using (source.Block("if (!JsonObject.Begin(writer, value))"))
                {
                    source.Line("return;");
                }

                source.Line();
            }

            JsonTypeEmitter.EmitCall(source, type, JsonCallbacks.OnSerializing);
            if (type.Discriminator is { } discriminator)
            {
                JsonPolymorphicEmitter.EmitType(source, discriminator);
            }

            foreach (var member in type.Members)
            {
                if (member.WriterName is { } writerName)
                {
                    var step = member.WriteCondition switch
                    {
                        JsonWriteCondition.UnlessNull => "WriteUnlessNull",
                        JsonWriteCondition.UnlessDefault => "WriteUnlessDefault",
                        _ => "Write",
                    };
                    source.Line(
                        $"JsonObject.{step}<{member.TypeName}, {writerName}>" +
                        $"(writer, {SourceWriter.Literal(member.JsonName)}u8, {Untyped(member)}{JsonTypeEmitter.Access(member)});");
                }
            }

            source.Line("writer.WriteEndObject();");
            JsonTypeEmitter.EmitCall(source, type, JsonCallbacks.OnSerialized);
        }
    }

    // The member may be declared dynamic, which makes of a call one that is bound at run time.
    private static string Untyped(JsonMemberModel member) => member.TypeName == "object" ? "(object?)" : "";
}
