namespace NativeLambda.Hosting;

/// <summary>Knows which invocation code works for, on whatever thread it goes on.</summary>
internal sealed class AmbientInvocation : InvocationObserver
{
    private static readonly AsyncLocal<LambdaContext?> Context = new();

    /// <summary>The context of the invocation that the calling code works for, or <see langword="null"/>.</summary>
    internal static LambdaContext? Current => Context.Value;

    internal static void Enable() => Registered ??= new AmbientInvocation();

    /// <summary>Forgets it, for the next test.</summary>
    internal static void Disable() => Registered = null;

    internal override void Begin(Invocation invocation) => Context.Value = invocation.Context;

    internal override void End() => Context.Value = null;
}
