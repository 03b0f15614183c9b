using System.Collections.Immutable;
using NativeLambda.Generator.Infrastructure.Yaml;

namespace NativeLambda.Generator.Parsing.Templates;

/// <summary>
/// Finds the functions in the templates that people deploy with: CloudFormation (with SAM's and CDK's additions), the
/// Serverless Framework, and the settings of <c>dotnet lambda deploy-function</c>. Only a custom runtime can start our executable, so a function on another one is left out.
/// </summary>
internal static class TemplateParser
{
    /// <summary>What the names of all custom runtimes begin with: <c>provided.al2023</c>, <c>provided.al2</c>.</summary>
    private const string CustomRuntimePrefix = "provided";

    public static ImmutableArray<TemplateFunction> Parse(YamlNode template) =>
        [.. ParseCloudFormation(template), .. ParseServerless(template), .. ParseTools(template)];

    private static IEnumerable<TemplateFunction> ParseCloudFormation(YamlNode template)
    {
        var globals = template.Find("Globals")?.Find("Function");
        foreach (var resource in Values(template.Find("Resources")))
        {
            var isSam = IsText(resource.Find("Type"), "AWS::Serverless::Function");
            if ((!isSam && !IsText(resource.Find("Type"), "AWS::Lambda::Function"))
                || resource.Find("Properties") is not { } properties
                || IsText(Find("PackageType"), "Image")
                || !IsCustomRuntime(Find("Runtime")))
            {
                continue;
            }

            yield return new TemplateFunction(Find("Handler"), FindAssetPath(resource) ?? Find("CodeUri") ?? Find("Code"));

            // SAM's functions take from the globals what they do not say themselves.
            YamlNode? Find(string name) => properties.Find(name) ?? (isSam ? globals?.Find(name) : null);
        }
    }

    private static IEnumerable<TemplateFunction> ParseServerless(YamlNode template) =>
        from function in Values(template.Find("functions"))
        where IsCustomRuntime(function.Find("runtime") ?? template.Find("provider")?.Find("runtime"))
        select new TemplateFunction(
            function.Find("handler"),
            function.Find("package")?.Find("artifact") ?? template.Find("package")?.Find("artifact"));

    private static IEnumerable<TemplateFunction> ParseTools(YamlNode settings)
    {
        if (settings.Find("function-handler") is { } handler && IsCustomRuntime(settings.Find("function-runtime")))
        {
            yield return new TemplateFunction(handler, settings.Find("package"));
        }
    }

    /// <summary>The folder that CDK took the code from. A name in its own staging folder says nothing of that.</summary>
    private static YamlScalar? FindAssetPath(YamlNode resource) =>
        resource.Find("Metadata")?.Find("aws:asset:path") is YamlScalar path && !path.Value.StartsWith("asset.", StringComparison.Ordinal)
            ? path
            : null;

    private static IEnumerable<YamlNode> Values(YamlNode? node) =>
        node is YamlMapping mapping ? mapping.Entries.Select(entry => entry.Value) : [];

    private static bool IsCustomRuntime(YamlNode? runtime) =>
        runtime is YamlScalar scalar && scalar.Value.StartsWith(CustomRuntimePrefix, StringComparison.Ordinal);

    private static bool IsText(YamlNode? node, string text) => node is YamlScalar scalar && scalar.Value == text;
}
