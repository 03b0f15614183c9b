namespace NativeLambda.Tests.Hosting;

public sealed class HandlerTaskTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AResultIsTakenWhenItIsThere(bool isLate)
    {
        Assert.Equal(42, HandlerTask.Wait(Compute()));
        Assert.Equal(42, HandlerTask.Wait(new ValueTask<int>(Compute())));
        HandlerTask.Wait((Task)Compute());
        HandlerTask.Wait(new ValueTask(Compute()));
        Assert.Equal(7, HandlerTask.Wait(new ValueTask<int>(7)));
        HandlerTask.Wait(default(ValueTask));

        async Task<int> Compute()
        {
            if (isLate)
            {
                await Task.Delay(1);
            }

            return 42;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnExceptionComesOutAsItWasThrown(bool isLate)
    {
        Assert.Throws<KeyNotFoundException>(() => { _ = HandlerTask.Wait(Fail()); });
        Assert.Throws<KeyNotFoundException>(() => { _ = HandlerTask.Wait(new ValueTask<int>(Fail())); });
        Assert.Throws<KeyNotFoundException>(() => HandlerTask.Wait((Task)Fail()));
        Assert.Throws<KeyNotFoundException>(() => HandlerTask.Wait(new ValueTask(Fail())));

        async Task<int> Fail()
        {
            if (isLate)
            {
                await Task.Delay(1);
            }

            throw new KeyNotFoundException();
        }
    }

    [Fact]
    public void ANullTaskIsExplained()
    {
        Assert.Contains("null", Assert.Throws<InvalidOperationException>(() => HandlerTask.Wait(null!)).Message, StringComparison.Ordinal);
        Assert.Contains("null", Assert.Throws<InvalidOperationException>(() => { _ = HandlerTask.Wait((Task<int>)null!); }).Message, StringComparison.Ordinal);
    }
}
