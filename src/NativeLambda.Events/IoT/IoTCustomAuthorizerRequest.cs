using System.Text.Json.Serialization;

namespace NativeLambda.Events;

/// <summary>What AWS IoT Core asks a custom authorizer.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html"/></remarks>
public class IoTCustomAuthorizerRequest
{
    /// <summary>The token, if the request has one.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; set; }

    /// <summary>Whether the signature of the token was right.</summary>
    [JsonPropertyName("signatureVerified")]
    public bool SignatureVerified { get; set; }

    /// <summary>What the device speaks: tls, http or mqtt.</summary>
    [JsonPropertyName("protocols")]
    public List<string> Protocols { get; set; } = [];

    /// <summary>What it said.</summary>
    [JsonPropertyName("protocolData")]
    public ProtocolDataType ProtocolData { get; set; } = new();

    /// <summary>The connection.</summary>
    [JsonPropertyName("connectionMetadata")]
    public ConnectionMetadataType ConnectionMetadata { get; set; } = new();

    /// <summary>What a device said.</summary>
    public class ProtocolDataType
    {
        /// <summary>By TLS.</summary>
        [JsonPropertyName("tls")]
        public TlsData? Tls { get; set; }

        /// <summary>By HTTP.</summary>
        [JsonPropertyName("http")]
        public HttpData? Http { get; set; }

        /// <summary>By MQTT.</summary>
        [JsonPropertyName("mqtt")]
        public MqttData? Mqtt { get; set; }
    }

    /// <summary>What a device said by TLS.</summary>
    public class TlsData
    {
        /// <summary>The server name indication.</summary>
        [JsonPropertyName("serverName")]
        public string? ServerName { get; set; }
    }

    /// <summary>What a device said by HTTP.</summary>
    public class HttpData
    {
        /// <summary>The headers.</summary>
        [JsonPropertyName("headers")]
        public Dictionary<string, string>? Headers { get; set; }

        /// <summary>The query, with its question mark.</summary>
        [JsonPropertyName("queryString")]
        public string? QueryString { get; set; }
    }

    /// <summary>What a device said by MQTT.</summary>
    public class MqttData
    {
        /// <summary>The user name.</summary>
        [JsonPropertyName("username")]
        public string? Username { get; set; }

        /// <summary>The password in base64.</summary>
        [JsonPropertyName("password")]
        public string? Password { get; set; }

        /// <summary>The client id.</summary>
        [JsonPropertyName("clientId")]
        public string? ClientId { get; set; }
    }

    /// <summary>A connection.</summary>
    public class ConnectionMetadataType
    {
        /// <summary>Its id, for the logs.</summary>
        [JsonPropertyName("id")]
        public string Id { get; set; } = "";
    }
}
