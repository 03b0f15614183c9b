using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Json.Emit;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests.Support;

/// <summary>The generated code for some types of a compilation, compiled without a warning and loaded.</summary>
internal sealed class GeneratedCode
{
    private GeneratedCode(JsonGraphParser parser, IReadOnlyList<string> sources, Assembly assembly)
    {
        Parser = parser;
        Sources = sources;
        Assembly = assembly;
        Codecs = [.. ((object[])assembly.GetType("Codecs")!.GetField("All")!.GetValue(null)!).Cast<ICodec>()];
    }

    /// <summary>What decided how the types are read and written.</summary>
    public JsonGraphParser Parser { get; }

    /// <summary>The generated files of types.</summary>
    public IReadOnlyList<string> Sources { get; }

    public Assembly Assembly { get; }

    /// <summary>The types' readers and writers, in their order.</summary>
    public IReadOnlyList<ICodec> Codecs { get; }

    /// <summary>A compilation that sees the types of these tests, as those need that are given to <see cref="Compile"/>.</summary>
    public static CSharpCompilation CreateCompilation(params IEnumerable<string> sources) =>
        TestCompilation.Create(sources).AddReferences(MetadataReference.CreateFromFile(typeof(ICodec).Assembly.Location));

    public static GeneratedCode Compile(CSharpCompilation compilation, IEnumerable<ITypeSymbol> types, bool isWrittenOnly = false)
    {
        var parser = compilation.CreateParser();
        var codecs = new List<string>();
        var roots = types.Select(type => (type, isWrittenOnly ? JsonDirection.Write : JsonDirection.Read | JsonDirection.Write)).ToList();
        foreach (var (type, _) in roots)
        {
            var problems = new List<JsonProblem>();
            var read = isWrittenOnly ? null : parser.ParseRoot(type, JsonDirection.Read, problems);
            var write = parser.ParseRoot(type, JsonDirection.Write, problems);
            Assert.Empty(problems);
            codecs.Add(isWrittenOnly
                ? $"new NativeLambda.Json.Tests.Support.WriteCodec<{write!.TypeName}, {write.ConverterName}>(),"
                : $"new NativeLambda.Json.Tests.Support.Codec<{read!.TypeName}, {read.ConverterName}, {write!.ConverterName}>(),");
        }

        var list = $$"""
            #pragma warning disable
            public static class Codecs
            {
                public static object[] All = new object[]
                {
                    {{string.Join("\n        ", codecs)}}
                };
            }
            """;
        var json = compilation.ParseJson(roots);
        var graph = json.Graph;
        IReadOnlyList<string> sources =
        [
            .. graph.Types.Select(type => JsonTypeEmitter.Emit(type).ToString()),
            .. graph.Enums.Select(names => JsonEnumEmitter.Emit(names).ToString()),
            .. graph.ConverterOptions is { } options ? [JsonConverterOptionsEmitter.Emit(options).ToString()] : Array.Empty<string>(),
        ];
        IEnumerable<string> generated = [.. sources, list, .. json.EmitContexts()];
        compilation = compilation.AddSyntaxTrees(generated.Select((source, i) => TestCompilation.Parse(source, $"Generated{i}.cs")));
        foreach (var diagnostic in compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning))
        {
            var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line];
            Assert.Fail($"{diagnostic}\n{line}");
        }

        return new GeneratedCode(parser, sources, compilation.Load());
    }
}
