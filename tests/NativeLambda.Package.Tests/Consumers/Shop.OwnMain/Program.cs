using NativeLambda;

Clock.Start = DateTimeOffset.UnixEpoch;
return LambdaHost.Run(LambdaHandlers.Table, args);

internal static class Clock
{
    public static DateTimeOffset Start { get; set; }

    [LambdaHandler]
    public static DateTimeOffset After(double seconds) => Start.AddSeconds(seconds);
}
