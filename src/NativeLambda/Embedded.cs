using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda;

/// <summary>
/// JSON inside a string of other JSON, such as the body of a queue's message. The string is kept as it came, and read when
/// <see cref="Value"/> is asked for: one that cannot be read is no error of the event that holds it.
/// </summary>
/// <typeparam name="T">The type of the value; <see cref="GZip{T}"/> of it where the bytes are compressed.</typeparam>
/// <remarks>Not safe for several threads at a time.</remarks>
[EmbeddedConverter]
public class Embedded<T>
{
    private byte[]? _text;
    private PayloadFormat<T>? _format;
    private bool _isRead = true;
    private T? _value;
    private JsonException? _error;

    /// <summary>Makes one that holds nothing: <see cref="Value"/> throws.</summary>
    public Embedded() => _error = new JsonException("There is no payload. Path: $.", "$", null, null);

    /// <summary>Makes one that holds a value, as a test does.</summary>
    /// <param name="value">The value.</param>
    public Embedded(T value) => _value = value;

    internal Embedded(byte[] text, PayloadFormat<T> format) => SetText(text, format);

    /// <summary>The value.</summary>
    /// <exception cref="JsonException">The string is not JSON of this type; with the path in it, its line and its position.</exception>
    public T Value => TryGetValue(out var value, out var error) ? value : throw error;

    /// <summary>The string as it came; <see langword="null"/> if this was made of a value, or holds nothing.</summary>
    public string? Text => _text is null ? null : Encoding.UTF8.GetString(_text);

    /// <summary>Whether the string is the base64 of the JSON, as the member of a request says of its body.</summary>
    public bool IsBase64Encoded { get; set; }

    /// <summary>The string in UTF-8, or <see langword="null"/>.</summary>
    internal byte[]? Utf8Text => _text;

    /// <summary>Makes one that holds a value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the other way.")]
    public static implicit operator Embedded<T>(T value) => new(value);

    /// <summary>Reads the string if that has not been done yet.</summary>
    /// <param name="value">The value.</param>
    /// <param name="error">Why the string is not JSON of this type; with the path in it, its line and its position.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out JsonException? error)
    {
        if (!_isRead)
        {
            Read();
        }

        (value, error) = (_value, _error);
        return error is null;
    }

    /// <summary>Makes this hold a string.</summary>
    /// <param name="text">The string in UTF-8, kept and not copied.</param>
    /// <param name="format">What reads it when the value is asked for.</param>
    internal void SetText(byte[] text, PayloadFormat<T> format)
    {
        _text = text;
        _format = format;
        _error = null;
        _isRead = false;
    }

    private void Read()
    {
        try
        {
            _value = _format!.Read(IsBase64Encoded ? Payload.FromBase64(_text) : _text);
            if (_value is null && default(T) is null && !typeof(T).IsValueType)
            {
                _error = new JsonException("The payload is null. Path: $.", "$", null, null);
            }
        }
        catch (JsonException error)
        {
            _error = error;
        }

        _isRead = true;
    }
}

/// <summary>JSON whose bytes stand in base64 in a string of other JSON, such as the data of a stream's record.</summary>
/// <typeparam name="T">The type of the value; <see cref="GZip{T}"/> of it where the bytes are compressed.</typeparam>
[EmbeddedConverter]
public sealed class EmbeddedBase64<T> : Embedded<T>
{
    /// <summary>Makes one that holds nothing: <see cref="Embedded{T}.Value"/> throws.</summary>
    public EmbeddedBase64() => IsBase64Encoded = true;

    /// <summary>Makes one that holds a value, as a test does.</summary>
    /// <param name="value">The value.</param>
    public EmbeddedBase64(T value)
        : base(value) => IsBase64Encoded = true;

    internal EmbeddedBase64(byte[] text, PayloadFormat<T> format)
        : base(text, format) => IsBase64Encoded = true;

    /// <summary>Makes one that holds a value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the other way.")]
    public static implicit operator EmbeddedBase64<T>(T value) => new(value);
}

/// <summary>
/// A value whose JSON is compressed by gzip, as the type argument of an <see cref="EmbeddedBase64{T}"/> or of an event:
/// <c>KinesisEvent&lt;GZip&lt;Order&gt;&gt;</c>. Only a function that uses it pays for the code that expands it.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="value">The value.</param>
[EmbeddedConverter]
public sealed class GZip<T>(T value)
{
    /// <summary>The value.</summary>
    public T Value => value;

    /// <summary>The value.</summary>
    /// <param name="compressed">Its wrapper.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The property is the other way.")]
    public static implicit operator T(GZip<T> compressed) => compressed.Value;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the other way.")]
    public static implicit operator GZip<T>(T value) => new(value);
}
