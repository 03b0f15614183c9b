using System.Globalization;
using System.Text;
using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.RuntimeApi;

/// <summary>Speaks the Extensions API as an extension that wants no events.</summary>
/// <param name="address">Where it listens: beside the Runtime API.</param>
/// <param name="connection">A connection of its own, which waits for ever.</param>
internal sealed class ExtensionClient(RuntimeApiAddress address, Connection connection) : IDisposable
{
    internal const string Name = "native-lambda-shutdown";

    private readonly HttpResponseReader _response = new();

    /// <summary>Registers, and says that it is ready.</summary>
    /// <exception cref="RuntimeApiException">The platform does not take it.</exception>
    internal void Register()
    {
        const string body = """{"events":[]}""";
        connection.Open();
        Send($"POST /2020-01-01/extension/register HTTP/1.1\r\nHost: {address}\r\nLambda-Extension-Name: {Name}\r\nContent-Type: application/json\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}");
        Receive();
        var id = Encoding.UTF8.GetString(_response.GetHeader("Lambda-Extension-Identifier"u8));
        if (_response.StatusCode != 200 || id.Length == 0)
        {
            throw new RuntimeApiException($"The Extensions API answered {_response.StatusCode.ToString(CultureInfo.InvariantCulture)} {Encoding.UTF8.GetString(_response.Body.Span)}");
        }

        if (!_response.CanReuseConnection)
        {
            connection.Open();
        }

        // Its answer would be the first event, and there is none: nobody has to wait for it.
        Send($"GET /2020-01-01/extension/event/next HTTP/1.1\r\nHost: {address}\r\nLambda-Extension-Identifier: {id}\r\n\r\n");
    }

    public void Dispose() => connection.Dispose();

    private void Send(string request)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(request);
        while (!bytes.IsEmpty)
        {
            bytes = bytes[connection.Send(bytes)..];
        }
    }

    private void Receive()
    {
        while (true)
        {
            var received = connection.Receive(_response.GetSpan());
            if (received == 0)
            {
                _response.EndOfStream();
                return;
            }

            if (_response.Advance(received))
            {
                return;
            }
        }
    }
}
