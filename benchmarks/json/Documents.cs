using System.Globalization;
using System.Text;
using NativeLambda.Events;
using NativeLambda.Generated;

namespace NativeLambda.Benchmarks.Json;

/// <summary>What is read and written.</summary>
internal static class Documents
{
    public static IReadOnlyList<Document> All { get; } =
    [
        new Document<SQSEvent, NativeLambda_Events_SQSEventJson>("SQS batch of ten", Batch()),
        new Document<APIGatewayHttpApiV2ProxyRequest, NativeLambda_Events_APIGatewayHttpApiV2ProxyRequestJson>("API Gateway request", Request()),
        new Document<APIGatewayHttpApiV2ProxyResponse, NativeLambda_Events_APIGatewayHttpApiV2ProxyResponseJson>("API Gateway response", Response()),
        new Document<Wide, NativeLambda_Benchmarks_Json_WideJson>("50 members", WideRow()),
        new Document<Deep, NativeLambda_Benchmarks_Json_DeepJson>("50 levels", DeepObject()),
        new Document<Series, NativeLambda_Benchmarks_Json_SeriesJson>("400 numbers", Numbers()),
        new Document<Texts, NativeLambda_Benchmarks_Json_TextsJson>("100 KB of plain text", Strings("The quick brown fox jumps over the lazy dog. ")),
        new Document<Texts, NativeLambda_Benchmarks_Json_TextsJson>("100 KB of escaped text", Strings("She said: \\\"Fox & dog\\\",\\n and <b>left</b>. ")),
        new Document<Texts, NativeLambda_Benchmarks_Json_TextsJson>("100 KB of non-ASCII text", Strings("Der Fuchs läuft über die Straße, лиса 狐狸 🦊. ")),
    ];

    private static byte[] Batch()
    {
        var json = new StringBuilder("""{"Records":[""");
        for (var i = 0; i < 10; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$$"""
                {"messageId":"{{{i:00000000}}}-df53-41d6-9cf7-b9f3b4fbb1a2","receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0aQ5vYm8eQqk3rUKQd8bJYwN0x7t7cBqCq5W1QJ5E4zV6vKz0nB2dH3mXx0lTt4b","body":"{\"id\":\"{{{i}}}\",\"article\":\"A-17\",\"quantity\":3,\"note\":\"leave at the door\"}","attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183","SenderId":"AIDAIENQZJOLO23YVJ4VO","ApproximateFirstReceiveTimestamp":"1545082649185"},"messageAttributes":{"trace":{"stringValue":"Root=1-5bef4de7","dataType":"String"}},"md5OfBody":"098f6bcd4621d373cade4e832627b4f6","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:us-east-1:111122223333:orders","awsRegion":"us-east-1"}
                """);
        }

        return Bytes(json.Append("]}").ToString());
    }

    private static byte[] Request() => Bytes("""
        {"version":"2.0","routeKey":"POST /orders","rawPath":"/orders","rawQueryString":"currency=EUR&dry-run=1","cookies":["session=4f1d0a52","theme=dark"],"headers":{"accept":"application/json","accept-encoding":"gzip, deflate, br","authorization":"Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.NHVaYe26MbtOYhSKkoKYdFVomg4i8ZJd8_-RU8VNbftc4TSMb4bXP3l3YlNWACwyXPGffz5aXHc6lty1Y2t4SWRqGteragsVdZufDn5BlnJl9pdR_kdVFUsra2rWKEofkZeIC4yWytE58sMIihvo9H1ScmmVwBcQP6XETqYd0aSHp1gOa9RdUPDvoXQ5oqygTqVtxaDr6wUFKrKItgBMzWIdNZ6y7O9E0DhEPTbE9rfBo6KTFsHAZnMg4k68CDp2woYIaXbmYTWcvbzIuHO7_37GT79XdIwkm95QJ7hYC9RiwrV7mesbY4PAahERJawntho0my942XheVLmGwLMBkQ","content-length":"83","content-type":"application/json","host":"a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com","user-agent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36","x-amzn-trace-id":"Root=1-5e1b4151-5ac6c58f3b8d1c3e4f2a9b70","x-forwarded-for":"203.0.113.7","x-forwarded-port":"443","x-forwarded-proto":"https"},"queryStringParameters":{"currency":"EUR","dry-run":"1"},"requestContext":{"accountId":"123456789012","apiId":"a1b2c3d4e5","authorizer":{"jwt":{"claims":{"sub":"1234567890","iss":"https://example.com"},"scopes":["orders"]}},"domainName":"a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com","domainPrefix":"a1b2c3d4e5","http":{"method":"POST","path":"/orders","protocol":"HTTP/1.1","sourceIp":"203.0.113.7","userAgent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"},"requestId":"JKJaXmPLvHcESHA=","routeKey":"POST /orders","stage":"$default","time":"10/Mar/2020:05:16:23 +0000","timeEpoch":1583817383220},"body":"{\"id\":\"1001\",\"article\":\"A-17\",\"quantity\":3,\"note\":\"leave at the door\"}","isBase64Encoded":false}
        """);

    private static byte[] Response() => Bytes("""
        {"statusCode":201,"headers":{"content-type":"application/json","location":"/orders/1001","cache-control":"no-store","x-request-id":"JKJaXmPLvHcESHA="},"cookies":["session=4f1d0a52; HttpOnly; Secure; SameSite=Strict"],"body":"{\"id\":\"1001\",\"article\":\"A-17\",\"quantity\":3,\"total\":29.85,\"currency\":\"EUR\",\"lines\":[{\"name\":\"Tea\",\"price\":9.95},{\"name\":\"Cup\",\"price\":9.95},{\"name\":\"Pot\",\"price\":9.95}]}","isBase64Encoded":false}
        """);

    private static byte[] WideRow()
    {
        var json = new StringBuilder("{");
        for (var i = 0; i < 5; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""
                "Name{{i}}":"Ada Lovelace","Street{{i}}":"12 St James's Square","PostalCode{{i}}":"SW1Y 4JH","Quantity{{i}}":{{i * 117}},"WarehouseNumber{{i}}":{{1815 + i}},"Price{{i}}":1{{i}}.95,"IsPaid{{i}}":true,"Ordered{{i}}":"2026-11-2{{i}}T17:04:05.123+01:00","Id{{i}}":"6f9619ff-8b86-d011-b42d-00c04fc964f{{i}}","Weight{{i}}":0.{{i}}625
                """);
        }

        return Bytes(json.Append('}').ToString());
    }

    private static byte[] DeepObject()
    {
        const int levels = 50;
        var json = new StringBuilder();
        for (var i = 0; i < levels; i++)
        {
            json.Append(CultureInfo.InvariantCulture, $"{{\"Name\":\"level {i}\",\"Inner\":");
        }

        return Bytes(json.Append("null").Append('}', levels).ToString());
    }

    private static byte[] Numbers()
    {
        var random = new Random(1);
        string Join(Func<string> next) => string.Join(',', Enumerable.Range(0, 100).Select(_ => next()));
        string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
        return Bytes($$"""
            {"Small":[{{Join(() => Text(random.Next(-1000, 1000)))}}],"Large":[{{Join(() => Text(random.NextInt64()))}}],"Measured":[{{Join(() => Text(random.NextDouble() * 1000))}}],"Prices":[{{Join(() => Text(random.Next(100_000) / 100m))}}]}
            """);
    }

    private static byte[] Strings(string sentence)
    {
        var line = string.Concat(Enumerable.Repeat(sentence, 50_000 / Encoding.UTF8.GetByteCount(sentence)));
        return Bytes($$"""{"Lines":["{{line}}","{{line}}"]}""");
    }

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json.Trim());
}
