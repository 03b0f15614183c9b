using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Benchmarks.Generator;

/// <summary>A project of so many handlers in as many files, each with an event of ten members, and one file beside them.</summary>
internal static class Workload
{
    /// <summary>A project that both generators have work in.</summary>
    public static CSharpCompilation Create(int handlers) => Create(handlers, TheirContext(handlers));

    /// <param name="handlers">How many there are.</param>
    /// <param name="context">The source of a serializer context, or nothing.</param>
    public static CSharpCompilation Create(int handlers, string context)
    {
        var trees = Enumerable.Range(0, handlers)
            .Select(i => TestCompilation.Parse(Handler(i), string.Create(CultureInfo.InvariantCulture, $"Handler{i}.cs")))
            .Append(TestCompilation.Parse("public static class Unrelated { public static int Method() => 1; }", "Unrelated.cs"))
            .Append(TestCompilation.Parse(context, "Context.cs"));
        return TestCompilation.Create().AddSyntaxTrees(trees);
    }

    private static string Handler(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        using System;
        using System.Collections.Generic;
        using NativeLambda;

        namespace Workload;

        public static class Handlers{{i}}
        {
            [LambdaHandler]
            public static string? Handle(Event{{i}} input, LambdaContext context)
            {
                return null;
            }
        }

        public class Event{{i}}
        {
            public string? Member0 { get; set; }
            public int Member1 { get; set; }
            public DateTime Member2 { get; set; }
            public List<string>? Member3 { get; set; }
            public double? Member4 { get; set; }
            public Dictionary<string, int>? Member5 { get; set; }
            public bool Member6 { get; set; }
            public Part{{i}}? Member7 { get; set; }
            public Part{{i}}[]? Member8 { get; set; }
            public DayOfWeek Member9 { get; set; }
        }

        public record Part{{i}}(string Name, decimal Price);
        """);

    /// <summary>The list of types that System.Text.Json's generator needs; NativeLambda needs none.</summary>
    public static string TheirContext(int handlers)
    {
        var source = new StringBuilder("using System.Text.Json.Serialization;\nnamespace Workload;\n[JsonSerializable(typeof(string))]\n");
        for (var i = 0; i < handlers; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Event{i}))]\n");
        }

        return source.Append("internal partial class TypesContext : JsonSerializerContext;\n").ToString();
    }
}
