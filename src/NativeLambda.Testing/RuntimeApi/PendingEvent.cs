namespace NativeLambda.Testing.RuntimeApi;

/// <summary>An event that waits to be taken, or was taken and waits for its answer.</summary>
internal sealed class PendingEvent(LambdaInvocation invocation, ReadOnlyMemory<byte> payload)
{
    private readonly TaskCompletionSource<LambdaResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LambdaInvocation Invocation => invocation;

    public ReadOnlyMemory<byte> Payload => payload;

    public Task<LambdaResult> Answer => _answer.Task;

    public bool TryAnswer(LambdaResult result) => _answer.TrySetResult(result);

    public void Fail(Exception exception) => _answer.TrySetException(exception);
}
