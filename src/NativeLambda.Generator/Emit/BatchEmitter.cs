using System.Globalization;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Emit;

/// <summary>Prints what an invoker has for a handler of single records.</summary>
internal static class BatchEmitter
{
    private const string Batches = "global::NativeLambda.Events.Batches.";

    /// <summary>The interface that the invoker implements.</summary>
    public static string Interface(HandlerBatchModel batch) => $"{Batches}{batch.Interface}<{batch.RecordType}>";

    /// <summary>The call that makes the answer of the event.</summary>
    public static string RunCall(HandlerCallModel handler, HandlerBatchModel batch)
    {
        var token = handler.TakesCancellationToken ? "invocation.CancellationToken" : "default";
        return batch.MaxParallelism == 1
            ? $"{batch.Runner}.Run(@event.Records, this, invocation, {token})"
            : $"{batch.Runner}.RunInParallel(@event.Records, this, invocation, {batch.MaxParallelism.ToString(CultureInfo.InvariantCulture)}, {token})";
    }

    public static void EmitRecordMethods(SourceWriter writer, HandlerCallModel handler, HandlerBatchModel batch, string methodCall)
    {
        var name = $"{Batches}IBatchHandler<{batch.RecordType}>";
        if (batch.Fact is { } fact)
        {
            writer.Line();
            writer.Line($"{fact.Result} {Interface(batch)}.{fact.Method}({batch.RecordType} record) => {fact.Value};");
        }

        writer.Line();
        writer.Line($"string {name}.GetId({batch.RecordType} record) => {batch.Id};");
        writer.Line();
        using (writer.Block($"global::System.Threading.Tasks.ValueTask {name}.HandleAsync({batch.RecordType} record, global::NativeLambda.Hosting.Invocation invocation)"))
        {
            if (handler.IsAwaited)
            {
                writer.Line($"return {Batches}BatchRecord.Running({methodCall});");
            }
            else
            {
                writer.Line($"{methodCall};");
                writer.Line("return default;");
            }
        }
    }
}
