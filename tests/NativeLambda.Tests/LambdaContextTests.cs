namespace NativeLambda.Tests;

public sealed class LambdaContextTests
{
    [Fact]
    public void AMadeUpContextCanBeLivedWith()
    {
        var context = new LambdaContext();
        Assert.Null(context.ClientContext);
        Assert.NotNull(context.Identity);
        Assert.NotNull(context.Logger);
        Assert.Equal(TimeSpan.FromMinutes(15), context.RemainingTime);
        Assert.True(context.MemoryLimitInMB > 0);
        Assert.All(
            [context.AwsRequestId, context.FunctionName, context.FunctionVersion, context.InvokedFunctionArn, context.LogGroupName, context.LogStreamName],
            Assert.NotEmpty);
    }

    [Fact]
    public void ATestSetsWhatItNeeds()
    {
        var logger = new ListLogger();
        var context = new LambdaContext
        {
            AwsRequestId = "id",
            ClientContext = new ClientContext { Client = new ClientApplication { AppTitle = "App" } },
            Identity = new CognitoIdentity { IdentityId = "me" },
            Logger = logger,
            RemainingTime = TimeSpan.FromSeconds(3),
        };
        context.Logger.LogWarning("Careful.");
        context.Logger.LogInformation("{Count} left", 3);
        context.Logger.LogError(new IOException("No disk."), "{Name} failed", "Ada");

        Assert.Equal("App", context.ClientContext.Client.AppTitle);
        Assert.Equal("me", context.Identity.IdentityId);
        Assert.Equal(TimeSpan.FromSeconds(3), context.RemainingTime);
        Assert.Equal(
            [(LogLevel.Warning, "Careful."), (LogLevel.Information, "3 left"), (LogLevel.Error, "Ada failed\nSystem.IO.IOException: No disk.")],
            logger.Records);
    }

    private sealed class ListLogger : ILambdaLogger
    {
        internal List<(LogLevel Level, string Message)> Records { get; } = [];

        public void Log(LogLevel level, string message) => Records.Add((level, message));
    }
}
