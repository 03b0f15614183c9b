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
