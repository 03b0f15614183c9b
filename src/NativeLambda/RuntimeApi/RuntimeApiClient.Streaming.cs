using System.Buffers.Text;
using System.Text;

namespace NativeLambda.RuntimeApi;

/// <summary>The answer in pieces: see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html#runtimes-custom-response-streaming.</summary>
internal sealed partial class RuntimeApiClient
{
    /// <summary>So that the copy that puts a chunk behind its size stays small.</summary>
    private const int MaxChunkLength = 64 * 1024;

    /// <summary>Begins the result of an event. Nothing is sent until the first chunk.</summary>
    internal void BeginStream(ReadOnlySpan<byte> requestId, ReadOnlySpan<byte> contentType)
    {
        BeginPost("/invocation/"u8, requestId, "/response"u8, contentType);
        AddHeader("Lambda-Runtime-Function-Response-Mode: "u8, "streaming"u8);
        AddHeader("Transfer-Encoding: "u8, "chunked"u8);
        AddHeader("Trailer: "u8, "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body"u8);
        _head.Write("\r\n"u8);
        _hasSentHead = false;
    }

    /// <summary>Sends bytes of the result that was begun.</summary>
    /// <param name="bytes">The bytes, in one chunk or in several.</param>
    /// <exception cref="RuntimeApiException">The connection broke, and the result with it.</exception>
    internal void SendChunk(ReadOnlySpan<byte> bytes)
    {
        const int maxDigits = 8;
        Span<byte> size = stackalloc byte[maxDigits];
        while (!bytes.IsEmpty)
        {
            var chunk = bytes[..Math.Min(bytes.Length, MaxChunkLength)];
            _ = Utf8Formatter.TryFormat(chunk.Length, size, out var digits, 'x');
            _head.Write(size[..digits]);
            _head.Write("\r\n"u8);
            _head.Write(chunk);
            _head.Write("\r\n"u8);
            SendPiece();
            bytes = bytes[chunk.Length..];
        }
    }

    /// <summary>Ends the result that was begun.</summary>
    /// <param name="report">Why it is not complete, or <see langword="null"/> if it is.</param>
    /// <exception cref="RuntimeApiException">Whether the platform has the result is not known.</exception>
    internal void EndStream(ErrorReport? report)
    {
        _head.Write("0\r\n"u8);
        if (report is not null)
        {
            var body = new MessageBuffer();
            report.WriteJson(body);
            AddHeader("Lambda-Runtime-Function-Error-Type: "u8, Encoding.ASCII.GetBytes(report.Type));
            AddHeader("Lambda-Runtime-Function-Error-Body: "u8, Encoding.ASCII.GetBytes(Convert.ToBase64String(body.Body)));
        }

        _head.Write("\r\n"u8);
        SendPiece();
        _response.Clear();
        Receive();
    }

    private void SendPiece()
    {
        try
        {
            if (_hasSentHead)
            {
                SendRest(_head.Body);
            }
            else
            {
                Send(_head.Body);
                _hasSentHead = true;
            }
        }
        catch (RuntimeApiException)
        {
            connection.Close();
            throw;
        }

        _head.Clear();
    }
}
