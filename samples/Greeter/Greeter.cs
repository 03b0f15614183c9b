using System.Text.Json.Serialization;
using NativeLambda;

public static class Greeter
{
    [LambdaHandler]
    public static Greeting MyHandler(Person person, LambdaContext context) =>
        new($"Hello {person.FirstName} {person.LastName}!");
}

public record Person(string FirstName, string LastName);

public record Greeting(string Message);

[LambdaJsonContext]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal partial class GreeterJson : JsonSerializerContext;
