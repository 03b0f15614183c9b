using System.Globalization;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the reader and the writer of a type that stands for others derived from it.</summary>
internal static class JsonPolymorphicEmitter
{
    /// <summary>The interface that the printed reader implements.</summary>
    public static string ReaderInterface(JsonPolymorphicModel model) => HasIds(model) ? "IJsonPolymorphic" : "IJsonReader";

    public static void EmitRead(SourceWriter source, JsonTypeModel type, JsonPolymorphicModel model)
    {
        source.Line($"public static {type.TypeName}? Read(ref JsonReader reader) =>");
        if (!HasIds(model))
        {
            source.Line($"    {model.BaseName}.Read(ref reader);");
            return;
        }

        source.Line($"    JsonPolymorphic.Read<{type.TypeName}, {type.ConverterName}>(ref reader);");
        source.Line();
        source.Line($"public static ReadOnlySpan<byte> Discriminator => {SourceWriter.Literal(model.Discriminator)}u8;");
        source.Line();
        source.Line($"public static bool IgnoresUnknown => {Literal(model.IgnoresUnknown)};");
        source.Line();
        source.Line($"public static bool CanBeBase => {Literal(model.CanBeBase)};");
        source.Line();
        using (source.Block("public static int Find(ReadOnlySpan<byte> id)"))
        {
            EmitIds(source, model, id => id.Text is { } text ? $"MemoryExtensions.SequenceEqual(id, {SourceWriter.Literal(text)}u8)" : null);
        }

        source.Line();
        using (source.Block("public static int Find(int id)"))
        {
            EmitIds(source, model, id => id.Text is null ? $"id == {Number(id.Number)}" : null);
        }

        source.Line();
        using (source.Block($"public static {type.TypeName}? ReadAs(ref JsonReader reader, int type)"))
        using (source.Block("switch (type)"))
        {
            for (var i = 0; i < model.Types.Count; i++)
            {
                if (model.Types[i].Id is not null)
                {
                    source.Line($"case {Number(i)}: return {model.Types[i].ConverterName}.Read(ref reader);");
                }
            }

            source.Line(model.CanBeBase
                ? $"default: return {model.BaseName}.Read(ref reader);"
                : $"default: throw JsonPolymorphic.NoType<{type.TypeName}>();");
        }
    }

    public static void EmitWrite(SourceWriter source, JsonTypeModel type, JsonPolymorphicModel model)
    {
        using (source.Block($"public static void Write(JsonWriter writer, {type.TypeName}? value)"))
        {
            using (source.Block("if (value is null)"))
            {
                source.Line("JsonObject.Begin(writer, value);");
                source.Line("return;");
            }

            source.Line();
            source.Line("var type = value.GetType();");
            var exact = model.Types.Select(derived => (derived.TypeName, derived.ConverterName));
            if (model.CanBeBase && !exact.Any(derived => derived.TypeName == type.TypeName))
            {
                exact = exact.Append((type.TypeName, model.BaseName));
            }

            foreach (var (typeName, converterName) in exact)
            {
                using (source.Block($"if (type == typeof({typeName}))"))
                {
                    source.Line($"{converterName}.Write(writer, ({typeName})value);");
                    source.Line("return;");
                }

                source.Line();
            }

            if (model.UnknownTypes == JsonUnknownDerivedTypes.NearestAncestor)
            {
                foreach (var derived in model.Types)
                {
                    using (source.Block($"if (value is {derived.TypeName})"))
                    {
                        source.Line($"{derived.ConverterName}.Write(writer, ({derived.TypeName})value);");
                        source.Line("return;");
                    }

                    source.Line();
                }
            }

            source.Line(model.UnknownTypes == JsonUnknownDerivedTypes.Fail
                ? $"throw JsonPolymorphic.NotDeclared<{type.TypeName}>(type);"
                : $"{model.BaseName}.Write(writer, value);");
        }
    }

    /// <summary>Prints the discriminator of an object.</summary>
    public static void EmitType(SourceWriter source, JsonDiscriminatorModel discriminator)
    {
        if (discriminator.Id is { } id)
        {
            var value = id.Text is { } text ? SourceWriter.Literal(text) + "u8" : Number(id.Number);
            source.Line($"JsonPolymorphic.WriteType(writer, {SourceWriter.Literal(discriminator.Name)}u8, {value});");
        }
    }

    private static void EmitIds(SourceWriter source, JsonPolymorphicModel model, Func<JsonTypeIdModel, string?> test)
    {
        for (var i = 0; i < model.Types.Count; i++)
        {
            if (model.Types[i].Id is { } id && test(id) is { } condition)
            {
                source.Line($"if ({condition}) return {Number(i)};");
            }
        }

        source.Line("return -1;");
    }

    private static bool HasIds(JsonPolymorphicModel model) => model.Types.Any(type => type.Id is not null);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Literal(bool value) => value ? "true" : "false";
}
