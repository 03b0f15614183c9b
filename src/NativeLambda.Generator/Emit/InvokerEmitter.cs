using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Emit;

/// <summary>Prints the class that calls one handler.</summary>
internal static class InvokerEmitter
{
    public static void Emit(SourceWriter writer, HandlerModel handler)
    {
        writer.Line(GeneratedFile.GeneratedCodeAttribute);
        var interfaces = handler.Call.Batch is { } batch ? ", " + BatchEmitter.Interface(batch) : "";
        using (writer.Block($"internal sealed class {handler.InvokerName} : global::NativeLambda.Hosting.LambdaInvoker{interfaces}"))
        {
            writer.Line($"public static readonly {handler.InvokerName} Instance = new();");
            writer.Line();
            EmitInitialize(writer, handler.Call);
            EmitInvoke(writer, handler);
            if (handler.Call.JsonContext is { } context)
            {
                writer.Line();
                using (writer.Block($"internal readonly struct {HandlerModel.JsonOptionsName} : global::NativeLambda.Json.Metadata.IJsonOptionsSource"))
                {
                    writer.Line($"public static global::System.Text.Json.JsonSerializerOptions Options => {context}.Default.Options;");
                }
            }

            if (handler.Call.Batch is { } records)
            {
                BatchEmitter.EmitRecordMethods(writer, handler.Call, records, MethodCall(handler.Call, records.Argument));
            }
        }
    }

    private static void EmitInitialize(SourceWriter writer, HandlerCallModel handler)
    {
        if (handler.NeedsInstance)
        {
            writer.Line($"private {handler.ContainingType} _handler = default!;");
            writer.Line();
            if (handler.DisposableInterface is { } disposable)
            {
                using (writer.Block("public override void Initialize()"))
                {
                    writer.Line($"_handler = new {handler.ContainingType}();");
                    writer.Line($"DisposeOnShutdown(({disposable})_handler);");
                }
            }
            else
            {
                writer.Line($"public override void Initialize() => _handler = new {handler.ContainingType}();");
            }

            writer.Line();
        }
        else if (handler.HasStaticInitialization)
        {
            writer.Line($"public override void Initialize() => global::System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof({handler.ContainingType}).TypeHandle);");
            writer.Line();
        }
    }

    private static void EmitInvoke(SourceWriter writer, HandlerModel handler)
    {
        using (writer.Block("public override void Invoke(global::NativeLambda.Hosting.Invocation invocation)"))
        {
            var method = handler.Call;
            if (method.Event is { } @event)
            {
                writer.Line($"var @event = invocation.{ReadCall(@event, handler.ReaderName)};");
            }

            var call = method.Batch is { } batch ? BatchEmitter.RunCall(method, batch)
                : method.IsAwaited ? $"global::NativeLambda.Hosting.HandlerTask.Wait({MethodCall(method, "@event")})"
                : MethodCall(method, "@event");

            if (method.Result is { } result)
            {
                // What a handler returns as dynamic would bind the next call at run time.
                writer.Line($"{(result.JsonType == "object" ? "object?" : "var")} result = {call};");
                writer.Line($"invocation.{WriteCall(result, handler.WriterName)};");
            }
            else
            {
                writer.Line($"{call};");
                if (!method.TakesResponseStream)
                {
                    writer.Line("invocation.WriteNoResult();");
                }
            }
        }
    }

    private static string MethodCall(HandlerCallModel handler, string @event)
    {
        var arguments = new List<string>();
        if (handler.Event is not null)
        {
            arguments.Add(@event);
        }

        if (handler.TakesResponseStream)
        {
            arguments.Add("invocation.StartResponseStream()");
        }

        if (handler.TakesContext)
        {
            arguments.Add(handler.AdaptsContext ? $"new {ContextAdapterEmitter.ClassName}(invocation.Context)" : "invocation.Context");
        }

        if (handler.TakesCancellationToken)
        {
            arguments.Add("invocation.CancellationToken");
        }

        var target = handler.NeedsInstance ? "_handler" : handler.ContainingType;
        return $"{target}.{handler.MethodName}({string.Join(", ", arguments)})";
    }

    private static string ReadCall(HandlerEvent @event, string? reader) => reader is null
        ? "ReadEventStream()"
        : $"{(@event.AllowsNull ? "ReadNullableEvent" : "ReadEvent")}<{@event.JsonType}, {reader}>()";

    private static string WriteCall(HandlerResult result, string? writer) =>
        result.IsChunks ? "WriteResultChunks(result)"
        : writer is null ? "WriteResultStream(result)"
        : $"WriteResult<{result.JsonType}, {writer}>(result)";
}
