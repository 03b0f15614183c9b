using System.Text.Json.Serialization;

namespace NativeLambda.Json.Tests.Support;

/// <summary>Times in the forms that services send, read and written by converters that generated code calls itself.</summary>
public class WireTimes
{
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset Seconds { get; set; }

    [JsonConverter(typeof(UnixMillisecondsConverter))]
    public DateTimeOffset Milliseconds { get; set; }

    [JsonConverter(typeof(CommonLogTimeConverter))]
    public DateTimeOffset Log { get; set; }

    [JsonConverter(typeof(UtcTimeConverter))]
    public DateTimeOffset Utc { get; set; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? MaybeSeconds { get; set; }

    [JsonConverter(typeof(OwnConverter))]
    public Celsius Own { get; set; }
}

/// <summary>A type that a user reads and writes with code of their own.</summary>
public readonly record struct Celsius(int Degrees);

/// <summary>Derived, as those of the library are.</summary>
public sealed class OwnConverter : DirectJsonConverter<Celsius, CelsiusJson, CelsiusJson>;

/// <summary>A reader and writer by hand, made of those of the library.</summary>
public readonly struct CelsiusJson : IJsonReader<Celsius>, IJsonWriter<Celsius>
{
    public static Celsius Read(ref JsonReader reader) => new(Int32Json.Read(ref reader));

    public static void Write(JsonWriter writer, Celsius value) => Int32Json.Write(writer, value.Degrees);
}
