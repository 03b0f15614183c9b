using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using NativeLambda.Hosting;

namespace NativeLambda.Events.Batches;

/// <summary>One batch on its way through a handler of single records.</summary>
/// <typeparam name="TRecord">The type of a record.</typeparam>
/// <param name="handler">What handles one record.</param>
/// <param name="invocation">The invocation that brought the batch.</param>
/// <param name="cancellation">The token that the handler takes, or none: then the end of its time is not watched.</param>
internal sealed class BatchRun<TRecord>(IBatchHandler<TRecord> handler, Invocation invocation, CancellationToken cancellation)
{
    /// <summary>Handles a record, and waits for it.</summary>
    /// <returns>Whether it succeeded; why not is logged.</returns>
    public bool TryHandle(TRecord record)
    {
        if (cancellation.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            HandlerTask.Wait(handler.HandleAsync(record, invocation));
            return true;
        }
#pragma warning disable CA1031 // Whatever a handler throws is the answer for its record. Without memory there is no going on.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            Log(record, e);
            return false;
        }
    }

    /// <summary>Handles records on the thread pool, several at a time.</summary>
    /// <returns>For each record whether it failed.</returns>
    public bool[] HandleInParallel(IList<TRecord> records, int maxParallelism)
    {
        // Both are made on demand, which several threads may not do at once.
        _ = invocation.Context.Logger;
        var failed = new bool[records.Count];
        var next = -1;
        var workers = new Task[Math.Min(maxParallelism, records.Count)];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = Task.Run(WorkAsync, CancellationToken.None);
        }

        HandlerTask.Wait(Task.WhenAll(workers));
        return failed;

        async Task WorkAsync()
        {
            for (int i; (i = Interlocked.Increment(ref next)) < failed.Length;)
            {
                failed[i] = !await TryHandleAsync(records[i]).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> TryHandleAsync(TRecord record)
    {
        if (cancellation.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            await handler.HandleAsync(record, invocation).ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            Log(record, e);
            return false;
        }
    }

    private void Log(TRecord record, Exception exception)
    {
        var id = handler.GetId(record);
        if (exception is JsonException { Path: { } path })
        {
            invocation.Context.Logger.LogError(exception, "Record {RecordId} cannot be read at {Path}: {Error}", id, path, exception.Message);
        }
        else
        {
            invocation.Context.Logger.LogError(exception, "Record {RecordId} failed: {Error}", id, exception.Message);
        }
    }
}

/// <summary>What generated code asks for beside the batches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchRecord
{
    /// <summary>The task of a handler as a <see cref="ValueTask"/>.</summary>
    /// <exception cref="InvalidOperationException">The handler returned null.</exception>
    public static ValueTask Running(Task? task) =>
        new(task ?? throw new InvalidOperationException("The handler returned null instead of a Task."));

    /// <inheritdoc cref="Running(Task?)"/>
    public static ValueTask Running(ValueTask task) => task;

    /// <summary>An offset as the id of a record.</summary>
    public static string IdOf(KafkaRecordHeader record) => IdOf(record.Topic, record.Partition, record.Offset);

    /// <inheritdoc cref="IdOf(KafkaRecordHeader)"/>
    public static string IdOf(string? topic, int partition, long offset) => IdOf(topic, partition.ToString(CultureInfo.InvariantCulture), offset);

    /// <inheritdoc cref="IdOf(KafkaRecordHeader)"/>
    public static string IdOf(string? topic, string? partition, long offset) => $"{topic}-{partition}@{offset.ToString(CultureInfo.InvariantCulture)}";
}
