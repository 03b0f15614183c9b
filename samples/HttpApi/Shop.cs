using System.Globalization;
using NativeLambda;
using NativeLambda.Events;

namespace HttpApi;

/// <summary>
/// An HTTP API of two routes in one executable. Each route is a Lambda function of its own, so that API Gateway chooses the
/// method and no code here does; template.yaml ties them together.
/// </summary>
public static class Shop
{
    private static readonly Dictionary<string, decimal> Prices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["coffee"] = 4.20m,
        ["tea"] = 1.25m,
    };

    /// <summary>GET /articles/{name}?quantity=12: a value of the path, and one of the query that may be left out.</summary>
    [LambdaHandler]
    public static APIGatewayHttpApiV2ProxyResponse<Answer> GetQuote(APIGatewayHttpApiV2ProxyRequest request)
    {
        var name = request.PathParameters?.GetValueOrDefault("name") ?? "";
        var quantity = 1;
        if (request.QueryStringParameters?.GetValueOrDefault("quantity") is { } text
            && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out quantity))
        {
            return Refuse(400, $"The quantity '{text}' is no number.");
        }

        return Prices.TryGetValue(name, out var price)
            ? Reply(200, new Quote(name, quantity, price * quantity))
            : Refuse(404, $"There is no article '{name}'.");
    }

    /// <summary>POST /orders: a body of JSON. One that is no order is the caller's fault, and no failure of the function.</summary>
    [LambdaHandler]
    public static APIGatewayHttpApiV2ProxyResponse<Answer> PlaceOrder(APIGatewayHttpApiV2ProxyRequest<Order> request, LambdaContext context)
    {
        if (request.Body is not { } body)
        {
            return Refuse(400, "An order is missing.");
        }

        if (!body.TryGetValue(out var order, out var error))
        {
            return Refuse(400, $"The order cannot be read at {error.Path}.");
        }

        if (!Prices.TryGetValue(order.Article, out var price))
        {
            return Refuse(422, $"There is no article '{order.Article}'.");
        }

        var response = Reply(201, new Quote(order.Article, order.Quantity, price * order.Quantity));
        response.Headers!["location"] = $"/orders/{context.AwsRequestId}";
        return response;
    }

    private static APIGatewayHttpApiV2ProxyResponse<Answer> Reply(int status, Quote quote) => Make(status, new Answer(quote, null));

    private static APIGatewayHttpApiV2ProxyResponse<Answer> Refuse(int status, string problem) => Make(status, new Answer(null, problem));

    private static APIGatewayHttpApiV2ProxyResponse<Answer> Make(int status, Answer answer) => new()
    {
        StatusCode = status,
        Headers = new() { ["content-type"] = "application/json" },
        Body = answer,
    };
}
