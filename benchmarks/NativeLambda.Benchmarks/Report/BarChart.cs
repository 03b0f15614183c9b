using System.Globalization;
using System.Net;
using System.Text;

namespace NativeLambda.Benchmarks.Report;

/// <summary>A chart of horizontal bars, as SVG that is readable on a light and on a dark page.</summary>
internal static class BarChart
{
    private const int Width = 720;
    private const int LabelWidth = 250;
    private const int ValueWidth = 110;
    private const int BarHeight = 22;
    private const int RowHeight = 32;
    private const int TitleHeight = 36;

    /// <param name="title">What is shown, with its unit.</param>
    /// <param name="bars">The bars, the first of them ours.</param>
    public static string Draw(string title, params IReadOnlyList<(string Label, double Value, string Text)> bars)
    {
        var height = TitleHeight + (bars.Count * RowHeight) + 8;
        var longest = bars.Max(bar => bar.Value);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img" aria-label="{Encode(title)}">
              <style>
                text {FontStyle}
                .title {TitleStyle}
                .ours {OursStyle}
                .other {OtherStyle}
                @media (prefers-color-scheme: dark) {DarkStyle}
              </style>
              <text class="title" x="0" y="20">{Encode(title)}</text>

            """);
        for (var i = 0; i < bars.Count; i++)
        {
            var (label, value, text) = bars[i];
            var top = TitleHeight + (i * RowHeight);
            var width = Math.Max(1, (Width - LabelWidth - ValueWidth) * value / longest);
            var baseline = top + (BarHeight / 2) + 5;
            svg.Append(CultureInfo.InvariantCulture, $"""
                  <text x="{LabelWidth - 10}" y="{baseline}" text-anchor="end">{Encode(label)}</text>
                  <rect class="{(i == 0 ? "ours" : "other")}" x="{LabelWidth}" y="{top}" width="{width:0.#}" height="{BarHeight}" rx="2"/>
                  <text x="{LabelWidth + width + 8:0.#}" y="{baseline}">{Encode(text)}</text>

                """);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private const string FontStyle = "{ font: 14px system-ui, sans-serif; fill: #24292f; }";
    private const string TitleStyle = "{ font-weight: 600; }";
    private const string OursStyle = "{ fill: #1a7f37; }";
    private const string OtherStyle = "{ fill: #8c959f; }";
    private const string DarkStyle = "{ text { fill: #e6edf3; } .ours { fill: #3fb950; } .other { fill: #6e7681; } }";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
