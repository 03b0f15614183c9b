using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NativeLambda.Json.Tests.Support;

/// <summary>What came of reading or writing, in a form that can be compared.</summary>
public readonly record struct Outcome(bool IsValue, string Text)
{
    public static Outcome Of(Func<object?> action)
    {
        try
        {
            return new Outcome(true, Describe(action()));
        }
        catch (JsonException e)
        {
            return new Outcome(false, $"JsonException at {e.Path}, {e.LineNumber}:{e.BytePositionInLine}: {e.Message}");
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            return new Outcome(false, $"{e.GetType().Name}: {e.Message}");
        }
    }

    public override string ToString() => Text;

    /// <summary>Every field of an object, public or not, so that nothing that was read goes unseen.</summary>
    private static string Describe(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or char:
                text.Append('"').Append(value).Append('"');
                break;
            case byte[] bytes:
                text.Append(Encoding.UTF8.GetString(bytes));
                break;
            case DateTime time:
                text.Append(time.ToString("O", CultureInfo.InvariantCulture)).Append(time.Kind);
                break;
            case JsonElement element:
                text.Append(element.ValueKind == JsonValueKind.Undefined ? "undefined" : element.GetRawText());
                break;
            case JsonDocument document:
                text.Append(document.RootElement.GetRawText());
                break;
            case JsonNode node:
                text.Append(node.GetValueKind()).Append(node.Options?.PropertyNameCaseInsensitive).Append(node.ToJsonString());
                break;
            case Uri uri:
                text.Append(uri.OriginalString);
                break;
            case Delegate:
                text.Append("delegate");
                break;
            case IFormattable formattable when value.GetType() is { IsPrimitive: true } or { IsEnum: true } or { Namespace: "System" }:
                text.Append(value.GetType().Name).Append(' ').Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                text.Append(flag);
                break;
            case IEnumerable when value.GetType() is { Name: "ImmutableArray`1" } array && array.GetProperty("IsDefault")!.GetValue(value) is true:
                text.Append("no array");
                break;
            case IEnumerable items:
                text.Append(value.GetType()).Append('[');
                foreach (var item in items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(value.GetType()).Append('{');
                for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
                {
                    foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        text.Append(field.Name).Append('=');
                        Append(text, field.GetValue(value));
                        text.Append(';');
                    }
                }

                text.Append('}');
                break;
        }
    }
}
