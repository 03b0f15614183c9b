using System.Text;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>What is said of a document that is not JSON: the words of System.Text.Json. A <c>#</c> stands for the byte at fault.</summary>
/// <remarks>As UTF-8, which is half of the room in the executable, and without the framework's resources.</remarks>
internal static class JsonSyntax
{
    public static ReadOnlySpan<byte> NoToken =>
        "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true."u8;

    public static ReadOnlySpan<byte> OpenAtEnd =>
        "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed."u8;

    public static ReadOnlySpan<byte> InvalidStartOfValue => "'#' is an invalid start of a value."u8;

    public static ReadOnlySpan<byte> InvalidAfterValue => "'#' is invalid after a value. Expected either ',', '}', or ']'."u8;

    public static ReadOnlySpan<byte> InvalidAfterDocument => "'#' is invalid after a single JSON value. Expected end of data."u8;

    public static ReadOnlySpan<byte> NoMatchingOpen => "'#' is invalid without a matching open."u8;

    public static ReadOnlySpan<byte> NothingAfterComma =>
        "Expected start of a property name or value, but instead reached end of data."u8;

    public static ReadOnlySpan<byte> TrailingCommaInObject =>
        "The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options."u8;

    public static ReadOnlySpan<byte> TrailingCommaInArray =>
        "The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options."u8;

    public static ReadOnlySpan<byte> ObjectTooDeep => "The maximum configured depth of 64 has been exceeded. Cannot read next JSON object."u8;

    public static ReadOnlySpan<byte> ArrayTooDeep => "The maximum configured depth of 64 has been exceeded. Cannot read next JSON array."u8;

    public static ReadOnlySpan<byte> InvalidStartOfName => "'#' is an invalid start of a property name. Expected a '\"'."u8;

    public static ReadOnlySpan<byte> InvalidAfterName => "'#' is invalid after a property name. Expected a ':'."u8;

    public static ReadOnlySpan<byte> NothingAfterName => "Expected a value, but instead reached end of data."u8;

    public static ReadOnlySpan<byte> NoEndOfString => "Expected end of string, but instead reached end of data."u8;

    public static ReadOnlySpan<byte> InvalidInString => "'#' is invalid within a JSON string. The string should be correctly escaped."u8;

    public static ReadOnlySpan<byte> InvalidEscape =>
        "'#' is an invalid escapable character within a JSON string. The string should be correctly escaped."u8;

    public static ReadOnlySpan<byte> InvalidHexDigit =>
        @"'#' is not a hex digit following '\u' within a JSON string. The string should be correctly escaped."u8;

    public static ReadOnlySpan<byte> LeadingZero => "Invalid leading zero before '#'."u8;

    public static ReadOnlySpan<byte> InvalidEndOfNumber => "'#' is an invalid end of a number. Expected a delimiter."u8;

    public static ReadOnlySpan<byte> InvalidEndOfDecimals => "'#' is an invalid end of a number. Expected 'E' or 'e'."u8;

    public static ReadOnlySpan<byte> InvalidAfterSign =>
        "'#' is invalid within a number, immediately after a sign character ('+' or '-'). Expected a digit ('0'-'9')."u8;

    public static ReadOnlySpan<byte> InvalidAfterPoint =>
        "'#' is invalid within a number, immediately after a decimal point ('.'). Expected a digit ('0'-'9')."u8;

    public static ReadOnlySpan<byte> NoDigit => "Expected a digit ('0'-'9'), but instead reached end of data."u8;

    /// <summary>The failure at a position, with line and byte.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="position">Where it happened, in bytes from the start.</param>
    /// <param name="message">One of the messages above.</param>
    /// <param name="found">The byte that the message names, if it names one.</param>
    public static JsonException Error(ReadOnlySpan<byte> utf8Json, int position, ReadOnlySpan<byte> message, byte found = 0)
    {
        var text = Encoding.UTF8.GetString(message);
        var hole = text.IndexOf('#');
        return At(utf8Json, position, hole < 0 ? text : $"{text[..hole]}{Printable(found)}{text[(hole + 1)..]}");
    }

    /// <summary>The failure of what begins as a literal. The whole rest of the document is called by its name.</summary>
    public static JsonException InvalidLiteral(ReadOnlySpan<byte> utf8Json, int position, ReadOnlySpan<byte> literal)
    {
        var rest = utf8Json[position..];
        return At(
            utf8Json,
            position + rest.CommonPrefixLength(literal),
            $"'{Encoding.UTF8.GetString(rest)}' is an invalid JSON literal. Expected the literal '{Encoding.UTF8.GetString(literal)}'.");
    }

    /// <summary>The failure at a position, said in these words.</summary>
    public static JsonException At(ReadOnlySpan<byte> utf8Json, int position, string message)
    {
        var (line, column) = JsonText.LineAndColumn(utf8Json, position);
        return JsonReadFailure.Syntax($"{message} LineNumber: {line} | BytePositionInLine: {column}.", line, column);
    }

    private static string Printable(byte value)
    {
        const string Digits = "0123456789ABCDEF";
        return value is >= 0x20 and < 0x7F ? ((char)value).ToString() : $"0x{Digits[value >> 4]}{Digits[value & 0xF]}";
    }
}
