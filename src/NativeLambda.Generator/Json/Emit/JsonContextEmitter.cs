using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the generated part of the user's own serializer context.</summary>
internal static class JsonContextEmitter
{
    private const string Options = "global::System.Text.Json.JsonSerializerOptions";
    private const string TypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";
    private const string Resolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";
    private const string Services = "global::System.Text.Json.Serialization.Metadata.JsonMetadataServices";
    private const string Library = "global::NativeLambda.Json.";

    public static SourceText Emit(JsonContextModel context)
    {
        var source = GeneratedFile.Start();
        if (context.Namespace is { } ns)
        {
            source.Line($"namespace {ns};");
            source.Line();
        }

        var scopes = new Stack<SourceWriter.BlockScope>();
        for (var i = 0; i < context.Declarations.Count - 1; i++)
        {
            scopes.Push(source.Block(context.Declarations[i]));
        }

        source.Line(GeneratedFile.GeneratedCodeAttribute);
        using (source.Block($"{context.Declarations[context.Declarations.Count - 1]} : {Resolver}"))
        {
            EmitMembers(source, context);
        }

        while (scopes.Count > 0)
        {
            scopes.Pop().Dispose();
        }

        return source.ToSourceText();
    }

    private static void EmitMembers(SourceWriter source, JsonContextModel context)
    {
        using (source.Block($"private static readonly {Options} s_options = new {Options}", ";"))
        {
            EmitOptions(source, context.Options);
        }

        source.Line();
        source.Line("/// <summary>The context with the options that its attribute gives.</summary>");
        source.Line($"public static {context.Name} Default {{ get; }} = new {context.Name}(new {Options}(s_options));");
        source.Line();
        source.Line("/// <summary>Makes a context with the options that its attribute gives.</summary>");
        using (source.Block($"public {context.Name}() : base(null)"))
        {
        }

        source.Line();
        source.Line("/// <summary>Makes a context with other options. They do not change the names and the members of the types.</summary>");
        using (source.Block($"public {context.Name}({Options} options) : base(options)"))
        {
        }

        source.Line();
        source.Line("/// <inheritdoc/>");
        source.Line($"protected override {Options}? GeneratedSerializerOptions => s_options;");
        source.Line();
        source.Line("/// <inheritdoc/>");
        source.Line($"public override {TypeInfo}? GetTypeInfo(global::System.Type type) => Create(type, Options);");
        source.Line();
        source.Line($"{TypeInfo}? {Resolver}.GetTypeInfo(global::System.Type type, {Options} options) => Create(type, options);");
        source.Line();
        using (source.Block($"private static {TypeInfo}? Create(global::System.Type type, {Options} options)"))
        {
            foreach (var root in context.Roots)
            {
                using (source.Block($"if (type == typeof({root.TypeName}))"))
                {
                    source.Line($"return {Services}.CreateValueInfo<{root.TypeName}>(options, new {Converter(root)}());");
                }

                source.Line();
            }

            source.Line("return null;");
        }
    }

    private static void EmitOptions(SourceWriter source, JsonOptionsModel options)
    {
        if (options.PropertyNamingPolicy != JsonNamingPolicyKind.Unspecified)
        {
            source.Line($"PropertyNamingPolicy = global::System.Text.Json.JsonNamingPolicy.{options.PropertyNamingPolicy},");
        }

        source.Line($"PropertyNameCaseInsensitive = {(options.PropertyNameCaseInsensitive ? "true" : "false")},");
        source.Line($"IncludeFields = {(options.IncludeFields ? "true" : "false")},");
        if (options.ReadsNumbersFromStrings)
        {
            source.Line("NumberHandling = global::System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString,");
        }

        var condition = options.DefaultCondition switch
        {
            JsonWriteCondition.UnlessNull => "WhenWritingNull",
            JsonWriteCondition.UnlessDefault => "WhenWritingDefault",
            _ => "Never",
        };
        source.Line($"DefaultIgnoreCondition = global::System.Text.Json.Serialization.JsonIgnoreCondition.{condition},");
    }

    private static string Converter(JsonRootModel root) => root switch
    {
        { ReaderName: null } => $"{Library}DirectWriteOnlyConverter<{root.TypeName}, {root.WriterName}>",
        { WriterName: null } => $"{Library}DirectReadOnlyConverter<{root.TypeName}, {root.ReaderName}>",
        _ => $"{Library}DirectJsonConverter<{root.TypeName}, {root.ReaderName}, {root.WriterName}>",
    };
}
