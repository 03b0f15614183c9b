using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Emit;

/// <summary>Prints the class that calls one handler.</summary>
internal static class InvokerEmitter
{
    public static SourceText Emit(HandlerModel handler)
    {
        var writer = GeneratedFile.Start();
        using (writer.Block($"namespace {GeneratedFile.Namespace}"))
        {
            writer.Line(GeneratedFile.GeneratedCodeAttribute);
            var interfaces = handler.Batch is { } batch ? ", " + BatchEmitter.Interface(batch) : "";
            using (writer.Block($"internal sealed class {handler.InvokerName} : global::NativeLambda.Hosting.LambdaInvoker{interfaces}"))
            {
                writer.Line($"public static readonly {handler.InvokerName} Instance = new();");
                writer.Line();
                EmitInitialize(writer, handler);
                EmitInvoke(writer, handler);
                if (handler.Batch is not null)
                {
                    BatchEmitter.EmitRecordMethods(writer, handler, handler.Batch, MethodCall(handler, handler.Batch.Argument));
                }
            }
        }

        return writer.ToSourceText();
    }

    private static void EmitInitialize(SourceWriter writer, HandlerModel handler)
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
            if (handler.Event is { } @event)
            {
                writer.Line($"var @event = invocation.{ReadCall(@event)};");
            }

            var call = handler.Batch is { } batch ? BatchEmitter.RunCall(handler, batch)
                : handler.IsAwaited ? $"global::NativeLambda.Hosting.HandlerTask.Wait({MethodCall(handler, "@event")})"
                : MethodCall(handler, "@event");

            if (handler.Result is { } result)
            {
                writer.Line($"var result = {call};");
                writer.Line($"invocation.{WriteCall(result)};");
            }
            else
            {
                writer.Line($"{call};");
                if (!handler.TakesResponseStream)
                {
                    writer.Line("invocation.WriteNoResult();");
                }
            }
        }
    }

    private static string MethodCall(HandlerModel handler, string @event)
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
            arguments.Add("invocation.Context");
        }

        if (handler.TakesCancellationToken)
        {
            arguments.Add("invocation.CancellationToken");
        }

        var target = handler.NeedsInstance ? "_handler" : handler.ContainingType;
        return $"{target}.{handler.MethodName}({string.Join(", ", arguments)})";
    }

    private static string ReadCall(HandlerEvent @event) => @event.Json is not { } json
        ? "ReadEventStream()"
        : $"{(@event.AllowsNull ? "ReadNullableEvent" : "ReadEvent")}<{json.TypeName}, {json.ConverterName}>()";

    private static string WriteCall(HandlerResult result) =>
        result.IsChunks ? "WriteResultChunks(result)"
        : result.Json is not { } json ? "WriteResultStream(result)"
        : $"WriteResult<{json.TypeName}, {json.ConverterName}>(result)";
}
