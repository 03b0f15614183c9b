using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NativeLambda.RuntimeApi;

/// <summary>Where the Runtime API listens: the value of <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
/// <param name="host">A name, an IPv4 address, or an IPv6 address without its brackets.</param>
/// <param name="port">The port, in digits.</param>
internal sealed class RuntimeApiAddress(string host, string port)
{
    internal string Host => host;

    internal string Port => port;

    /// <summary>Reads <c>host:port</c> or <c>[IPv6]:port</c>.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out RuntimeApiAddress? address)
    {
        address = null;
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > ushort.MaxValue)
        {
            return false;
        }

        var name = text[..colon];
        if (name[0] == '[')
        {
            if (name.Length < 3 || name[^1] != ']')
            {
                return false;
            }

            name = name[1..^1];
        }
        else if (name.Contains(':'))
        {
            return false;
        }

        address = new RuntimeApiAddress(name, text[(colon + 1)..]);
        return true;
    }

    /// <summary>As it stands in a <c>Host</c> header.</summary>
    public override string ToString() => host.Contains(':') ? $"[{host}]:{port}" : $"{host}:{port}";
}
