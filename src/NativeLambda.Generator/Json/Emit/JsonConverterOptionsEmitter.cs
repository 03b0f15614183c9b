using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the options that the user's converters are called with.</summary>
internal static class JsonConverterOptionsEmitter
{
    public const string HintName = Name + ".Json.g.cs";

    private const string Name = "ConverterOptions";

    private const string Options = "global::System.Text.Json.JsonSerializerOptions";

    public static SourceText Emit(JsonConverterOptionsModel model)
    {
        var source = GeneratedFile.Start();
        source.Line($"namespace {GeneratedFile.Namespace};");
        source.Line();
        source.Line("/// <summary>The options that converters are called with.</summary>");
        source.Line(GeneratedFile.GeneratedCodeAttribute);
        using (source.Block($"internal readonly struct {Name} : global::NativeLambda.Json.Metadata.IJsonOptionsSource"))
        {
            if (model.ContextName is { } context)
            {
                source.Line($"public static {Options} Options => {context}.Default.Options;");
            }
            else
            {
                using (source.Block($"public static {Options} Options {{ get; }} = new {Options}", ";"))
                {
                    source.Line("PropertyNameCaseInsensitive = true,");
                    source.Line("DefaultIgnoreCondition = global::System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,");
                }
            }
        }

        return source.ToSourceText();
    }
}
