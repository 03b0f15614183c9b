using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>Reads and writes the times of a certificate as OpenSSL prints them: <c>"May 28 12:30:02 2019 GMT"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CertificateTimeConverter : DirectJsonConverter<DateTimeOffset, CertificateTimeJson, CertificateTimeJson>;

/// <summary>JSON of <see cref="DateTimeOffset"/>: a string <c>MMM d HH:mm:ss yyyy GMT</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CertificateTimeJson : IJsonReader<DateTimeOffset>, IJsonWriter<DateTimeOffset>
{
    private const string Format = "MMM d HH:mm:ss yyyy 'GMT'";

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public static DateTimeOffset Read(ref JsonReader reader)
    {
        var text = StringJson.Read(ref reader);
        return DateTimeOffset.TryParseExact(
            text,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
            out var value)
                ? value
                : throw new JsonException($"'{text}' is no time of the form 'May 28 12:30:02 2019 GMT'.");
    }

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value)
    {
        var time = value.UtcDateTime;
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{time:MMM} {time.Day,2} {time:HH:mm:ss yyyy} GMT"));
    }
}
