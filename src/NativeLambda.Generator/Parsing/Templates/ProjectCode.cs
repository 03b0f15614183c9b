using System.Collections.Immutable;
using NativeLambda.Generator.Infrastructure.Yaml;

namespace NativeLambda.Generator.Parsing.Templates;

/// <summary>Whether the code of a function is this project's.</summary>
internal enum IsOurs
{
    No,
    Maybe,
    Yes,
}

/// <summary>Tells from where a function's code comes from whether it runs this project's executable.</summary>
/// <param name="directory">The project's directory, or <see langword="null"/> if the build does not say.</param>
/// <param name="assemblyName">The assembly's name, which folders and archives of the published executable commonly bear.</param>
internal sealed class ProjectCode(string? directory, string assemblyName)
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly ImmutableArray<string>? _directory = directory is null ? null : Resolve(directory);

    /// <summary>Whether a function runs this project's executable.</summary>
    /// <param name="function">The function.</param>
    /// <param name="templatePath">The full path of the template, to whose folder paths in it are relative.</param>
    public IsOurs Judge(TemplateFunction function, string templatePath) => function.Code switch
    {
        // Both SAM and the Serverless Framework package the template's own folder then.
        null => Judge(".", templatePath),
        YamlScalar { Value: var path } when !path.Contains("://") && !TemplateFunction.IsVariable(path) => Judge(path, templatePath),
        _ => IsOurs.Maybe,
    };

    private IsOurs Judge(string path, string templatePath)
    {
        if (path.Split(Separators).Any(IsNamedAsTheAssembly))
        {
            return IsOurs.Yes;
        }

        if (_directory is not { } directory)
        {
            return IsOurs.Maybe;
        }

        var isAbsolute = path.StartsWith("/", StringComparison.Ordinal) || path.Contains(":");
        var code = Resolve(isAbsolute ? path : templatePath + "/../" + path);
        return StartsWith(code, directory) ? IsOurs.Yes
            : StartsWith(directory, code) ? IsOurs.Maybe
            : IsOurs.No;
    }

    private bool IsNamedAsTheAssembly(string segment) =>
        string.Equals(segment, assemblyName, StringComparison.OrdinalIgnoreCase)
        || string.Equals(segment, assemblyName + ".zip", StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(ImmutableArray<string> path, ImmutableArray<string> folder) =>
        path.Length >= folder.Length && path.Take(folder.Length).SequenceEqual(folder, StringComparer.Ordinal);

    private static ImmutableArray<string> Resolve(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return [.. segments];
    }
}
