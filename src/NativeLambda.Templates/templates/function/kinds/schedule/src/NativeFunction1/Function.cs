using NativeLambda;
using NativeLambda.Events;

public static class Function
{
    [LambdaHandler]
    public static void Handle(ScheduledEvent tick, LambdaContext context) =>
        context.Logger.LogInformation("Called by {Rule} at {Time}", tick.Resources[0], tick.Time);
}
