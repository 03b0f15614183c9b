namespace NativeLambda.Generator.Model;

/// <summary>How a handler of single records is called for each record of the event.</summary>
/// <param name="RecordType">The type of a record, <c>global::</c>-qualified.</param>
/// <param name="Interface">The interface that the invoker implements, of a record's type.</param>
/// <param name="Fact">What that interface asks of a record beside its id, if it does.</param>
/// <param name="Id">The C# expression of the id of <c>record</c>.</param>
/// <param name="Argument">The C# expression of what the handler takes of <c>record</c>.</param>
/// <param name="Runner">The class that runs the batch, <c>global::</c>-qualified.</param>
/// <param name="MaxParallelism">How many records may be handled at the same time.</param>
internal sealed record HandlerBatchModel(
    string RecordType, string Interface, BatchFactModel? Fact, string Id, string Argument, string Runner, int MaxParallelism);

/// <summary>What a source's rules ask of a record.</summary>
/// <param name="Result">The type of what the interface's method gives.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Value">The C# expression of <c>record</c>.</param>
internal sealed record BatchFactModel(string Result, string Method, string Value);
