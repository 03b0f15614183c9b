using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Json;

/// <summary>
/// Writes a JSON document into memory. It gives the bytes that <see cref="Utf8JsonWriter"/> gives by default, and its members
/// have the same names and meanings; it does not watch over the order in which they are called.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonWriter
{
    // The longest is a Half or a DateTimeOffset; a Guid and all numbers but Int128 are shorter.
    private const int MaxShortLength = 64;

    private readonly MessageBuffer _buffer;
    private readonly bool _isRelaxed;
    private bool _isAfterValue;

    /// <summary>Makes a writer with a buffer of its own.</summary>
    public JsonWriter()
        : this(new MessageBuffer())
    {
    }

    /// <summary>Makes a writer that appends to a buffer.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="isRelaxed">
    /// Whether only what JSON does not allow is escaped. A person reads this; by default everything beyond ASCII and
    /// everything that means something in HTML is escaped.
    /// </param>
    internal JsonWriter(MessageBuffer buffer, bool isRelaxed = false)
    {
        _buffer = buffer;
        _isRelaxed = isRelaxed;
    }

    /// <summary>What the buffer holds.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _buffer.Body;

    /// <summary>The number of open objects and arrays.</summary>
    public int CurrentDepth { get; private set; }

    /// <summary>Where the bytes go.</summary>
    internal MessageBuffer Buffer => _buffer;

    /// <summary>Begins another document, in a buffer that was cleared.</summary>
    internal void Reset()
    {
        CurrentDepth = 0;
        _isAfterValue = false;
    }

    /// <summary>Opens an object.</summary>
    public void WriteStartObject() => Open((byte)'{');

    /// <summary>Closes an object.</summary>
    public void WriteEndObject() => Close((byte)'}');

    /// <summary>Opens an array.</summary>
    public void WriteStartArray() => Open((byte)'[');

    /// <summary>Closes an array.</summary>
    public void WriteEndArray() => Close((byte)']');

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNullValue() => WriteRawValue("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBooleanValue(bool value) => WriteRawValue(value ? "true"u8 : "false"u8);

    /// <summary>Writes bytes that are one JSON value.</summary>
    public void WriteRawValue(ReadOnlySpan<byte> utf8Json)
    {
        var target = BeginValue(utf8Json.Length);
        utf8Json.CopyTo(target);
        _buffer.Advance(utf8Json.Length);
    }

    /// <summary>Writes a number.</summary>
    public void WriteNumberValue(long value)
    {
        Utf8Formatter.TryFormat(value, BeginValue(MaxShortLength), out var length);
        _buffer.Advance(length);
    }

    /// <summary>Writes a number.</summary>
    public void WriteNumberValue(ulong value)
    {
        Utf8Formatter.TryFormat(value, BeginValue(MaxShortLength), out var length);
        _buffer.Advance(length);
    }

    /// <summary>Writes a number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite.</exception>
    public void WriteNumberValue(float value)
    {
        ThrowUnlessFinite(float.IsFinite(value));
        Utf8Formatter.TryFormat(value, BeginValue(MaxShortLength), out var length);
        _buffer.Advance(length);
    }

    /// <summary>Writes a number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite.</exception>
    public void WriteNumberValue(double value)
    {
        ThrowUnlessFinite(double.IsFinite(value));
        Utf8Formatter.TryFormat(value, BeginValue(MaxShortLength), out var length);
        _buffer.Advance(length);
    }

    /// <summary>Writes a number.</summary>
    public void WriteNumberValue(decimal value)
    {
        Utf8Formatter.TryFormat(value, BeginValue(MaxShortLength), out var length);
        _buffer.Advance(length);
    }

    /// <summary>Writes bytes as a string in base64.</summary>
    public void WriteBase64StringValue(ReadOnlySpan<byte> bytes)
    {
        var length = Base64.GetMaxEncodedToUtf8Length(bytes.Length);
        var target = BeginValue(length + 2);
        target[0] = (byte)'"';
        Base64.EncodeToUtf8(bytes, target[1..], out _, out _);
        target[length + 1] = (byte)'"';
        _buffer.Advance(length + 2);
    }

    /// <summary>Writes a string that needs no escapes.</summary>
    internal void WritePlainString(ReadOnlySpan<byte> text)
    {
        var target = BeginValue(text.Length + 2);
        target[0] = (byte)'"';
        text.CopyTo(target[1..]);
        target[text.Length + 1] = (byte)'"';
        _buffer.Advance(text.Length + 2);
    }

    /// <summary>Makes a name of the string that was just written.</summary>
    internal void EndName()
    {
        _buffer.Write(":"u8);
        _isAfterValue = false;
    }

    /// <summary>Begins a value that is written into the buffer by somebody else.</summary>
    internal void BeginForeignValue() => _ = BeginValue(0);

    internal static void ThrowUnlessFinite(bool isFinite)
    {
        if (!isFinite)
        {
            throw new ArgumentException(
                ".NET number values such as positive and negative infinity cannot be written as valid JSON. To make it work when using " +
                "'JsonSerializer', consider specifying 'JsonNumberHandling.AllowNamedFloatingPointLiterals' (see " +
                "https://learn.microsoft.com/dotnet/api/system.text.json.serialization.jsonnumberhandling).");
        }
    }

    private void Open(byte bracket)
    {
        if (CurrentDepth >= JsonWriteFailure.MaxDepth)
        {
            throw TooDeep();
        }

        var target = BeginValue(1);
        target[0] = bracket;
        _buffer.Advance(1);
        _isAfterValue = false;
        CurrentDepth++;
    }

    // Objects and collections are refused before; this stops whoever writes brackets on their own.
    private static InvalidOperationException TooDeep() => new(
        "CurrentDepth (64) is equal to or larger than the maximum allowed depth of 64. Cannot write the next JSON object or array.");

    private void Close(byte bracket)
    {
        _buffer.GetSpan(1)[0] = bracket;
        _buffer.Advance(1);
        _isAfterValue = true;
        CurrentDepth--;
    }

    /// <summary>Writes the comma before a value or a name, if one belongs there.</summary>
    /// <returns>Room for at least this many bytes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> BeginValue(int length)
    {
        var target = _buffer.GetSpan(length + 1);
        if (_isAfterValue)
        {
            target[0] = (byte)',';
            _buffer.Advance(1);
            return target[1..];
        }

        _isAfterValue = true;
        return target;
    }
}
