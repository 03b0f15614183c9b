using System.Text.Json.Serialization;
using Usual;

await Bootstrap.RunAsync(
    static (Person person, Invocation _) => new Greeting($"Hello {person.FirstName} {person.LastName}!"),
    GreeterContext.Default.Person,
    GreeterContext.Default.Greeting);

internal sealed record Person(string FirstName, string LastName);

internal sealed record Greeting(string Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Greeting))]
internal sealed partial class GreeterContext : JsonSerializerContext;
