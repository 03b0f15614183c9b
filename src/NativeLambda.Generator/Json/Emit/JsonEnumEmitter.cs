using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the names of one enum.</summary>
internal static class JsonEnumEmitter
{
    public static SourceText Emit(JsonEnumModel model)
    {
        var source = GeneratedFile.Start();
        source.Line($"namespace {GeneratedFile.Namespace};");
        source.Line();
        source.Line("using global::System;");
        source.Line("using global::NativeLambda.Json;");
        source.Line();
        source.Line(GeneratedFile.GeneratedCodeAttribute);
        using (source.Block($"internal readonly struct {model.Name} : IJsonEnumNames<{model.NumberTypeName}>"))
        {
            source.Line($"public static ReadOnlySpan<{model.NumberTypeName}> Values => [{string.Join(", ", model.Names.Select(name => name.Value))}];");
            source.Line();
            source.Line($"public static bool IsFlags => {Literal(model.IsFlags)};");
            source.Line();
            source.Line($"public static bool TakesNumbers => {Literal(model.TakesNumbers)};");
            source.Line();
            EmitFind(source, model);
            source.Line();
            EmitGetName(source, model);
        }

        return source.ToSourceText();
    }

    /// <summary>Prints the lookup of a name in its exact spelling, by its length first.</summary>
    private static void EmitFind(SourceWriter source, JsonEnumModel model)
    {
        using (source.Block("public static int Find(ReadOnlySpan<byte> name)"))
        {
            var byLength = model.Names
                .Select((name, index) => (name.IsAlias, Text: SourceWriter.Literal(name.Name), Length: Encoding.UTF8.GetByteCount(name.Name), Index: Index(index)))
                .Where(name => !name.IsAlias)
                .GroupBy(name => name.Length)
                .OrderBy(group => group.Key)
                .ToList();
            if (byLength.Count > 0)
            {
                using (source.Block("switch (name.Length)"))
                {
                    foreach (var group in byLength)
                    {
                        source.Line($"case {Index(group.Key)}:");
                        foreach (var (_, text, _, index) in group)
                        {
                            source.Line($"    if (MemoryExtensions.SequenceEqual(name, {text}u8)) return {index};");
                        }

                        source.Line("    break;");
                    }
                }

                source.Line();
            }

            source.Line("return -1;");
        }
    }

    private static void EmitGetName(SourceWriter source, JsonEnumModel model)
    {
        using (source.Block("public static ReadOnlySpan<byte> GetName(int index, out bool isExact)"))
        {
            var exact = model.Names.Select((name, index) => (name.IsExact, Text: Index(index))).Where(name => name.IsExact).Select(name => name.Text).ToList();
            var isExact = exact.Count == 0 ? "false" : exact.Count == model.Names.Count ? "true" : $"index is {string.Join(" or ", exact)}";
            source.Line($"isExact = {isExact};");
            using (source.Block("return index switch", ";"))
            {
                for (var i = 0; i < model.Names.Count; i++)
                {
                    source.Line($"{Index(i)} => {SourceWriter.Literal(model.Names[i].Name)}u8,");
                }

                source.Line("_ => default,");
            }
        }
    }

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string Literal(bool value) => value ? "true" : "false";
}
