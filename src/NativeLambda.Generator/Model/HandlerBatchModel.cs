namespace NativeLambda.Generator.Model;

/// <summary>How a handler of single records is called for each record of the event.</summary>
/// <param name="RecordType">The type of a record, <c>global::</c>-qualified.</param>
/// <param name="Id">The C# expression of the id of <c>record</c>.</param>
/// <param name="Argument">The C# expression of what the handler takes of <c>record</c>.</param>
/// <param name="Runner">The class that runs the batch, <c>global::</c>-qualified.</param>
/// <param name="MaxParallelism">How many records may be handled at the same time.</param>
internal sealed record HandlerBatchModel(string RecordType, string Id, string Argument, string Runner, int MaxParallelism);
