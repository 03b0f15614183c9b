using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the reader and the writer of one type.</summary>
internal static class JsonTypeEmitter
{
    public static SourceText Emit(JsonTypeModel type)
    {
        var source = GeneratedFile.Start(Usings);
        Emit(source, type);
        return source.ToSourceText();
    }

    /// <summary>The namespaces whose types it names without them.</summary>
    public static IReadOnlyList<string> Usings { get; } = ["global::System", "global::NativeLambda.Json"];

    public static void Emit(SourceWriter source, JsonTypeModel type)
    {
        source.Line(GeneratedFile.GeneratedCodeAttribute);
        var reads = (type.Direction & JsonDirection.Read) != 0;
        var writes = (type.Direction & JsonDirection.Write) != 0;
        var reader = new JsonObjectReaderEmitter(source, type);
        using (source.Block($"internal readonly struct {type.ConverterName} : {string.Join(", ", Interfaces())}"))
        {
            if (reads)
            {
                if (type.Polymorphism is { } polymorphism)
                {
                    JsonPolymorphicEmitter.EmitRead(source, type, polymorphism);
                }
                else if (type.IsConstant)
                {
                    JsonConstantEmitter.EmitRead(source, type);
                }
                else
                {
                    reader.Emit();
                }
            }

            if (reads && writes)
            {
                source.Line();
            }

            if (writes)
            {
                if (type.Polymorphism is { } polymorphism)
                {
                    JsonPolymorphicEmitter.EmitWrite(source, type, polymorphism);
                }
                else if (type.IsConstant)
                {
                    JsonConstantEmitter.EmitWrite(source, type);
                }
                else
                {
                    JsonObjectWriterEmitter.Emit(source, type);
                }
            }
        }

        IEnumerable<string> Interfaces()
        {
            if (reads)
            {
                yield return type.Polymorphism is { } polymorphism
                    ? $"{JsonPolymorphicEmitter.ReaderInterface(polymorphism)}<{type.TypeName}>"
                    : $"IJsonReader<{type.TypeName}>";
                if (type.Polymorphism is null && reader.ConstructorInterface is { } name)
                {
                    yield return $"{name}<{type.TypeName}>";
                }
            }

            if (writes)
            {
                yield return $"IJsonWriter<{type.TypeName}>";
            }
        }
    }

    /// <summary>Prints the call of a method that the objects of a type want to be told by, if they do.</summary>
    public static void EmitCall(SourceWriter source, JsonTypeModel type, JsonCallbacks callback)
    {
        if (type.Callbacks.HasFlag(callback))
        {
            source.Line(Call(callback));
        }
    }

    public static string Call(JsonCallbacks callback) => $"JsonCallbacks.{callback}(ref value);";

    /// <summary>The member of the variable <c>value</c>.</summary>
    public static string Access(JsonMemberModel member) =>
        member.HiddenIn is { } type ? $"(({type})value).{member.Name}" : $"value.{member.Name}";
}
