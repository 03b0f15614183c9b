using System.Text;
using System.Text.Json;

namespace NativeLambda.RuntimeApi;

/// <summary>Reads the JSON that the platform sends in headers. Members that are not known are dropped.</summary>
internal static class ContextHeaders
{
    /// <summary>Reads <c>Lambda-Runtime-Client-Context</c>.</summary>
    /// <returns>The client context, or <see langword="null"/> where the JSON is <c>null</c>.</returns>
    /// <exception cref="JsonException">The header is not a JSON object.</exception>
    internal static ClientContext? ParseClientContext(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!ReadObject(ref reader)) return End(ref reader, (ClientContext?)null);

        ClientApplication? client = null;
        var custom = new Dictionary<string, string>();
        var environment = new Dictionary<string, string>();
        while (ReadName(ref reader))
        {
            if (reader.ValueTextEquals("client"u8)) client = ReadClient(ref reader);
            else if (reader.ValueTextEquals("custom"u8)) ReadValues(ref reader, json, custom);
            else if (reader.ValueTextEquals("env"u8)) ReadValues(ref reader, json, environment);
            else reader.Skip();
        }

        return End(ref reader, new ClientContext { Client = client, Custom = custom, Environment = environment });
    }

    /// <summary>Reads <c>Lambda-Runtime-Cognito-Identity</c>.</summary>
    /// <exception cref="JsonException">The header is not a JSON object.</exception>
    internal static CognitoIdentity ParseIdentity(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!ReadObject(ref reader)) return End(ref reader, CognitoIdentity.None);

        string? id = null, pool = null;
        while (ReadName(ref reader))
        {
            if (reader.ValueTextEquals("cognitoIdentityId"u8)) id = ReadString(ref reader);
            else if (reader.ValueTextEquals("cognitoIdentityPoolId"u8)) pool = ReadString(ref reader);
            else reader.Skip();
        }

        return End(ref reader, new CognitoIdentity { IdentityId = id, IdentityPoolId = pool });
    }

    private static ClientApplication? ReadClient(ref Utf8JsonReader reader)
    {
        if (!ReadObject(ref reader)) return null;

        string? package = null, title = null, versionCode = null, versionName = null, installation = null;
        while (ReadName(ref reader))
        {
            if (reader.ValueTextEquals("app_package_name"u8)) package = ReadString(ref reader);
            else if (reader.ValueTextEquals("app_title"u8)) title = ReadString(ref reader);
            else if (reader.ValueTextEquals("app_version_code"u8)) versionCode = ReadString(ref reader);
            else if (reader.ValueTextEquals("app_version_name"u8)) versionName = ReadString(ref reader);
            else if (reader.ValueTextEquals("installation_id"u8)) installation = ReadString(ref reader);
            else reader.Skip();
        }

        return new ClientApplication
        {
            AppPackageName = package,
            AppTitle = title,
            AppVersionCode = versionCode,
            AppVersionName = versionName,
            InstallationId = installation,
        };
    }

    /// <summary>Reads an object of texts; what is not a string becomes its JSON.</summary>
    private static void ReadValues(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Dictionary<string, string> values)
    {
        if (!ReadObject(ref reader)) return;
        while (ReadName(ref reader))
        {
            var name = reader.GetString() ?? "";
            _ = reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                values[name] = reader.GetString() ?? "";
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            values[name] = Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
        }
    }

    /// <summary>Steps onto the next value.</summary>
    /// <returns>Whether it is an object; false for <c>null</c>.</returns>
    private static bool ReadObject(ref Utf8JsonReader reader)
    {
        _ = reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => true,
            JsonTokenType.Null => false,
            _ => throw new JsonException("An object was expected."),
        };
    }

    private static bool ReadName(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static string? ReadString(ref Utf8JsonReader reader)
    {
        _ = reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? reader.GetString()
            : throw new JsonException("A string was expected.");
    }

    /// <summary>Makes sure that nothing follows the value: the reader throws if something does.</summary>
    private static T End<T>(ref Utf8JsonReader reader, T value)
    {
        _ = reader.Read();
        return value;
    }
}
