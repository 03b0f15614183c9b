using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.TestKit;
using Xunit;

namespace NativeLambda.Generator.Tests.Pipeline;

/// <summary>
/// Whatever was edited before, a driver that has seen it all prints what a new one prints. The edits are of what the
/// parts of a project have to do with each other: events that share types, names that clash, roots that come and go, the
/// options of the context.
/// </summary>
public sealed class PipelinePropertyTests(ITestOutputHelper output)
{
    private const int HandlerCount = 4;

    /// <summary>The types, of which several have names that are nearly the same.</summary>
    private static readonly ImmutableArray<(string Namespace, string Name)> Types =
    [
        ("Shop", "Order"), ("Shop", "Part"), ("Shop.Inner", "Part"), ("Shop_Inner", "Part"), ("shop", "Part"), ("Shop", "Inner_Part"),
    ];

    /// <summary>What a member, an event or a result can be of.</summary>
    private static readonly ImmutableArray<string> Uses =
    [
        "int", "string", "object", "System.Guid", "System.Uri", "System.Action", "Missing", "global::Shop.State", "global::Shop.Order[]",
        "global::Shop.Page<global::Shop.Order>", "global::Shop.Page<global::Shop.Page<global::Shop_Inner.Part>>",
        "System.Collections.Generic.Dictionary<global::Shop.State, global::shop.Part>", "System.Collections.Generic.List<global::Shop.Part>",
        .. Types.Select(type => $"global::{type.Namespace}.{type.Name}"),
    ];

    private static readonly ImmutableArray<string> Contexts =
    [
        "",
        "[NativeLambda.LambdaJsonContext]",
        "[NativeLambda.LambdaJsonContext][System.Text.Json.Serialization.JsonSourceGenerationOptions(PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)]",
        "[NativeLambda.LambdaJsonContext][System.Text.Json.Serialization.JsonSourceGenerationOptions(UseStringEnumConverter = true, UnknownTypeHandling = System.Text.Json.Serialization.JsonUnknownTypeHandling.JsonNode)]",
        "[NativeLambda.LambdaJsonContext][System.Text.Json.Serialization.JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Strict)]",
        "[NativeLambda.LambdaJsonSerializable(typeof(Shop_Inner.Part))]",
        "[NativeLambda.LambdaJsonContext][NativeLambda.LambdaJsonSerializable(typeof(Shop.Page<Shop.Part>), TypeInfoPropertyName = \"Part\")]",
    ];

    /// <summary>A project: what each member, event and result is of, which handlers are marked, and the context.</summary>
    private sealed record Project(ImmutableArray<int> Members, ImmutableArray<int> Events, ImmutableArray<int> Results, ImmutableArray<bool> Marks, int Context, bool IsReversed)
    {
        public static Project First { get; } = new(
            [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5], [13, 14, 15, 16], [1, 0, 13, 1], [true, true, true, true], 0, false);

        public Project With(Edit edit) => edit.Kind switch
        {
            0 => this with { Members = Members.SetItem(edit.Place % Members.Length, edit.Value % Uses.Length) },
            1 => this with { Events = Events.SetItem(edit.Place % HandlerCount, edit.Value % Uses.Length) },
            2 => this with { Results = Results.SetItem(edit.Place % HandlerCount, edit.Value % Uses.Length) },
            3 => this with { Marks = Marks.SetItem(edit.Place % HandlerCount, edit.Value % 3 != 0) },
            4 => this with { Context = edit.Value % Contexts.Length },
            _ => this with { IsReversed = !IsReversed },
        };

        public IEnumerable<(string Path, string Source)> Files()
        {
            var files = new List<(string Path, string Source)>
            {
                ("Page.cs", "namespace Shop; public class Page<T> { public T? First { get; set; } } public enum State { Open, Closed }"),
                ("Context.cs", Contexts[Context] + (Context == 0 ? "" : " internal partial class Json : System.Text.Json.Serialization.JsonSerializerContext;")),
            };
            for (var i = 0; i < Types.Length; i++)
            {
                files.Add((
                    $"Type{i}.cs",
                    $"namespace {Types[i].Namespace}; public class {Types[i].Name} {{ public {Uses[Members[2 * i]]}? A {{ get; set; }} public {Uses[Members[(2 * i) + 1]]}? B {{ get; set; }} }}"));
            }

            for (var i = 0; i < HandlerCount; i++)
            {
                var mark = Marks[i] ? "[NativeLambda.LambdaHandler] " : "";
                files.Add(($"Handler{i}.cs", $"public static class Handlers{i} {{ {mark}public static {Uses[Results[i]]}? Handle({Uses[Events[i]]}? input) => default; }}"));
            }

            return IsReversed ? Enumerable.Reverse(files) : files;
        }
    }

    private readonly record struct Edit(int Kind, int Place, int Value);

    [Fact]
    public void A_driver_that_has_seen_other_projects_prints_what_a_new_one_prints()
    {
        var printed = 0;
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1000], Gen.Int[0, 1000], (kind, place, value) => new Edit(kind, place, value)).List[1, 6].Check(
            60,
            edits =>
            {
                var project = Project.First;
                var trees = project.Files().ToDictionary(file => file.Path, file => (file.Source, Tree: TestCompilation.Parse(file.Source, file.Path)));
                var run = GeneratorRun.Start(Compile());
                foreach (var edit in edits)
                {
                    project = project.With(edit);
                    run = run.Edit(Compile());
                    Interlocked.Add(ref printed, run.Printed.Length);
                    var fresh = GeneratorRun.Start(run.Input).Sources;
                    var different = fresh.Except(run.Sources).Concat(run.Sources.Except(fresh)).Select(file => file.Key).Distinct();
                    Assert.True(
                        !different.Any(),
                        $"{string.Join(", ", different)} at {edit} of {string.Join(", ", edits)} in\n{string.Join('\n', project.Files().Select(file => file.Source))}");
                }

                CSharpCompilation Compile()
                {
                    foreach (var (path, source) in project.Files())
                    {
                        if (trees[path].Source != source)
                        {
                            trees[path] = (source, TestCompilation.Parse(source, path));
                        }
                    }

                    return TestCompilation.Create().AddSyntaxTrees(project.Files().Select(file => trees[file.Path].Tree));
                }
            });

        output.WriteLine($"{printed} files were printed.");
        Assert.True(printed > 200, "The edits change too little to show anything.");
    }
}
