using System.Text;
using NativeLambda.Json;
using NativeLambda.Logging;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Tests.Logging;

public sealed class MessageTemplateTests
{
    private static readonly DateTime Noon = new(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, object?[], string> Templates => new()
    {
        { "plain", [1], "plain" },
        { "{a} and {b}", [1, "two"], "1 and two" },
        { "{1} before {0}", ["x", "y"], "y before x" },
        { "{0} and {0}", ["x"], "x and x" },
        { "{{a}} {b} }}", [1], "{a} 1 }" },
        { "{a} {b}", [1], "1 {b}" },
        { "{7}", [1], "{7}" },
        { "{a", [1], "{a" },
        { "a}", [1], "a}" },
        { "{a:F2}|{b,5}|{c,-5:X}|", [1.5, 2, 255], "1.50|    2|FF   |" },
        { "{a:F2", [1], "{a:F2" },
        { "{a:{}", [1], "1" },
        { "{a,x}", [1], "1" },
        { "{@a} {$b}", [1, 2], "1 2" },
        { "{a} {b} {c}", [1.5m, true, null], "1.5 True (null)" },
        { "{a} {b:yyyy}", [Noon, Noon], "2026-01-02T12:00:00.0000000Z 2026" },
        { "{a}", [new List<int> { 1, 2 }], "1, 2" },
        { "", [1], "" },
    };

    public static TheoryData<object, string> Values => new()
    {
        { true, "true" },
        { (sbyte)-1, "-1" },
        { byte.MaxValue, "255" },
        { int.MinValue, "-2147483648" },
        { long.MaxValue, "9223372036854775807" },
        { ulong.MaxValue, "18446744073709551615" },
        { 1.5f, "1.5" },
        { 0.1, "0.1" },
        { double.NaN, "\"NaN\"" },
        { 1.10m, "1.10" },
        { "\uD800", "\"\\uFFFD\"" },
        { 'c', "\"c\"" },
        { DayOfWeek.Friday, "\"Friday\"" },
        { Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"" },
        { Noon, "\"2026-01-02T12:00:00.0000000Z\"" },
        { TimeSpan.FromSeconds(1), "\"00:00:01\"" },
        { new Uri("https://example.com/"), "\"https://example.com/\"" },
        { new object?[] { 1, "a", null, new[] { 2, 3 } }, "[1,\"a\",null,\"2, 3\"]" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void Item38_ATemplateIsFilled(string template, object?[] values, string expected) =>
        Assert.Equal(expected, new MessageTemplate(template, values).Message);

    [Theory]
    [MemberData(nameof(Values))]
    public void Item38_AValueIsTheJsonThatItIs(object value, string expected)
    {
        var writer = new JsonWriter(new MessageBuffer(), isRelaxed: true);
        writer.WriteStartObject();
        new MessageTemplate("{value}", [value]).WriteMembers(writer);
        writer.WriteEndObject();

        Assert.Equal($$"""{"value":{{expected}}}""", Encoding.UTF8.GetString(writer.WrittenSpan));
    }
}
