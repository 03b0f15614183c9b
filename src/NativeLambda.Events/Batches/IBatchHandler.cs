using System.ComponentModel;
using NativeLambda.Hosting;

namespace NativeLambda.Events.Batches;

/// <summary>Calls a batch handler for one record. Generated code implements it; nothing else needs to.</summary>
/// <typeparam name="TRecord">The type of a record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBatchHandler<TRecord>
{
    /// <summary>What the source names the record by.</summary>
    string GetId(TRecord record);

    /// <summary>Reads what the handler takes of the record, and calls it.</summary>
    /// <exception cref="Exception">The record cannot be read, or the handler failed.</exception>
    ValueTask HandleAsync(TRecord record, Invocation invocation);
}

/// <summary>Calls a batch handler for one message of a queue.</summary>
/// <typeparam name="TRecord">The type of a message.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IQueueBatchHandler<TRecord> : IBatchHandler<TRecord>
{
    /// <summary>The ARN of the message's queue.</summary>
    string? GetQueue(TRecord record);
}

/// <summary>Calls a batch handler for one record of a partition.</summary>
/// <typeparam name="TRecord">The type of a record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPartitionBatchHandler<TRecord> : IBatchHandler<TRecord>
{
    /// <summary>The place of the record in its partition.</summary>
    long GetOffset(TRecord record);
}
