using System.Text;

namespace NativeLambda.Benchmarks.Report;

/// <summary>A table of Markdown.</summary>
internal sealed class Table
{
    private readonly StringBuilder _text = new();

    public Table(params IReadOnlyCollection<string> columns)
    {
        Add(columns);
        Add([.. columns.Select((_, i) => i == 0 ? "---" : "---:")]);
    }

    public Table Add(params IReadOnlyCollection<string> cells)
    {
        _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        return this;
    }

    public override string ToString() => _text.ToString();
}
