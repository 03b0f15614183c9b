using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NativeLambda.Generator.TestKit;

/// <summary>
/// One run of the generator over a compilation. Making one checks what must hold for every input: the models hold no
/// Roslyn objects, and a second run over the same declarations does nothing.
/// </summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, GeneratorRun? previous)
    {
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        Input = input;
        Output = (CSharpCompilation)output;
        Result = _driver.GetRunResult().Results[0];

        // What was not printed again is the same object as before.
        var kept = previous?.Result.GeneratedSources.Select(source => source.SourceText).ToHashSet(ReferenceEqualityComparer.Instance);
        Printed = [.. Result.GeneratedSources.Where(source => kept?.Contains(source.SourceText) is not true).Select(source => source.HintName)];
    }

    /// <summary>What the generator was given.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The input and the generated sources.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>What NativeLambda's generator did.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The hint names of the sources that this run printed, and did not take over from the run before.</summary>
    public ImmutableArray<string> Printed { get; }

    /// <summary>The generated sources by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Runs the generator, and any others beside it, on a driver that has seen nothing yet.</summary>
    public static GeneratorRun Start(CSharpCompilation input, params IEnumerable<IIncrementalGenerator> others)
    {
        var driver = CSharpGeneratorDriver.Create(
            others.Prepend(new HandlerGenerator()).Select(GeneratorExtensions.AsSourceGenerator),
            parseOptions: TestCompilation.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var run = new GeneratorRun(driver, input, previous: null);
        run.ThrowIfFailed();
        ModelGraph.ThrowIfAnyRoslynObject(run.StepOutputs(StepNames.ModelSteps));
        run.Edit(input.Clone()).ThrowIfAnythingRan();
        return run;
    }

    /// <summary>Runs the same driver again, as an IDE does after an edit.</summary>
    public GeneratorRun Edit(CSharpCompilation edited)
    {
        var run = new GeneratorRun(_driver, edited, this);
        run.ThrowIfFailed();
        return run;
    }

    /// <summary>Runs the same driver again with the text of one file changed.</summary>
    public GeneratorRun Edit(string path, Func<string, string> edit)
    {
        var tree = Input.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText();
        var edited = edit(text.ToString());
        if (edited == text.ToString())
        {
            throw new ArgumentException($"The edit does not change {path}.", nameof(edit));
        }

        return Edit(Input.ReplaceSyntaxTree(tree, TestCompilation.Parse(edited, path)));
    }

    /// <summary>Why each output of a step is what it is, in order.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step) =>
        [.. Steps(step).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private IEnumerable<IncrementalGeneratorRunStep> Steps(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var steps) ? steps : [];

    private IEnumerable<object?> StepOutputs(IEnumerable<string> steps) =>
        steps.SelectMany(Steps).SelectMany(run => run.Outputs).Select(output => output.Value);

    private void ThrowIfFailed()
    {
        if (Result.Exception is { } exception)
        {
            throw new InvalidOperationException("The generator threw.", exception);
        }

        if (Result.Diagnostics.Length > 0)
        {
            throw new InvalidOperationException("The generator reports what an analyzer should: " + string.Join("\n", Result.Diagnostics));
        }
    }

    private void ThrowIfAnythingRan()
    {
        var outputs = Result.TrackedOutputSteps.SelectMany(pair => pair.Value);
        var ran = StepNames.All.SelectMany(Steps).Concat(outputs)
            .Where(step => step.Outputs.Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            .Select(step => step.Name ?? "an output")
            .ToList();
        if (ran.Count > 0)
        {
            throw new InvalidOperationException("Ran again although nothing changed: " + string.Join(", ", ran));
        }
    }
}
