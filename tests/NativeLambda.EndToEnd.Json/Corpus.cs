using System.Text.Json;
using NativeLambda.Json.Corpus;

namespace NativeLambda.EndToEnd.Json;

/// <summary>Does in a native function what the JSON tests do in a test process.</summary>
public static class Corpus
{
    /// <summary>Whether JsonSerializer could fall back on reflection.</summary>
    [LambdaHandler]
    public static bool HasReflection() => JsonSerializer.IsReflectionEnabledByDefault;

    /// <summary>Reads each text as its type and writes what was read; tells of a refusal what the serializer says.</summary>
    [LambdaHandler]
    public static IEnumerable<string> Run(IReadOnlyList<Case> cases) => cases.Select(Run);

    private static string Run(Case text)
    {
        var type = CorpusJson.Default.GetTypeInfo(CorpusRoots.All[text.Type])
            ?? throw new InvalidOperationException($"The context does not know type {text.Type}.");
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(text.Json, type), type);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}

/// <summary>A text to be read.</summary>
/// <param name="Type">The index of its type in <see cref="CorpusRoots.All"/>.</param>
/// <param name="Json">The text.</param>
public sealed record Case(int Type, string Json);
