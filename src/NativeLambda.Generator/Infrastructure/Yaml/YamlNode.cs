using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NativeLambda.Generator.Infrastructure.Yaml;

/// <summary>A value in a YAML or JSON file, and where it stands.</summary>
internal abstract class YamlNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>The value of a key, or <see langword="null"/> if this is no mapping or does not have it.</summary>
    public virtual YamlNode? Find(string key) => null;
}

/// <summary>A text of one line. The span is that of its characters, without quotes.</summary>
internal sealed class YamlScalar(string value, TextSpan span) : YamlNode(span)
{
    public string Value { get; } = value;
}

/// <summary>Keys and their values, in the order of the file. Keys that are no scalar are left out.</summary>
internal sealed class YamlMapping : YamlNode
{
    private const string MergeKey = "<<";

    private YamlMapping(ImmutableArray<(YamlScalar Key, YamlNode Value)> entries, TextSpan span) : base(span) => Entries = entries;

    public ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries { get; }

    /// <summary>Makes a mapping of its entries. Those that <c>&lt;&lt;</c> merges into it come after its own, where it has no such key.</summary>
    public static YamlMapping Create(ImmutableArray<(YamlScalar Key, YamlNode Value)>.Builder entries, TextSpan span)
    {
        if (!entries.Any(IsMerge))
        {
            return new YamlMapping(entries.ToImmutable(), span);
        }

        var result = entries.Where(entry => !IsMerge(entry)).ToImmutableArray().ToBuilder();
        var keys = new HashSet<string>(result.Select(entry => entry.Key.Value), StringComparer.Ordinal);
        var merged =
            from entry in entries
            where IsMerge(entry)
            from mapping in entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value]
            from inherited in (mapping as YamlMapping)?.Entries ?? []
            select inherited;
        result.AddRange(merged.Where(inherited => keys.Add(inherited.Key.Value)));
        return new YamlMapping(result.ToImmutable(), span);
    }

    private static bool IsMerge((YamlScalar Key, YamlNode Value) entry) => entry.Key.Value == MergeKey;

    public override YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
}

/// <summary>A list.</summary>
internal sealed class YamlSequence(ImmutableArray<YamlNode> items, TextSpan span) : YamlNode(span)
{
    public ImmutableArray<YamlNode> Items { get; } = items;
}

/// <summary>What only the program that the file is written for can evaluate, and what has no use here: a tagged value, a text of several lines, nothing at all.</summary>
internal sealed class YamlOther(TextSpan span) : YamlNode(span);
