using System.Text;
using System.Text.Json;

namespace NativeLambda.Testing;

/// <summary>What a function answered to an event.</summary>
public sealed class LambdaResult
{
    internal LambdaResult(byte[] payload, string? contentType, bool isError, string? errorType)
    {
        Payload = payload;
        ContentType = contentType;
        IsError = isError;
        if (isError)
        {
            (ErrorType, ErrorMessage) = ReadError(payload, errorType);
        }
    }

    /// <summary>The answer's bytes: of an error the report, of a streamed answer all that was sent.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>The answer as text.</summary>
    public string Text => Encoding.UTF8.GetString(Payload.Span);

    /// <summary>The answer's content type.</summary>
    public string? ContentType { get; }

    /// <summary>Whether the invocation failed.</summary>
    public bool IsError { get; }

    /// <summary>The name of the error, such as that of the exception's type, or <see langword="null"/> if there is none.</summary>
    public string? ErrorType { get; }

    /// <summary>The error's message, or <see langword="null"/> if there is none.</summary>
    public string? ErrorMessage { get; }

    // The documented shape of an error: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
    private static (string? Type, string? Message) ReadError(byte[] report, string? errorType)
    {
        try
        {
            using var json = JsonDocument.Parse(report);
            return (Find(json, "errorType") ?? errorType, Find(json, "errorMessage"));
        }
        catch (JsonException)
        {
            return (errorType, null);
        }
    }

    private static string? Find(JsonDocument json, string name) =>
        json.RootElement.ValueKind == JsonValueKind.Object
        && json.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
