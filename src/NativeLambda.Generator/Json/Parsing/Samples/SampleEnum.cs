using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>Which names and numbers are read as values of an enum.</summary>
internal static class SampleEnum
{
    /// <summary>More names than a person reads in a sentence.</summary>
    private const int MaxShown = 5;

    public static SampleScalar Of(JsonEnumModel model, SampleNumber number)
    {
        var scalar = SampleScalar.Text(Example(model), text => Takes(model, number, text));
        return model.TakesNumbers
            ? scalar with { Kinds = "a string or a number", TakesNumber = number.TakesToken }
            : scalar;
    }

    /// <summary>Whether a text is a name, several with commas between them, or the digits of a number.</summary>
    private static bool Takes(JsonEnumModel model, SampleNumber number, string text)
    {
        if (model.Names.Any(name => !name.IsAlias && name.Name == text))
        {
            return true;
        }

        var trimmed = text.Trim();
        var digits = trimmed.StartsWith("+", StringComparison.Ordinal) || trimmed.StartsWith("-", StringComparison.Ordinal) ? trimmed.Substring(1) : trimmed;
        if (digits.Length > 0 && digits.All(c => c is >= '0' and <= '9'))
        {
            // A plus is taken in an enum of any type, and a minus before zero.
            var isPlain = trimmed[0] == '+' || digits.All(c => c == '0');
            return model.TakesNumbers && number.TakesText(isPlain ? digits : trimmed);
        }

        var parts = text.Split(',').ToList();
        if (parts.Count > 1 && parts[parts.Count - 1].Length == 0)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return parts.All(part => model.Names.Any(name => string.Equals(
            name.Name,
            part.Trim(),
            name.IsExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)));
    }

    private static string Example(JsonEnumModel model)
    {
        var names = model.Names.Where(name => !name.IsAlias).Select(name => name.Name).Take(MaxShown).ToList();
        return names.Count == 0 ? "a number" : $"one of its names, such as {string.Join(", ", names)}";
    }
}
