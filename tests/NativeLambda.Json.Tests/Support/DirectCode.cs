using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Json.Corpus;

namespace NativeLambda.Json.Tests.Support;

/// <summary>The generated code for the corpus or a part of it with one set of options, compiled and loaded.</summary>
public sealed class DirectCode
{
    private static readonly ConcurrentDictionary<(string Options, CorpusPart? Part), DirectCode> Cache = new();

    // Not among those that are compared: System.Text.Json refuses with other words where a converter sees one value only.
    private static readonly IReadOnlyList<CorpusType> MainTypes = [.. CorpusTypes.All, new CorpusType(typeof(WireTimes), [])];

    private readonly Dictionary<Type, ICodec> _codecs = [];
    private readonly Dictionary<Type, ITypeSymbol> _symbols = [];

    private DirectCode(OptionSet options, IReadOnlyList<CorpusType> types, bool isWrittenOnly = false)
    {
        var context = options.Arguments is { } arguments
            ? $$"""
              using System.Text.Json;
              using System.Text.Json.Serialization;
              [NativeLambda.LambdaJsonContext]
              [JsonSourceGenerationOptions({{arguments}})]
              internal partial class TestJson : JsonSerializerContext;
              """
            : "";
        var fields = types.Select((type, i) => $"    public static {CSharpName(type.Type)} Type{i} = default!;");
        var roots = $"#pragma warning disable\npublic static class Roots\n{{\n{string.Join("\n", fields)}\n}}\n";
        var compilation = GeneratedCode.CreateCompilation(context, roots)
            .AddReferences(MetadataReference.CreateFromFile(typeof(CorpusTypes).Assembly.Location));
        var holder = compilation.GetTypeByMetadataName("Roots")!;
        var symbols = types.Select((_, i) => ((IFieldSymbol)holder.GetMembers($"Type{i}").Single()).Type).ToList();
        var code = GeneratedCode.Compile(compilation, symbols, isWrittenOnly);
        Parser = code.Parser;
        Sources = code.Sources;
        for (var i = 0; i < types.Count; i++)
        {
            _symbols.Add(types[i].Type, symbols[i]);
            _codecs.Add(types[i].Type, code.Codecs[i]);
        }

        var assembly = code.Assembly;
        var contextType = assembly.GetType("TestJson") ?? assembly.GetType("NativeLambda.LambdaJson")!;
        Context = (JsonSerializerContext)contextType.GetProperty("Default")!.GetValue(null)!;
    }

    /// <summary>What decided how the types are read and written.</summary>
    internal JsonGraphParser Parser { get; }

    /// <summary>The generated files of types.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The generated context of the same types: the one that gives the options, or the assembly's own.</summary>
    public JsonSerializerContext Context { get; }

    /// <summary>The code of the corpus's main part.</summary>
    public static DirectCode For(OptionSet options) => Cache.GetOrAdd((options.Name, null), _ => new DirectCode(options, MainTypes));

    public static DirectCode For(OptionSet options, CorpusPart part) =>
        Cache.GetOrAdd((options.Name, part), _ => new DirectCode(options, part.Types, part.IsWrittenOnly));

    public ICodec this[Type type] => _codecs[type];

    internal ITypeSymbol SymbolOf(Type type) => _symbols[type];

    private static string CSharpName(Type type)
    {
        if (type.IsArray)
        {
            return CSharpName(type.GetElementType()!) + "[]";
        }

        var name = "global::" + (type.Namespace is { } ns ? ns + "." : "");
        var arguments = type.GetGenericArguments().Select(CSharpName).ToList();
        var used = 0;
        List<Type> nesting = [type];
        while (nesting[0].DeclaringType is { } outer)
        {
            nesting.Insert(0, outer);
        }

        return name + string.Join(".", nesting.Select(part =>
        {
            var count = part.GetGenericArguments().Length - used;
            var own = arguments.Skip(used).Take(count).ToList();
            used += count;
            return part.Name.Split('`')[0] + (own.Count > 0 ? $"<{string.Join(", ", own)}>" : "");
        }));
    }
}
