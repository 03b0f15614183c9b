using Microsoft.Extensions.Logging;
using NativeLambda.Hosting;
using LoggingLevel = Microsoft.Extensions.Logging.LogLevel;

namespace NativeLambda;

/// <summary>Writes the records of one category.</summary>
/// <param name="category">Its name.</param>
/// <param name="provider">Knows the scopes.</param>
internal sealed class LambdaLogger(string category, LambdaLoggerProvider provider) : ILogger
{
    /// <summary>The name by which a message gives the template that it was made of.</summary>
    private const string Template = "{OriginalFormat}";

    public bool IsEnabled(LoggingLevel logLevel) =>
        logLevel != LoggingLevel.None && LambdaLog.IsEnabled(LambdaLogLevels.FromLogging(logLevel));

    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => provider.Scopes.Push(state);

    public void Log<TState>(
        LoggingLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (!IsEnabled(logLevel))
        {
            return;
        }

        LambdaLog.Write(LambdaLogLevels.FromLogging(logLevel), category, formatter(state, exception), exception, GetValues(state, eventId));
    }

    /// <summary>The named values; of two with one name the one that is nearer to the message comes first, and counts.</summary>
    private List<KeyValuePair<string, object?>> GetValues<TState>(TState state, EventId id)
    {
        var values = new List<KeyValuePair<string, object?>>();
        AddValues(values, state);
        if (id.Id != 0)
        {
            values.Add(new("eventId", id.Id));
        }

        if (id.Name is not null)
        {
            values.Add(new("eventName", id.Name));
        }

        var scopes = new List<object?>();
        provider.Scopes.ForEachScope(static (scope, scopes) => scopes.Add(scope), scopes);
        var texts = new List<string?>();
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            if (!AddValues(values, scopes[i]))
            {
                texts.Insert(0, scopes[i]?.ToString());
            }
        }

        if (texts.Count > 0)
        {
            values.Add(new("scopes", texts));
        }

        return values;
    }

    /// <returns>Whether there are named values, and not only a text.</returns>
    private static bool AddValues(List<KeyValuePair<string, object?>> values, object? state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> named)
        {
            return false;
        }

        foreach (var value in named)
        {
            if (value.Key != Template)
            {
                values.Add(value);
            }
        }

        return true;
    }
}
