using NativeLambda;

public static class Function
{
    [LambdaHandler]
    public static Greeting Handle(Person person, LambdaContext context)
    {
        context.Logger.LogInformation("Greeting {Name}", person.Name);
        return new Greeting($"Hello {person.Name}!");
    }
}

public record Person(string Name);

public record Greeting(string Message);
