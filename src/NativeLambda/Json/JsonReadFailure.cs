using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>
/// A failure on its way up to <see cref="DirectJson"/>, which makes the exception that the caller sees. It carries what
/// only the place of the failure knows; the path is worked out at the top.
/// </summary>
internal sealed class JsonReadFailure : JsonException
{
    private JsonReadFailure(string? message, Exception? cause)
        : base(message, cause)
    {
    }

    private JsonReadFailure(string message, long line, long column)
        : base(message, null, line, column)
    {
    }

    /// <summary>The name of the type that the value could not be converted to, or <see langword="null"/> if the message says what is wrong.</summary>
    public string? TargetType { get; private set; }

    /// <summary>Whether a value without members failed. System.Text.Json names such a failure after what holds the value.</summary>
    public bool IsScalar { get; private set; }

    /// <summary>
    /// Where the last token ends that the path takes account of, in bytes from the start of the document, or
    /// <see langword="null"/> for the position of the failure. Differs where System.Text.Json tracks no path.
    /// </summary>
    public long? PathPosition { get; private set; }

    /// <summary>Whether the cause was described already, counting from the value at <see cref="PathPosition"/> on.</summary>
    public bool IsInside { get; private init; }

    /// <summary>Whether the path belongs to the message.</summary>
    public bool NeedsPath { get; private init; }

    /// <summary>Whether the caller is to see a <see cref="NotSupportedException"/>.</summary>
    public bool IsNotSupported { get; private init; }

    /// <summary>The value at hand is not of the kind that <typeparamref name="T"/> is read from.</summary>
    public static JsonReadFailure CannotConvert<T>() => new(null, null) { TargetType = typeof(T).ToString() };

    /// <summary>The same for a type without members.</summary>
    public static JsonReadFailure CannotConvertScalar<T>() => CannotConvertScalar(typeof(T).ToString());

    /// <summary>
    /// The same for a type whose own formatting nobody asks for: in an executable <c>typeof</c> keeps all of the type, which
    /// are 200 kB of calendars and time zones for <see cref="DateTimeOffset"/>.
    /// </summary>
    /// <param name="type">The full name of the type.</param>
    public static JsonReadFailure CannotConvertScalar(string type) => new(null, null) { TargetType = type, IsScalar = true };

    /// <summary>The same, for a cause that stands behind it.</summary>
    public static JsonReadFailure CannotConvertScalar<T>(Exception cause) => new(null, cause) { TargetType = typeof(T).ToString(), IsScalar = true };

    /// <summary>The failure is to be reported with this message as it is, without a path appended.</summary>
    public static JsonReadFailure Because(string message) => new(message, null);

    /// <summary>The same, with the path appended.</summary>
    public static JsonReadFailure BecauseAtPath(string message) => new(message, null) { NeedsPath = true };

    /// <summary>A type that cannot be read, which is no fault of the JSON.</summary>
    public static JsonReadFailure NotSupported(string message) => new(message, null) { NeedsPath = true, IsNotSupported = true };

    /// <summary>The document is not JSON at this place.</summary>
    public static JsonReadFailure Syntax(string message, long line, long column) => new(message, line, column);

    /// <summary>A failure inside of the value that begins before this position, described by System.Text.Json.</summary>
    public static JsonReadFailure Inside(JsonException cause, long valuePosition) => new(null, cause) { IsInside = true, PathPosition = valuePosition };

    /// <summary>The path of <paramref name="cause"/> ends at an earlier token than the failure.</summary>
    public static JsonReadFailure WithPathAt(long position, Exception cause)
    {
        var failure = cause as JsonReadFailure ?? new JsonReadFailure(null, cause);
        failure.PathPosition ??= position;
        return failure;
    }

    /// <summary>Leaves the failure of a scalar its own name.</summary>
    public void KeepTarget() => IsScalar = false;

    /// <summary>Names the failure of a scalar after the type that holds it.</summary>
    public void Retarget(Type holder)
    {
        TargetType = holder.ToString();
        IsScalar = false;
    }
}
