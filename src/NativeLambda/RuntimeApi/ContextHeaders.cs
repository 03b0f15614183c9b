using System.Text;
using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda.RuntimeApi;

/// <summary>Reads the JSON that the platform sends in headers. Members that are not known are dropped.</summary>
internal static class ContextHeaders
{
    /// <summary>Reads <c>Lambda-Runtime-Client-Context</c>.</summary>
    /// <returns>The client context, or <see langword="null"/> where the JSON is <c>null</c>.</returns>
    /// <exception cref="JsonException">The header is not a JSON object.</exception>
    internal static ClientContext? ParseClientContext(ReadOnlySpan<byte> json)
    {
        var reader = new JsonReader(json);
        _ = reader.Read();
        if (!IsObject(ref reader))
        {
            return End(ref reader, (ClientContext?)null);
        }

        ClientApplication? client = null;
        var custom = new Dictionary<string, string>();
        var environment = new Dictionary<string, string>();
        while (JsonObject.Next(ref reader, out var name))
        {
            if (name.SequenceEqual("client"u8))
            {
                client = ReadClient(ref reader);
            }
            else if (name.SequenceEqual("custom"u8))
            {
                ReadValues(ref reader, json, custom);
            }
            else if (name.SequenceEqual("env"u8))
            {
                ReadValues(ref reader, json, environment);
            }
            else
            {
                reader.Skip();
            }
        }

        return End(ref reader, new ClientContext { Client = client, Custom = custom, Environment = environment });
    }

    /// <summary>Reads <c>Lambda-Runtime-Cognito-Identity</c>.</summary>
    /// <exception cref="JsonException">The header is not a JSON object.</exception>
    internal static CognitoIdentity ParseIdentity(ReadOnlySpan<byte> json)
    {
        var reader = new JsonReader(json);
        _ = reader.Read();
        if (!IsObject(ref reader))
        {
            return End(ref reader, CognitoIdentity.None);
        }

        string? id = null, pool = null;
        while (JsonObject.Next(ref reader, out var name))
        {
            if (name.SequenceEqual("cognitoIdentityId"u8))
            {
                id = ReadString(ref reader);
            }
            else if (name.SequenceEqual("cognitoIdentityPoolId"u8))
            {
                pool = ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return End(ref reader, new CognitoIdentity { IdentityId = id, IdentityPoolId = pool });
    }

    private static ClientApplication? ReadClient(ref JsonReader reader)
    {
        if (!IsObject(ref reader))
        {
            return null;
        }

        string? package = null, title = null, versionCode = null, versionName = null, installation = null;
        while (JsonObject.Next(ref reader, out var name))
        {
            if (name.SequenceEqual("app_package_name"u8))
            {
                package = ReadString(ref reader);
            }
            else if (name.SequenceEqual("app_title"u8))
            {
                title = ReadString(ref reader);
            }
            else if (name.SequenceEqual("app_version_code"u8))
            {
                versionCode = ReadString(ref reader);
            }
            else if (name.SequenceEqual("app_version_name"u8))
            {
                versionName = ReadString(ref reader);
            }
            else if (name.SequenceEqual("installation_id"u8))
            {
                installation = ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
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
    private static void ReadValues(ref JsonReader reader, ReadOnlySpan<byte> json, Dictionary<string, string> values)
    {
        if (!IsObject(ref reader))
        {
            return;
        }

        while (JsonObject.Next(ref reader, out var name))
        {
            var key = Encoding.UTF8.GetString(name);
            if (reader.TokenType == JsonTokenType.String)
            {
                values[key] = ReadString(ref reader) ?? "";
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            values[key] = Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
        }
    }

    /// <returns>False for <c>null</c>.</returns>
    private static bool IsObject(ref JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => true,
        JsonTokenType.Null => false,
        _ => throw new JsonException("An object was expected."),
    };

    private static string? ReadString(ref JsonReader reader) => reader.TokenType is JsonTokenType.String or JsonTokenType.Null
        ? reader.GetString()
        : throw new JsonException("A string was expected.");

    /// <summary>Makes sure that nothing follows the value: the reader throws if something does.</summary>
    private static T End<T>(ref JsonReader reader, T value)
    {
        _ = reader.Read();
        return value;
    }
}
