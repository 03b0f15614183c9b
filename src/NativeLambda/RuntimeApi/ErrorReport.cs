using System.Text;
using NativeLambda.Json;
using NativeLambda.Text;

namespace NativeLambda.RuntimeApi;

/// <summary>What is told of a failure: to the platform, to the log, and to a person at the command line.</summary>
internal sealed class ErrorReport
{
    /// <summary>The platform drops a longer report.</summary>
    internal const int BodyLimit = 256 * 1024;

    /// <summary>The platform refuses a request with a longer X-Ray header.</summary>
    internal const int XRayCauseLimit = 1024 * 1024;

    /// <summary>Bounds what inner exceptions can cost, and keeps the report within the depth of 64 that readers of JSON allow.</summary>
    private const int MaxExceptions = 24;

    /// <summary>The longest form a UTF-16 code unit has in JSON: <c>\uFFFF</c>.</summary>
    private const int MaxEscapedLength = 6;

    /// <summary>Names, quotes and brackets of one exception, which are not counted one by one.</summary>
    private const int FixedLength = 512;

    private readonly string _message;
    private readonly string[] _stackTrace;
    private readonly ErrorReport[] _causes;
    private readonly bool _isAggregate;

    private ErrorReport(string type, string message, string[] stackTrace, ErrorReport[] causes, bool isAggregate)
    {
        Type = type;
        _message = message;
        _stackTrace = stackTrace;
        _causes = causes;
        _isAggregate = isAggregate;
    }

    internal static ReadOnlySpan<byte> ContentType => "application/vnd.aws.lambda.error+json"u8;

    internal string Type { get; }

    /// <summary>Type and message: what stands first in the log.</summary>
    internal string Summary => $"{Type}: {_message}";

    /// <summary>Whether the platform knows this type and wants it as a header: it keeps no other there.</summary>
    internal bool IsPlatformType =>
        Type.StartsWith("Runtime.", StringComparison.Ordinal) || Type.StartsWith("Function.", StringComparison.Ordinal);

    /// <summary>Reports a failure that no exception of the user's stands behind.</summary>
    internal static ErrorReport Create(string type, string message) => new(type, message, [], [], isAggregate: false);

    /// <summary>Reports an exception under its own name.</summary>
    internal static ErrorReport FromException(Exception exception)
    {
        exception = Unwrap(exception);
        return FromException(GetTypeName(exception), "", exception);
    }

    /// <summary>Reports an exception under a name of the platform.</summary>
    internal static ErrorReport FromException(string type, string messagePrefix, Exception exception)
    {
        exception = Unwrap(exception);
        var left = MaxExceptions;
        return Create(type, messagePrefix + GetMessage(exception), exception, ref left);
    }

    /// <summary>Reports that the input cannot be read. The fault lies in no code, so there is no stack trace.</summary>
    internal static ErrorReport FromBadInput(string type, string messagePrefix, Exception exception) =>
        Create(type, messagePrefix + GetMessage(Unwrap(exception)));

    /// <summary>Writes the body of a report: <c>errorMessage</c>, <c>errorType</c>, <c>stackTrace</c>, and <c>cause</c> or <c>causes</c>.</summary>
    internal void WriteJson(MessageBuffer buffer)
    {
        // A person reads this; the default escapes the plus sign and the brackets of every native stack frame.
        var writer = new JsonWriter(buffer, isRelaxed: true);
        WriteJson(writer);
    }

    /// <summary>Writes the members of a report into an object that is open.</summary>
    internal void WriteMembers(JsonWriter writer)
    {
        // The message leaves a quarter of what is left to the frames, which say more than a message of this length.
        JsonMember.Write(writer, "errorMessage"u8, Cut(_message, Left(writer) / 4 * 3));
        JsonMember.Write(writer, "errorType"u8, Cut(Type, Left(writer)));
        writer.WritePropertyName("stackTrace"u8);
        writer.WriteStartArray();
        foreach (var frame in _stackTrace)
        {
            var cut = Cut(frame, Left(writer));
            if (cut.Length < frame.Length)
            {
                break;
            }

            writer.WriteStringValue(cut);
        }

        writer.WriteEndArray();
        if (_isAggregate)
        {
            writer.WritePropertyName("causes"u8);
            writer.WriteStartArray();
            foreach (var cause in _causes)
            {
                if (Left(writer) == 0)
                {
                    break;
                }

                cause.WriteJson(writer);
            }

            writer.WriteEndArray();
        }
        else if (_causes is [var cause] && Left(writer) > 0)
        {
            writer.WritePropertyName("cause"u8);
            cause.WriteJson(writer);
        }
    }

    /// <summary>
    /// The value of the X-Ray header. The writer escapes everything beyond ASCII, so it is a valid header value.
    /// </summary>
    internal MessageBuffer ToXRayCause()
    {
        var buffer = new MessageBuffer();
        var writer = new JsonWriter(buffer);
        writer.WriteStartObject();
        // Where the platform starts the function.
        JsonMember.Write(writer, "working_directory"u8, Environment.GetEnvironmentVariable("LAMBDA_TASK_ROOT") ?? "");

        writer.WritePropertyName("exceptions"u8);
        writer.WriteStartArray();
        writer.WriteStartObject();
        JsonMember.Write(writer, "type"u8, Type);
        JsonMember.Write(writer, "message"u8, _message);
        writer.WritePropertyName("stack"u8);
        writer.WriteStartArray();
        var paths = new List<string>();
        foreach (var line in _stackTrace)
        {
            var frame = StackFrameText.Parse(line);
            if (frame.Path.Length > 0 && !paths.Contains(frame.Path))
            {
                paths.Add(frame.Path);
            }

            writer.WriteStartObject();
            JsonMember.Write(writer, "path"u8, frame.Path);
            writer.WritePropertyName("line"u8);
            writer.WriteNumberValue(frame.Line);
            JsonMember.Write(writer, "label"u8, frame.Label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();

        writer.WritePropertyName("paths"u8);
        writer.WriteStartArray();
        foreach (var path in paths)
        {
            writer.WriteStringValue(path);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return buffer;
    }

    /// <summary>The text for the log: type, message and frames, then the same of each cause.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    private static ErrorReport Create(string type, string message, Exception exception, ref int left)
    {
        left--;
        var aggregate = exception as AggregateException;
        ErrorReport[] causes = [];
        if (aggregate is null)
        {
            AddCause(ref causes, exception.InnerException, ref left);
        }
        else
        {
            for (var i = 0; i < aggregate.InnerExceptions.Count; i++)
            {
                AddCause(ref causes, aggregate.InnerExceptions[i], ref left);
            }
        }

        return new ErrorReport(type, message, GetStackTrace(exception), causes, aggregate is not null);
    }

    private static void AddCause(ref ErrorReport[] causes, Exception? cause, ref int left)
    {
        if (cause is not null && left > 0)
        {
            // An array, because a list of a type of our own is 1.5 KB of code, and there is rarely more than one.
            Array.Resize(ref causes, causes.Length + 1);
            causes[^1] = Create(GetTypeName(cause), GetMessage(cause), cause, ref left);
        }
    }

    /// <summary>What a static constructor threw is what the developer wrote; the wrapper around it only says that it did.</summary>
    private static Exception Unwrap(Exception exception)
    {
        while (exception is TypeInitializationException { InnerException: { } inner })
        {
            exception = inner;
        }

        return exception;
    }

    private static string GetTypeName(Exception exception)
    {
        var name = exception.GetType().Name;
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name[..arity];
    }

#pragma warning disable CA1031 // A user's exception may throw from anything it overrides, and is reported nevertheless.
    private static string GetMessage(Exception exception)
    {
        try
        {
            return exception.Message ?? "";
        }
        catch (Exception e)
        {
            return $"(the exception's Message threw {GetTypeName(e)})";
        }
    }

    private static string[] GetStackTrace(Exception exception)
    {
        try
        {
            return StackFrameText.Split(exception.StackTrace);
        }
        catch (Exception)
        {
            return [];
        }
    }
#pragma warning restore CA1031

    private void WriteJson(JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>How many bytes of JSON may still be written, with room kept for the ends of all open exceptions.</summary>
    private static int Left(JsonWriter writer) =>
        (int)Math.Max(0, BodyLimit - (MaxExceptions * FixedLength) - writer.WrittenSpan.Length);

    /// <summary>The longest start of the text that surely fits into this many bytes of JSON.</summary>
    private static string Cut(string text, int limit)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            length += char.IsAsciiLetterOrDigit(text[i]) || text[i] is ' ' or '.' or '_' or '/' or ':' or '-' or '(' or ')' ? 1 : MaxEscapedLength;
            if (length > limit)
            {
                return text[..(char.IsLowSurrogate(text[i]) && i > 0 ? i - 1 : i)];
            }
        }

        return text;
    }

    private void AppendTo(StringBuilder text)
    {
        _ = text.Append(Summary);
        foreach (var frame in _stackTrace)
        {
            _ = text.Append("\n   ").Append(frame);
        }

        foreach (var cause in _causes)
        {
            _ = text.Append("\n ---> ");
            cause.AppendTo(text);
        }
    }
}
