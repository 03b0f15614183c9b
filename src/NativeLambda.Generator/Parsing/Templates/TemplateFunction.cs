using NativeLambda.Generator.Infrastructure.Yaml;

namespace NativeLambda.Generator.Parsing.Templates;

/// <summary>A function on a custom runtime that a template declares.</summary>
/// <param name="Handler">The value of its <c>Handler</c>, or <see langword="null"/> if it has none.</param>
/// <param name="Code">Where its code comes from: the value of <c>CodeUri</c>, <c>Code</c> or <c>artifact</c>, or <see langword="null"/> if the template does not say.</param>
internal sealed record TemplateFunction(YamlNode? Handler, YamlNode? Code)
{
    /// <summary>The handler, or <see langword="null"/> where it is not a text that stands in the file as it is used.</summary>
    public YamlScalar? PlainHandler => Handler is YamlScalar scalar && !IsVariable(scalar.Value) ? scalar : null;

    /// <summary>Whether a text is put together only when the template is deployed.</summary>
    public static bool IsVariable(string text) => text.Contains("${");
}
