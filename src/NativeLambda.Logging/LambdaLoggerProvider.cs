using Microsoft.Extensions.Logging;
using NativeLambda.Hosting;

namespace NativeLambda;

/// <summary>Makes loggers that write to the function's log. <c>AddLambda</c> adds one.</summary>
[ProviderAlias("Lambda")]
public sealed class LambdaLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>Makes a provider. From now on each invocation is known to the loggers.</summary>
    public LambdaLoggerProvider() => LambdaLog.FollowInvocations();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LambdaLogger(categoryName, this);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider)
    {
        ArgumentNullException.ThrowIfNull(scopeProvider);
        _scopes = scopeProvider;
    }

    /// <summary>Does nothing: the log is the platform's.</summary>
    public void Dispose()
    {
    }

    /// <summary>The scopes that loggers of all categories share.</summary>
    internal IExternalScopeProvider Scopes => _scopes;
}
