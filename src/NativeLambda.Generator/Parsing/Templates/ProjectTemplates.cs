using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NativeLambda.Generator.Infrastructure.Yaml;

namespace NativeLambda.Generator.Parsing.Templates;

/// <summary>The templates among a project's additional files, and the functions in them that may be the project's, read when first asked for.</summary>
internal sealed class ProjectTemplates
{
    private static readonly ImmutableHashSet<string> FileNames = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "template.yaml",
        "template.yml",
        "template.json",
        "serverless.template",
        "serverless.yml",
        "serverless.yaml",
        "aws-lambda-tools-defaults.json");

    private readonly ProjectCode _code;
    private Dictionary<AdditionalText, ImmutableArray<OwnFunction>>? _functions;

    public ProjectTemplates(Compilation compilation, AnalyzerOptions options)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var directory);
        _code = new ProjectCode(string.IsNullOrEmpty(directory) ? null : directory, compilation.AssemblyName ?? "");
        Files = [.. FindFiles(options)];
    }

    public static IEnumerable<AdditionalText> FindFiles(AnalyzerOptions options) =>
        options.AdditionalFiles.Where(file => IsTemplate(file, options));

    public ImmutableArray<AdditionalText> Files { get; }

    /// <summary>The functions in one of the <see cref="Files"/>, those left out that run something else.</summary>
    public ImmutableArray<OwnFunction> GetFunctions(AdditionalText file, CancellationToken cancellationToken) =>
        GetAll(cancellationToken)[file];

    /// <summary>The functions in all of the <see cref="Files"/>.</summary>
    public IEnumerable<OwnFunction> GetFunctions(CancellationToken cancellationToken) =>
        GetAll(cancellationToken).Values.SelectMany(functions => functions);

    private Dictionary<AdditionalText, ImmutableArray<OwnFunction>> GetAll(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _functions) is { } known)
        {
            return known;
        }

        var functions = Files.ToDictionary(file => file, file => Read(file, cancellationToken));
        Volatile.Write(ref _functions, functions);
        return functions;
    }

    private ImmutableArray<OwnFunction> Read(AdditionalText file, CancellationToken cancellationToken)
    {
        var template = YamlReader.Read(file.GetText(cancellationToken)?.ToString() ?? "");
        return
        [
            .. from function in TemplateParser.Parse(template)
               let isOurs = _code.Judge(function, file.Path)
               where isOurs != IsOurs.No
               select new OwnFunction(function, IsCertain: isOurs == IsOurs.Yes),
        ];
    }

    // The item says so for a file of any name; the usual names need no item of ours.
    private static bool IsTemplate(AdditionalText file, AnalyzerOptions options) =>
        FileNames.Contains(Path.GetFileName(file.Path))
        || file.Path.EndsWith(".template.json", StringComparison.OrdinalIgnoreCase)
        || (options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SourceItemGroup", out var item)
            && item == "LambdaTemplate");
}

/// <summary>A function that runs this project's executable.</summary>
/// <param name="Function">The function.</param>
/// <param name="IsCertain">Whether the template says so, and not only does not say otherwise.</param>
internal sealed record OwnFunction(TemplateFunction Function, bool IsCertain);
