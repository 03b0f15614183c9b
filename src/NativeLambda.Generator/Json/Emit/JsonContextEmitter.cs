using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints a serializer context, and the class that makes the metadata of its types.</summary>
internal static class JsonContextEmitter
{
    private const string Options = "global::System.Text.Json.JsonSerializerOptions";
    private const string TypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";
    private const string Resolver = "global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";
    private const string Metadata = "global::NativeLambda.Json.Metadata.JsonMetadata";

    public static SourceText Emit(JsonContextModel context)
    {
        var source = GeneratedFile.Start();
        var scopes = new Stack<SourceWriter.BlockScope>();
        if (context.Namespace is { } ns)
        {
            scopes.Push(source.Block($"namespace {ns}"));
        }

        for (var i = 0; i < context.Declarations.Count; i++)
        {
            if (i == context.Declarations.Count - 1)
            {
                source.Line(GeneratedFile.GeneratedCodeAttribute);
            }

            scopes.Push(source.Block(context.Declarations[i]));
        }

        EmitMembers(source, context);
        while (scopes.Count > 0)
        {
            scopes.Pop().Dispose();
        }

        source.Line();
        EmitResolver(source, context);
        return source.ToSourceText();
    }

    private static void EmitMembers(SourceWriter source, JsonContextModel context)
    {
        EmitOptions(source, context.Options);

        source.Line();
        source.Line("/// <summary>The context with the options that its attribute gives.</summary>");
        source.Line($"public static {context.Name} Default {{ get; }} = new {context.Name}(new {Options}(s_options));");
        source.Line();
        source.Line("/// <summary>Makes a context with the options that its attribute gives.</summary>");
        source.Line($"public {context.Name}() : base(null) {{ }}");
        source.Line();
        source.Line("/// <summary>Makes a context with other options.</summary>");
        source.Line($"public {context.Name}({Options} options) : base(options) {{ }}");
        source.Line();
        source.Line($"protected override {Options}? GeneratedSerializerOptions => s_options;");
        source.Line();
        source.Line($"public override {TypeInfo}? GetTypeInfo(global::System.Type type) => {Metadata}.Find(this.Options, type);");
        source.Line();
        source.Line($"{TypeInfo}? {Resolver}.GetTypeInfo(global::System.Type type, {Options} options) =>");
        source.Line($"    {Metadata}.From(this, global::{GeneratedFile.Namespace}.{context.ResolverName}.Create(type, options));");
        source.Line();
        foreach (var type in context.Types)
        {
            if (type.IsObsolete)
            {
                source.Line("[global::System.Obsolete]");
            }

            source.Line(
                $"{(type.IsPublic ? "public" : "internal")} {TypeInfo}<{type.TypeName}> {type.PropertyName} => " +
                $"{Metadata}.Get<{type.TypeName}>(this);");
        }
    }

    private static void EmitOptions(SourceWriter source, JsonContextOptionsModel options)
    {
        var defaults = options.Defaults is { } value ? $"({value})" : "";
        using (source.Block($"private static readonly {Options} s_options = new {Options}{defaults}", ";"))
        {
            foreach (var setting in options.Settings)
            {
                source.Line($"{setting.Name} = {setting.Value},");
            }

            if (options.Converters.Count > 0)
            {
                source.Line($"Converters = {{ {string.Join(", ", options.Converters)} }},");
            }
        }
    }

    private static void EmitResolver(SourceWriter source, JsonContextModel context)
    {
        using (source.Block($"namespace {GeneratedFile.Namespace}"))
        {
            // Inside the namespace they come before whatever the user has of the same name.
            source.Line("using global::System;");
            source.Line("using global::System.Text.Json;");
            source.Line("using global::System.Text.Json.Serialization;");
            source.Line("using global::System.Text.Json.Serialization.Metadata;");
            source.Line("using global::NativeLambda.Json.Metadata;");
            source.Line();
            source.Line(GeneratedFile.GeneratedCodeAttribute);
            source.Line("[global::System.Obsolete]");
            using (source.Block($"internal static class {context.ResolverName}"))
            using (source.Block("public static JsonTypeInfo? Create(Type type, JsonSerializerOptions options)"))
            {
                foreach (var type in context.Types)
                {
                    var typeArguments = type.TypeArguments.Count == 0 ? "" : $"<{string.Join(", ", type.TypeArguments)}>";
                    var arguments = string.Join(", ", type.Arguments.Prepend("options"));
                    source.Line($"if (type == typeof({type.TypeName})) return JsonMetadata.{type.Method}{typeArguments}({arguments});");
                }

                source.Line("return null;");
            }

            if (context.SourceName is { } name)
            {
                source.Line();
                source.Line(GeneratedFile.GeneratedCodeAttribute);
                using (source.Block($"internal readonly struct {name} : IJsonOptionsSource"))
                {
                    source.Line($"public static JsonSerializerOptions Options => {context.Name}.Default.Options;");
                }
            }
        }
    }
}
