using System.Numerics;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>What the run-time library's readers of single values take, by their names. A test holds the table against the readers.</summary>
internal static class SampleScalars
{
    private const string DateTimeExample = "a date and time such as 2026-01-31T08:30:00Z";
    private const string DurationExample = "a duration such as 08:30:00 or 1.08:30:00";
    private const string Base64Example = "bytes in base64";

    private static readonly Dictionary<string, SampleNumber> Numbers = new(StringComparer.Ordinal)
    {
        ["SByteJson"] = SampleNumber.Whole(sbyte.MinValue, sbyte.MaxValue),
        ["ByteJson"] = SampleNumber.Whole(byte.MinValue, byte.MaxValue),
        ["Int16Json"] = SampleNumber.Whole(short.MinValue, short.MaxValue),
        ["UInt16Json"] = SampleNumber.Whole(ushort.MinValue, ushort.MaxValue),
        ["Int32Json"] = SampleNumber.Whole(int.MinValue, int.MaxValue),
        ["UInt32Json"] = SampleNumber.Whole(uint.MinValue, uint.MaxValue),
        ["Int64Json"] = SampleNumber.Whole(long.MinValue, long.MaxValue),
        ["UInt64Json"] = SampleNumber.Whole(ulong.MinValue, ulong.MaxValue),
        ["Int128Json"] = SampleNumber.WideWhole(-BigInteger.Pow(2, 127), BigInteger.Pow(2, 127) - 1),
        ["UInt128Json"] = SampleNumber.WideWhole(BigInteger.Zero, BigInteger.Pow(2, 128) - 1),
        ["HalfJson"] = SampleNumber.Half,
        ["SingleJson"] = SampleNumber.Single,
        ["DoubleJson"] = SampleNumber.Double,
        ["DecimalJson"] = SampleNumber.Decimal,
    };

    /// <summary>Any string.</summary>
    public static SampleScalar Text { get; } = SampleScalar.Text("", _ => true) with { TakesNull = true };

    /// <summary>Bytes in a string.</summary>
    public static SampleScalar Base64 { get; } = SampleScalar.Text(Base64Example, SampleText.IsBase64) with { TakesNull = true };

    /// <summary>A byte as C# writes it, or as Java does.</summary>
    public static SampleScalar SignedOrUnsignedByte { get; } = SampleScalar.Number(SampleNumber.Whole(sbyte.MinValue, byte.MaxValue));

    private static readonly Dictionary<string, SampleScalar> Others = new(StringComparer.Ordinal)
    {
        ["StringJson"] = Text,
        ["CharJson"] = SampleScalar.Text("one character", text => text.Length == 1),
        ["BooleanJson"] = new() { Kinds = "true or false", TakesBooleans = true },
        ["GuidJson"] = SampleScalar.Text("a GUID such as 0f8fad5b-d9cb-469f-a165-70867728950e", SampleText.IsGuid),
        ["UriJson"] = SampleScalar.Text("an address such as https://example.com/orders", SampleText.IsUri) with { TakesNull = true },
        ["VersionJson"] = SampleScalar.Text("a version such as 1.2.3", _ => true) with { TakesNull = true, TakesString = SampleText.IsVersion },
        ["DateTimeJson"] = SampleScalar.Text(DateTimeExample, SampleTime.IsDateTime),
        ["DateTimeOffsetJson"] = SampleScalar.Text(DateTimeExample, SampleTime.IsDateTime),
        ["DateOnlyJson"] = SampleScalar.Text("a date such as 2026-01-31", _ => true) with { TakesString = SampleTime.IsDate },
        ["TimeOnlyJson"] = SampleScalar.Text("a time of day such as 08:30:00", _ => true) with { TakesString = SampleTime.IsTime },
        ["TimeSpanJson"] = SampleScalar.Text(DurationExample, _ => true) with { TakesString = SampleTime.IsDuration },
        ["ByteArrayJson"] = Base64,
        ["ByteMemoryJson"] = Base64,
        ["ByteReadOnlyMemoryJson"] = Base64,
        ["MemoryStreamJson"] = Base64,
        [AwsEventTypes.Time] = SampleScalar.Text(DateTimeExample, SampleTime.IsDateTime) with { Kinds = "a string or a number", TakesNumber = SampleTime.IsUnixTime },
    };

    /// <summary>The reader's values, or <see langword="null"/> if it reads something else than single values.</summary>
    /// <param name="reader">The name of the reader, without type arguments.</param>
    /// <param name="inner">The name of the reader that it is composed of.</param>
    public static SampleScalar? Find(string reader, string? inner) => reader switch
    {
        "NumberFromStringReader" when FindNumber(inner) is { } number => SampleScalar.NumberOrText(number),
        "NamedNumberReader" when FindNumber(inner) is { } number => SampleScalar.NumberOrName(number),
        "EnumJson" when FindNumber(inner) is { } number => SampleScalar.Number(number),
        _ when FindNumber(reader) is { } number => SampleScalar.Number(number),
        _ => Others.TryGetValue(reader, out var scalar) ? scalar : null,
    };

    /// <summary>Whether a dictionary's key takes a name.</summary>
    /// <param name="key">The name of the key's type in the library.</param>
    /// <param name="inner">The name of the reader that it is composed of.</param>
    /// <param name="name">The name in the JSON.</param>
    /// <param name="lengthInFile">The number of characters that the name has in the file.</param>
    /// <param name="example">What to write instead.</param>
    public static bool TakesKey(string? key, string? inner, string name, int lengthInFile, out string example)
    {
        example = "";
        switch (key)
        {
            case "BooleanKey":
                example = "true or false";
                return name.ToUpperInvariant() is "TRUE" or "FALSE";
            case "NumberKey" when FindNumber(inner) is { } number:
                example = number.Example;
                return number.TakesText(name);
            case "TextKey" when inner is not null && Others.TryGetValue(inner, out var text) && text.TakesString is { } takes:
                example = text.Example;
                return takes(name, lengthInFile);
            default:
                return true;
        }
    }

    /// <summary>What a reader of numbers takes, or <see langword="null"/> if it is another reader.</summary>
    public static SampleNumber? FindNumber(string? reader) =>
        reader is not null && Numbers.TryGetValue(reader, out var number) ? number : null;
}
