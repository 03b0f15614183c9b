using NativeLambda.Events;

namespace NativeLambda.Benchmarks.Json;

/// <summary>Makes the generator write the code that reads and writes each type. Nobody calls them.</summary>
internal static class Handlers
{
    [LambdaHandler("sqs")]
    public static SQSEvent Return(SQSEvent value) => value;

    [LambdaHandler("request")]
    public static APIGatewayHttpApiV2ProxyRequest Return(APIGatewayHttpApiV2ProxyRequest value) => value;

    [LambdaHandler("response")]
    public static APIGatewayHttpApiV2ProxyResponse Return(APIGatewayHttpApiV2ProxyResponse value) => value;

    [LambdaHandler("wide")]
    public static Wide Return(Wide value) => value;

    [LambdaHandler("deep")]
    public static Deep Return(Deep value) => value;

    [LambdaHandler("series")]
    public static Series Return(Series value) => value;

    [LambdaHandler("texts")]
    public static Texts Return(Texts value) => value;
}
