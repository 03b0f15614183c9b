using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Json;

/// <summary>
/// Gives a reader and a writer to <see cref="JsonSerializer"/>. Where a member is marked with it, or with a class derived
/// from it, generated code calls the reader and the writer themselves.
/// </summary>
/// <typeparam name="T">The type that is read and written.</typeparam>
/// <typeparam name="TReader">Its reader.</typeparam>
/// <typeparam name="TWriter">Its writer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class DirectJsonConverter<T, TReader, TWriter> : JsonConverter<T>
    where TReader : struct, IJsonReader<T>
    where TWriter : struct, IJsonWriter<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DirectCode.Read<T, TReader>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        DirectCode.Write<T, TWriter>(writer, value);
}

internal static class DirectCode
{
    public static T? Read<T, TReader>(ref Utf8JsonReader reader)
        where TReader : struct, IJsonReader<T>
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return DirectJson.ReadValue<T, TReader>(JsonMarshal.GetRawUtf8Value(document.RootElement));
    }

    public static void Write<T, TWriter>(Utf8JsonWriter writer, T value)
        where TWriter : struct, IJsonWriter<T>
    {
        var text = new JsonWriter();
        DirectJson.Write<T, TWriter>(text, value);
        writer.WriteRawValue(text.WrittenSpan, skipInputValidation: true);
    }
}
