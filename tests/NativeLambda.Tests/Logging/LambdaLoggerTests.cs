using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace NativeLambda.Tests.Logging;

/// <summary>The provider for Microsoft.Extensions.Logging.</summary>
public sealed class LambdaLoggerTests : IDisposable
{
    private readonly ILoggerFactory _factory = LoggerFactory.Create(logging => logging.AddLambda().SetMinimumLevel(Microsoft.Extensions.Logging.LogLevel.Trace));

    public void Dispose()
    {
        _factory.Dispose();
        AmbientInvocation.Disable();
    }

    [Fact]
    public async Task Item38_ARecordOfAnotherLoggerHasItsInvocationItsNameAndItsValues()
    {
        var record = await LogAsync(logger => logger.LogWarning(new EventId(7, "Priced"), "Order {OrderId} costs {Price}.", "o-1", 2.5m));

        Assert.Equal(
            ["timestamp", "level", "message", "logger", "requestId", "tenantId", "OrderId", "Price", "eventId", "eventName"],
            record.EnumerateObject().Select(member => member.Name));
        Assert.Equal("WARN", record.GetProperty("level").GetString());
        Assert.Equal("Order o-1 costs 2.5.", record.GetProperty("message").GetString());
        Assert.Equal("Shop.Orders", record.GetProperty("logger").GetString());
        Assert.Equal("1", record.GetProperty("requestId").GetString());
        Assert.Equal("tenant", record.GetProperty("tenantId").GetString());
        Assert.Equal(2.5m, record.GetProperty("Price").GetDecimal());
        Assert.Equal(7, record.GetProperty("eventId").GetInt32());
    }

    [Fact]
    public async Task Item38_TheScopesAroundARecordArePartOfIt()
    {
        var record = await LogAsync(logger =>
        {
            using (logger.BeginScope("Customer {Customer}", "outer"))
            using (logger.BeginScope(new Dictionary<string, object?> { ["Customer"] = "inner", ["Region"] = "north", ["level"] = "mine" }))
            using (logger.BeginScope(42))
            {
                logger.LogInformation("In scopes.");
            }
        });

        Assert.Equal("inner", record.GetProperty("Customer").GetString());
        Assert.Equal("north", record.GetProperty("Region").GetString());
        Assert.Equal("INFO", record.GetProperty("level").GetString());
        Assert.Equal("42", record.GetProperty("scopes")[0].GetString());
    }

    [Fact]
    public async Task Item38_AnExceptionOfAnotherLoggerIsItsMembers()
    {
        var record = await LogAsync(logger => logger.LogError(new TimeoutException("Too slow."), "It failed."));
        Assert.Equal("It failed.", record.GetProperty("message").GetString());
        Assert.Equal("TimeoutException", record.GetProperty("errorType").GetString());
        Assert.Equal("Too slow.", record.GetProperty("errorMessage").GetString());
    }

    [Fact]
    public async Task Item43_RecordsOfAnotherLoggerNameTheirInvocationOnEveryThread()
    {
        var logger = _factory.CreateLogger("L");
        using var function = new RunningFunction(
            new TestInvoker(invocation =>
            {
                var id = invocation.Context.AwsRequestId;
                HandlerTask.Wait(LogAsync(id));
                invocation.WriteNoResult();

                async Task LogAsync(string id)
                {
                    logger.LogInformation("{Id}", id);
                    await Task.Yield();
                    logger.LogInformation("{Id}", id);
                    await Task.Run(() => logger.LogInformation("{Id}", id));
                }
            }),
            maxConcurrency: "8");

        const int count = 1_000;
        for (var i = 0; i < count; i++)
        {
            function.Platform.Enqueue($"{i}", "{}");
        }

        for (var i = 0; i < count; i++)
        {
            await function.Platform.TakePostAsync();
        }

        var records = function.Log.Split('\n')[..^1];
        Assert.Equal(3 * count, records.Length);
        Assert.All(records, record => Assert.Equal(record.Split('\t')[2], record.Split('\t')[3]));
    }

    [Fact]
    public async Task Item37_TheLevelOfThePlatformHoldsForAnotherLoggerToo()
    {
        var logger = _factory.CreateLogger("L");
        using var function = new RunningFunction(
            TestInvoker.Running(() =>
            {
                logger.LogDebug("off");
                logger.Log(Microsoft.Extensions.Logging.LogLevel.None, "never");
                logger.LogInformation("on {Place}", "here");
                Assert.False(logger.IsEnabled(Microsoft.Extensions.Logging.LogLevel.Debug));
                Assert.True(logger.IsEnabled(Microsoft.Extensions.Logging.LogLevel.Critical));
            }));
        Assert.EndsWith("/response", (await function.Platform.InvokeAsync("1", "{}")).Path, StringComparison.Ordinal);
        Assert.EndsWith("\t1\ton here\n", function.Log, StringComparison.Ordinal);
        Assert.Single(function.Log.Split('\n')[..^1]);
    }

    [Fact]
    public void TheMinimumLevelIsThatOfThePlatform()
    {
        using var factory = LoggerFactory.Create(logging => logging.AddLambda());
        var logger = factory.CreateLogger("L");
        Assert.Equal(LambdaLog.IsEnabled(LogLevel.Debug), logger.IsEnabled(Microsoft.Extensions.Logging.LogLevel.Debug));
        Assert.True(logger.IsEnabled(Microsoft.Extensions.Logging.LogLevel.Error));
    }

    [Fact]
    public void OutsideOfAnInvocationThereIsNone()
    {
        Assert.Null(AmbientInvocation.Current);
        _factory.CreateLogger("L").LogInformation("Outside of every invocation.");
    }

    /// <summary>Calls a handler that logs, and gives the record that it wrote.</summary>
    private async Task<JsonElement> LogAsync(Action<ILogger> log)
    {
        var logger = _factory.CreateLogger("Shop.Orders");
        using var function = new RunningFunction(TestInvoker.Running(() => log(logger)), logFormat: "JSON");
        Assert.EndsWith("/response", (await function.Platform.InvokeAsync("1", "{}", ("Lambda-Runtime-Aws-Tenant-Id", "tenant"))).Path, StringComparison.Ordinal);
        return JsonDocument.Parse(function.Log).RootElement;
    }
}
