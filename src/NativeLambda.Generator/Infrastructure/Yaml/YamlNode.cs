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

/// <summary>A text on one line. The span is that of its characters, without quotes.</summary>
internal sealed class YamlScalar(string value, TextSpan span) : YamlNode(span)
{
    public string Value { get; } = value;
}

/// <summary>Keys and their values, in the order of the file. Keys that are no scalar are left out.</summary>
internal sealed class YamlMapping(ImmutableArray<(YamlScalar Key, YamlNode Value)> entries, TextSpan span) : YamlNode(span)
{
    public ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries { get; } = entries;

    public override YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
}

/// <summary>A list.</summary>
internal sealed class YamlSequence(ImmutableArray<YamlNode> items, TextSpan span) : YamlNode(span)
{
    public ImmutableArray<YamlNode> Items { get; } = items;
}

/// <summary>What only the program that the file is written for can evaluate, and what has no use here: a tagged value, an alias, a text of several lines, nothing at all.</summary>
internal sealed class YamlOther(TextSpan span) : YamlNode(span);
