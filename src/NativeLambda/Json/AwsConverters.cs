namespace NativeLambda.Json;

/// <summary>
/// Reads and writes a <see cref="DateTime"/> as AWS's serializer does: a number is seconds since 1970-01-01T00:00:00Z, a
/// string is a date and time. The members of AWS's own event types need no such mark.
/// </summary>
public sealed class AwsDateTimeConverter : DirectJsonConverter<DateTime, AwsDateTimeJson, AwsDateTimeJson>;

/// <summary>
/// Reads and writes a <see cref="byte"/> array as AWS's serializer does: read from an array of numbers or from base64,
/// written as an array of numbers. The members of AWS's own event types need no such mark.
/// </summary>
public sealed class AwsByteArrayConverter : DirectJsonConverter<byte[], AwsByteArrayJson, AwsByteArrayJson>;
