using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Json.Tests;

/// <summary>The writer against <see cref="Utf8JsonWriter"/>: the same bytes.</summary>
public class JsonWriterTests
{
    private const string Alphabet = "aZ09 ~\"\\&'+<>`/\b\t\n\f\r\0\u001f\u007f\u0080é中\ufeff\uffff\u2028\ud83d\ude00";

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[0, 80],
        Gen.Int[0, Alphabet.Length - 1].Array[0, 80].Select(places => string.Concat(places.Select(i => Alphabet[i]))),
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, Alphabet.Length - 1], Gen.Int[0, 60])
            .Select((before, special, after) => new string('a', before) + Alphabet[special] + new string('b', after)));

    [Fact]
    public void Writes_strings_as_Utf8JsonWriter() => Text.Check(100_000, text => AssertSame(
        writer => writer.WriteStringValue(text),
        writer => writer.WriteStringValue(text)));

    [Fact]
    public void Writes_names_as_Utf8JsonWriter() => Text.Check(20_000, text =>
    {
        AssertSame(
            writer => { writer.WriteStartObject(); writer.WritePropertyName(text); writer.WriteNumberValue(1); writer.WriteEndObject(); },
            writer => { writer.WriteStartObject(); writer.WritePropertyName(text); writer.WriteNumberValue(1); writer.WriteEndObject(); });
        var utf8 = Encoding.UTF8.GetBytes(text);
        AssertSame(
            writer => { writer.WriteStartObject(); writer.WritePropertyName(utf8); writer.WriteStringValue(utf8); writer.WriteEndObject(); },
            writer => { writer.WriteStartObject(); writer.WritePropertyName(utf8); writer.WriteStringValue(utf8); writer.WriteEndObject(); });
    });

    [Fact]
    public void Writes_numbers_as_Utf8JsonWriter()
    {
        Gen.Long.Check(20_000, value => AssertSame(writer => writer.WriteNumberValue(value), writer => writer.WriteNumberValue(value)));
        Gen.ULong.Check(20_000, value => AssertSame(writer => writer.WriteNumberValue(value), writer => writer.WriteNumberValue(value)));
        Gen.Decimal.Check(20_000, value => AssertSame(writer => writer.WriteNumberValue(value), writer => writer.WriteNumberValue(value)));
        Gen.Long.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite)
            .Check(20_000, value => AssertSame(writer => writer.WriteNumberValue(value), writer => writer.WriteNumberValue(value)));
        Gen.Int.Select(BitConverter.Int32BitsToSingle).Where(float.IsFinite)
            .Check(20_000, value => AssertSame(writer => writer.WriteNumberValue(value), writer => writer.WriteNumberValue(value)));
        Gen.Byte.Array[0, 100].Check(20_000, value => AssertSame(writer => writer.WriteBase64StringValue(value), writer => writer.WriteBase64StringValue(value)));
    }

    [Fact]
    public void Writes_times_as_Utf8JsonWriter()
    {
        Gen.DateTime.Check(20_000, value => AssertSame(writer => DateTimeJson.Write(writer, value), writer => writer.WriteStringValue(value)));
        Gen.DateTimeOffset.Check(20_000, value => AssertSame(writer => DateTimeOffsetJson.Write(writer, value), writer => writer.WriteStringValue(value)));
        foreach (var ticks in new long[] { 0, 1, 10, 1_000_000, 9_999_999, 10_000_000, TimeSpan.TicksPerDay - 1 })
        {
            foreach (var kind in Enum.GetValues<DateTimeKind>())
            {
                var value = new DateTime(ticks, kind);
                AssertSame(writer => DateTimeJson.Write(writer, value), writer => writer.WriteStringValue(value));
            }
        }
    }

    [Fact]
    public void Puts_commas_between_values()
    {
        AssertSame(
            writer =>
            {
                writer.WriteStartArray();
                writer.WriteStartObject();
                writer.WritePropertyName("a");
                writer.WriteStartArray();
                writer.WriteEndArray();
                writer.WritePropertyName("b");
                writer.WriteBooleanValue(true);
                writer.WriteEndObject();
                writer.WriteNullValue();
                writer.WriteStartArray();
                writer.WriteStringValue("x");
                writer.WriteStringValue((string?)null);
                writer.WriteEndArray();
                writer.WriteEndArray();
            },
            writer =>
            {
                writer.WriteStartArray();
                writer.WriteStartObject();
                writer.WritePropertyName("a");
                writer.WriteStartArray();
                writer.WriteEndArray();
                writer.WritePropertyName("b");
                writer.WriteBooleanValue(true);
                writer.WriteEndObject();
                writer.WriteNullValue();
                writer.WriteStartArray();
                writer.WriteStringValue("x");
                writer.WriteStringValue((string?)null);
                writer.WriteEndArray();
                writer.WriteEndArray();
            });
    }

    [Fact]
    public void Writes_what_is_longer_than_its_buffer()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789abcdef<é>", 10_000));
        AssertSame(writer => writer.WriteStringValue(text), writer => writer.WriteStringValue(text));
    }

    [Fact]
    public void Stops_at_depth_64()
    {
        var writer = new JsonWriter();
        var failure = Assert.Throws<InvalidOperationException>(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                writer.WriteStartArray();
            }
        });
        var reference = new Utf8JsonWriter(new ArrayBufferWriter<byte>(), new JsonWriterOptions { MaxDepth = 64 });
        var expected = Assert.Throws<InvalidOperationException>(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                reference.WriteStartArray();
            }
        });
        Assert.Equal(expected.Message, failure.Message);
    }

    private static void AssertSame(Action<JsonWriter> write, Action<Utf8JsonWriter> writeExpected)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var expected = new Utf8JsonWriter(buffer))
        {
            writeExpected(expected);
        }

        var writer = new JsonWriter();
        write(writer);
        Assert.Equal(Encoding.UTF8.GetString(buffer.WrittenSpan), Encoding.UTF8.GetString(writer.WrittenSpan));
    }
}
