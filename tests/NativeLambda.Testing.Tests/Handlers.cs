using System.Globalization;
using NativeLambda;

namespace NativeLambda.Testing.Tests;

/// <summary>What the tests call.</summary>
internal sealed class Handlers
{
    private static int s_starts;

    [LambdaHandler]
    public static string Shout(string text, LambdaContext context)
    {
        context.Logger.LogInformation("shouting");
        return text.ToUpperInvariant();
    }

    [LambdaHandler]
    public static Told Tell(LambdaContext context) => new(
        context.AwsRequestId, context.InvokedFunctionArn, context.TraceId, context.TenantId, context.Identity.IdentityId, context.ClientContext?.Custom["key"], context.RemainingTime > TimeSpan.FromMinutes(1));

    [LambdaHandler]
    public static void Fail() => throw new InvalidOperationException("no luck");

    [LambdaHandler]
    public static async IAsyncEnumerable<string> Stream(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i < 5 ? i.ToString(CultureInfo.InvariantCulture) : throw new InvalidOperationException("more than five");
        }
    }

    [LambdaHandler]
    public static void Hang() => Thread.Sleep(Timeout.Infinite);

    /// <summary>Its instance cannot be made.</summary>
    internal sealed class Broken
    {
        public Broken() => throw new InvalidOperationException($"start {Interlocked.Increment(ref s_starts)}");

        [LambdaHandler]
#pragma warning disable CA1822 // An instance is what cannot be made.
        public void Run()
        {
        }
#pragma warning restore CA1822
    }
}

internal sealed record Told(string Id, string Arn, string? Trace, string? Tenant, string? Identity, string? Custom, bool HasTime);
