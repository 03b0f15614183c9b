using System.Net;
using NativeLambda.Json;
using NativeLambda.RuntimeApi;

namespace NativeLambda;

/// <summary>What comes before the body of a streamed HTTP response: see <see cref="LambdaResponseStream.StartHttp"/>. The members are those of AWS's class of this name.</summary>
public sealed class HttpResponseStreamPrelude
{
    /// <summary>The platform takes what comes before this many NUL bytes for the prelude.</summary>
    private const int DelimiterLength = 8;

    /// <summary>The status; 200 if it is not set.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>The headers, for a function URL.</summary>
    public IDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    /// <summary>Headers that may stand several times, for Amazon API Gateway.</summary>
    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; } = new Dictionary<string, IList<string>>();

    /// <summary>The values of the <c>Set-Cookie</c> headers.</summary>
    public IList<string> Cookies { get; set; } = [];

    /// <summary>The prelude as it is sent: JSON, then eight NUL bytes.</summary>
    internal byte[] ToBytes()
    {
        var buffer = new MessageBuffer();
        var writer = new JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WritePropertyName("statusCode"u8);
        writer.WriteNumberValue((int)(StatusCode ?? HttpStatusCode.OK));
        if (Headers.Count > 0)
        {
            writer.WritePropertyName("headers"u8);
            writer.WriteStartObject();
            foreach (var (name, value) in Headers)
            {
                writer.WritePropertyName(name);
                writer.WriteStringValue(value);
            }

            writer.WriteEndObject();
        }

        if (MultiValueHeaders.Count > 0)
        {
            writer.WritePropertyName("multiValueHeaders"u8);
            writer.WriteStartObject();
            foreach (var (name, values) in MultiValueHeaders)
            {
                writer.WritePropertyName(name);
                WriteValues(writer, values);
            }

            writer.WriteEndObject();
        }

        if (Cookies.Count > 0)
        {
            writer.WritePropertyName("cookies"u8);
            WriteValues(writer, Cookies);
        }

        writer.WriteEndObject();
        buffer.GetSpan(DelimiterLength)[..DelimiterLength].Clear();
        buffer.Advance(DelimiterLength);
        return buffer.Body.ToArray();
    }

    private static void WriteValues(JsonWriter writer, IList<string> values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
