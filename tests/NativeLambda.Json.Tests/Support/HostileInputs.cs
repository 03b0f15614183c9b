using System.Text;
using System.Text.Json;

namespace NativeLambda.Json.Tests.Support;

/// <summary>Variants of a valid document: broken, of other kinds, or merely unusual.</summary>
public static class HostileInputs
{
    private static readonly string[] OtherValues =
    [
        "null", "true", "false", "0", "1", "-1", "1.5", "1e400", "-0", "300", "99999999999999999999999999999999999999999", "1E2", "\"\"", "\"x\"", "\"1\"", "\"\\u0031\"",
        "\"2024-01-01\"", "\"01:02:03\"", "\" 01:02:03\"", "\"1.01:02:03\"", "\"-10675199.002:48:05.4775808\"", "\"0000000000000000000001:02:03\"", "\"002024-01-01\"", "\"NaN\"", "\"nan\"", "\"-Infinity\"", "\"+1\"", "\" 1\"", "\"1 \"", "\"1e400\"", "\"1.50\"", "\"0x1\"", "\"1,000\"", "\"99999999999999999999999999\"", "\"AQI=\"", "\"1.2\"", "\" 1.2\"", "\"1.2.3.4.5\"", "\"1.-2\"", "\"\\u0031.2\"", "\"AQI\"", "\"\\u0041QI=\"", "[]", "[1]", "[null]", "{}", "{\"a\":1}", "{\"X\":null}",
        "[{}]", "[[]]", "[{\"X\":\"y\"}]",
    ];

    // Each of these is not JSON, from a certain byte on.
    private static readonly string[] BrokenValues =
    [
        "01", "1.", "-", "+1", "nul", "NaN", "'x'", "\"\n\"", "\"\\x\"", "\"\\u12\"", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "[}", "{]", "1/**/", "// c\n1",
        "{\"q\":[1,{\"r\":}]}",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string Deep = new string('[', 70) + new string(']', 70);

    public static IEnumerable<byte[]> Of(byte[] json)
    {
        for (var length = 0; length < json.Length; length++)
        {
            yield return json[..length];
        }

        yield return Bytes($" \r\n\t{Encoding.UTF8.GetString(json)}\n \n");
        foreach (var tail in new[] { "x", ",", "null", "{}", "/* c */", "]", "}" })
        {
            yield return [.. json, .. Bytes(tail)];
        }

        yield return Indent(json);
        foreach (var token in Tokens(json))
        {
            foreach (var input in token.IsName ? NameVariants(json, token) : ValueVariants(json, token))
            {
                yield return input;
            }
        }
    }

    private static IEnumerable<byte[]> ValueVariants(byte[] json, Token token)
    {
        foreach (var value in OtherValues.Concat(BrokenValues).Append(Deep))
        {
            yield return Replace(json, token.Start, token.End, value);
            yield return Replace(json, token.Start, token.End, "\n  " + value + "\n");
        }

        yield return Replace(json, token.End, token.End, ",");
        yield return Replace(json, token.End, token.End, " x");
        yield return Replace(json, token.End, token.End, "/* c */");
    }

    private static IEnumerable<byte[]> NameVariants(byte[] json, Token token)
    {
        var name = Encoding.UTF8.GetString(json, token.Start + 1, token.End - token.Start - 2);
        var member = json[token.Start..token.MemberEnd];
        yield return Replace(json, token.Start, token.End, $"\"{name.ToUpperInvariant()}\"");
        yield return Replace(json, token.Start, token.End, $"\"{name.ToLowerInvariant()}\"");
        yield return Replace(json, token.Start, token.End, "\"unknown\"");
        yield return Replace(json, token.Start, token.End, "\"un.known's\"");
        yield return Replace(json, token.Start, token.End, "nonsense");
        if (name.Length > 0 && name[0] != '\\')
        {
            yield return Replace(json, token.Start, token.End, $"\"\\u{(int)name[0]:x4}{name[1..]}\"");
        }

        // Without the member, with it twice, and with unknown ones around it.
        var end = token.MemberEnd < json.Length && json[token.MemberEnd] == ',' ? token.MemberEnd + 1 : token.MemberEnd;
        yield return Replace(json, token.Start, end, "");
        yield return Replace(json, token.Start, token.Start, Encoding.UTF8.GetString(member) + ",");
        foreach (var value in new[] { "null", "{\"a\":[1,{\"b\":\"]}\"}]}", "[[],[]]", Deep, "[1,}", "{\"a\":tru}", "\"\\q\"" })
        {
            yield return Replace(json, token.Start, token.Start, $"\"other\":{value},");
            yield return Replace(json, token.MemberEnd, token.MemberEnd, $",\"other\":{value}");
        }

        // The same member again with another value: whichever counts, both sides agree.
        foreach (var value in new[] { "null", "5", "\"again\"", "{}", "[]" })
        {
            yield return Replace(json, token.MemberEnd, token.MemberEnd, $",\"{name}\":{value}");
        }
    }

    internal static IEnumerable<Token> Tokens(byte[] json)
    {
        var tokens = new List<Token>();
        var starts = new Stack<int>();
        var names = new Stack<int>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    names.Push(tokens.Count);
                    tokens.Add(new Token(start, json.AsSpan(0, end).LastIndexOf((byte)'"') + 1, IsName: true, 0));
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    starts.Push(start);
                    names.Push(-1);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    start = starts.Pop();
                    names.Pop();
                    break;
            }

            tokens.Add(new Token(start, end, IsName: false, end));
            if (names.TryPeek(out var name) && name >= 0)
            {
                tokens[names.Pop()] = tokens[name] with { MemberEnd = end };
            }
        }

        return tokens;
    }

    private static byte[] Replace(byte[] json, int start, int end, string text) => [.. json[..start], .. Bytes(text), .. json[end..]];

    private static byte[] Indent(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.SerializeToUtf8Bytes(document.RootElement, Indented);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <param name="Start">The first byte.</param>
    /// <param name="End">The byte after the last.</param>
    /// <param name="IsName">Whether it is a member's name, else a whole value.</param>
    /// <param name="MemberEnd">Where the value of a name ends.</param>
    internal readonly record struct Token(int Start, int End, bool IsName, int MemberEnd);
}
