using System.Collections;
using System.Globalization;
using System.Text;
using NativeLambda.Json;

namespace NativeLambda.Logging;

/// <summary>
/// A message whose holes are filled with values: <c>{name}</c> or <c>{name,alignment:format}</c> takes the next value,
/// <c>{0}</c> the one at that place. A hole that no value is left for stays as it is written.
/// </summary>
internal sealed class MessageTemplate
{
    private readonly List<NamedValue> _values = [];

    internal MessageTemplate(string template, object?[] values)
    {
        if (template is null || values is null or [])
        {
            Message = template ?? "";
            return;
        }

        var message = new StringBuilder(template.Length);
        var next = 0;
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                _ = message.Append(c);
                i++;
                continue;
            }

            var end = c == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                _ = message.Append(c);
                continue;
            }

            _ = message.Append(Fill(template[(i + 1)..end], values, ref next));
            i = end;
        }

        Message = message.ToString();
    }

    private MessageTemplate(string message, IEnumerable<KeyValuePair<string, object?>> values)
    {
        Message = message;
        foreach (var (name, value) in values)
        {
            _values.Add(new NamedValue(name.TrimStart('@', '$'), value));
        }
    }

    /// <summary>The message with its values.</summary>
    internal string Message { get; }

    /// <summary>Takes a message that somebody else has filled, with the values by their names.</summary>
    internal static MessageTemplate Filled(string message, IEnumerable<KeyValuePair<string, object?>> values) => new(message, values);

    /// <summary>Writes the values as members of an object, except those whose names the record itself has, and nulls.</summary>
    internal void WriteMembers(JsonWriter writer)
    {
        for (var i = 0; i < _values.Count; i++)
        {
            var (name, value) = (_values[i].Name, _values[i].Value);
            if (value is null || IsTaken(name, i))
            {
                continue;
            }

            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }
    }

    /// <param name="hole">What stands between the braces.</param>
    /// <param name="values">The values.</param>
    /// <param name="next">The place of the value that the next name takes.</param>
    private string Fill(string hole, object?[] values, ref int next)
    {
        var nameEnd = hole.AsSpan().IndexOfAny(',', ':');
        var (name, format) = nameEnd < 0 ? (hole, "") : (hole[..nameEnd], hole[nameEnd..]);
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            place = next++;
        }

        if (place >= values.Length)
        {
            return $"{{{hole}}}";
        }

        // Other loggers write an object with its members for {@name}; without reflection it is its text.
        var value = values[place];
        _values.Add(new NamedValue(name.TrimStart('@', '$'), value));
        return Format(value, format);
    }

    private static string Format(object? value, string format)
    {
        try
        {
            return format.Length == 0 ? ToText(value) : string.Format(CultureInfo.InvariantCulture, $"{{0{format}}}", value);
        }
        catch (FormatException)
        {
            // A slip in a template must not fail the invocation.
            return ToText(value);
        }
    }

    private static string ToText(object? value) => value switch
    {
        null => "(null)",
        string text => text,
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(ToText)),
        _ => value.ToString() ?? "",
    };

    private static void WriteValue(JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(((IConvertible)value).ToInt64(CultureInfo.InvariantCulture));
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case IEnumerable items and not string:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    // A list in a list is its text, so that no value nests for ever.
                    WriteValue(writer, item is IEnumerable ? ToText(item) : item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(ToText(value));
                break;
        }
    }

    private bool IsTaken(string name, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (_values[i].Name == name)
            {
                return true;
            }
        }

        return name is "" or "timestamp" or "level" or "message" or "logger" or "requestId" or "tenantId"
            or "errorType" or "errorMessage" or "stackTrace" or "cause" or "causes";
    }

    private readonly struct NamedValue(string name, object? value)
    {
        internal string Name => name;

        internal object? Value => value;
    }
}
