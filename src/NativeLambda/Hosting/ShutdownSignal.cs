using NativeLambda.Logging;
using NativeLambda.RuntimeApi;
using NativeLambda.RuntimeApi.Transport;

namespace NativeLambda.Hosting;

/// <summary>
/// Registers the function as its own extension, because the platform sends SIGTERM only where there is one: see
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html.
/// </summary>
internal static class ShutdownSignal
{
    /// <summary>The open request for events that never come. The platform takes the extension for ready by it, and for gone without it.</summary>
    private static ExtensionClient? _client;

    /// <summary>Registers at the Runtime API that the environment names. Without one there is nobody to send a signal.</summary>
    internal static void Request(Func<RuntimeApiAddress, Connection> connect, string? runtimeApi, LogSink log)
    {
        if (string.IsNullOrEmpty(runtimeApi) || _client is not null || !RuntimeApiAddress.TryParse(runtimeApi, out var address))
        {
            return;
        }

        var client = new ExtensionClient(address, connect(address));
        try
        {
            client.Register();
            _client = client;
        }
        catch (RuntimeApiException e)
        {
            // The function works without: only its end comes unannounced.
            client.Dispose();
            log.Write(LogLevel.Warning, $"The function cannot register for SIGTERM. {e.Message}");
        }
    }

    /// <summary>Forgets the registration, for the next test.</summary>
    internal static void Clear()
    {
        _client?.Dispose();
        _client = null;
    }
}
