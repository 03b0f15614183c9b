namespace NativeLambda.EndToEnd.Json;

/// <summary>Values whose types only show at run time.</summary>
public static class Untyped
{
    /// <summary>Gives the event back, among values of what the function knows without a declaration.</summary>
    [LambdaHandler]
    public static Dictionary<string, object?> Answer(object? @event) => new()
    {
        ["a"] = 1,
        ["b"] = "x",
        ["c"] = true,
        ["d"] = 1.5m,
        ["e"] = new List<string> { "f" },
        ["g"] = new object?[] { null, 'h', DateTime.UnixEpoch, Guid.Empty, new byte[] { 1 }, (Half)0.5 },
        ["i"] = new Dictionary<string, object> { ["j"] = new List<object> { new Case(1, "k") } },
        ["event"] = @event,
    };

    /// <summary>Answers with what the function does not know.</summary>
    [LambdaHandler]
    public static object Undeclared() => new Unknown(1);

    internal sealed record Unknown(int A);
}
