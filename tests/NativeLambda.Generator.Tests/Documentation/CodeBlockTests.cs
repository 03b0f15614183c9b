using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Logging;
using NativeLambda.Generator.TestKit;
using NativeLambda.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Documentation;

/// <summary>Every block of C# in the documentation compiles as it stands, with the generator, and without a warning. The pages of the rules have a test of their own.</summary>
public sealed class CodeBlockTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Text.Json;
        global using System.Text.Json.Serialization;
        global using System.Text.Json.Serialization.Metadata;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using NativeLambda;
        global using NativeLambda.Events;
        """;

    /// <summary>What the pages take for granted around a block that is a part of a program.</summary>
    private const string Surroundings = """
        global using NativeLambda.Testing;
        global using Xunit;
        public record Order(string Id);
        public record Invoice(string Id);
        public record Prompt(string Text);
        public record Query(string Text);
        public record Receipt(string OrderId);

        // What the generator of System.Text.Json would have written.
        [JsonSerializable(typeof(Order))]
        [JsonSerializable(typeof(Receipt))]
        public class OrdersJson() : JsonSerializerContext(null)
        {
            public static OrdersJson Default { get; } = new();
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public JsonTypeInfo<Order> Order => throw new NotSupportedException();
            public JsonTypeInfo<Receipt> Receipt => throw new NotSupportedException();
            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }

        internal static class Elsewhere { [LambdaHandler] internal static void Run(Order order) { } }
        public static class Model { public static async IAsyncEnumerable<string> Tell(Prompt prompt) { await Task.Yield(); yield return prompt.Text; } }
        """;

    /// <summary>As much of AWS's packages as the pages ask for.</summary>
    private const string Amazon = """
        namespace Amazon.Lambda.Core
        {
            public interface ILambdaLogger { void Log(string message); void LogLine(string message); }
            public interface ILambdaContext { ILambdaLogger Logger { get; } }
        }

        namespace Amazon.Lambda.SQSEvents
        {
            public class SQSEvent
            {
                public List<SQSMessage> Records { get; set; } = [];
                public class SQSMessage { public string MessageId { get; set; } = ""; public string Body { get; set; } = ""; public string EventSourceArn { get; set; } = ""; }
            }
        }
        """;

    public static TheoryData<string, int> Blocks()
    {
        var data = new TheoryData<string, int>();
        foreach (var block in Pages().SelectMany(page => CodeBlock.Read(RepositoryFolder.Path, page)).Where(IsOurs))
        {
            data.Add(block.Page, block.Line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles(string page, int line)
    {
        var block = CodeBlock.Read(RepositoryFolder.Path, page).Single(block => block.Line == line);

        // A file is what most blocks are; the others are members of a class, or statements of a method.
        string[][] readings =
        [
            [Usings, block.Text],
            [Usings, Surroundings, block.Text],
            [Usings, Surroundings, $"internal static partial class Example\n{{\n{Line(block)}{block.Text}\n    private static void Ship(Order order) {{ }}\n}}"],
            [Usings, Surroundings, $"internal static partial class Example\n{{\n    public static async Task Run(string text)\n    {{\n{Line(block)}{block.Text}\n        await Task.Yield();\n    }}\n}}"],
        ];

        string[] packages = block.Text.Contains("Amazon.", StringComparison.Ordinal) ? [Amazon] : [];
        var attempts = readings.Select(reading => Compile([.. packages, .. reading])).ToList();
        if (!attempts.Exists(errors => errors.Count == 0))
        {
            Assert.Fail($"{block} does not compile:\n{string.Join("\n", attempts.MinBy(errors => errors.Count)!)}\n{block.Text}");
        }
    }

    /// <summary>The test of the blocks would not notice that there are none.</summary>
    [Fact]
    public void There_are_blocks_on_the_pages() => Assert.InRange(Blocks().Count, 15, int.MaxValue);

    private static string Line(CodeBlock block) => $"#line {block.Line + 1} \"{block.Page}\"\n";

    private static List<Diagnostic> Compile(string[] sources)
    {
        var compilation = TestCompilation.Create(sources).AddReferences(
            MetadataReference.CreateFromFile(typeof(LambdaFunction).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(LambdaLoggingBuilderExtensions).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(LoggerFactory).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(ILogger).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location));
        var output = GeneratorRun.Start(compilation).Output;

        // The two are of references, and off by default in a project.
        return [.. output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not ("CS1701" or "CS1702"))];
    }

    // What a page shows of AWS's packages alone cannot be compiled without them.
    private static bool IsOurs(CodeBlock block) => block.Language == "csharp"
        && (!block.Text.Contains("using Amazon.", StringComparison.Ordinal) || block.Text.Contains("using NativeLambda;", StringComparison.Ordinal));

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "docs"), "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "src"), "PACKAGE.md", SearchOption.AllDirectories))
            .Append(Path.Combine(RepositoryFolder.Path, "README.md"))
            .Append(Path.Combine(RepositoryFolder.Path, "CONTRIBUTING.md"))
            .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path))
            .Order(StringComparer.Ordinal);
}
