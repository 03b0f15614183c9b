using NativeLambda;
using NativeLambda.Events;

public static class Function
{
    [LambdaHandler]
    public static APIGatewayHttpApiV2ProxyResponse<Greeting> Handle(APIGatewayHttpApiV2ProxyRequest<Person> request)
    {
        // A body that is not what is wanted is the caller's mistake, and no failure of the function.
        if (request.Body is not { } body || !body.TryGetValue(out var person, out _))
        {
            return new() { StatusCode = 400 };
        }

        return new()
        {
            StatusCode = 200,
            Headers = new() { ["content-type"] = "application/json" },
            Body = new Greeting($"Hello {person.Name}!"),
        };
    }
}

public record Person(string Name);

public record Greeting(string Message);
