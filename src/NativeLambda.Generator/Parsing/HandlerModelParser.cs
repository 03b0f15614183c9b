using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing.Batches;

namespace NativeLambda.Generator.Parsing;

/// <summary>Turns handlers, which hold symbols, into models, which do not.</summary>
internal static class HandlerModelParser
{
    public static NamedHandlerModel Parse(NamedHandler handler) => new()
    {
        Call = ParseCall(handler.Signature),
        Names = new(handler.Names),
        DisplayName = handler.DisplayName,
        Export = DispatchParser.ParseExport(handler),
    };

    private static HandlerCallModel ParseCall(HandlerSignature signature) => new()
    {
        ContainingType = signature.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        MethodName = SyntaxFacts.GetKeywordKind(signature.Method.Name) is SyntaxKind.None ? signature.Method.Name : "@" + signature.Method.Name,
        NeedsInstance = !signature.IsStatic,
        DisposableInterface = signature.IsStatic ? null : FindDisposableInterface(signature.Type),
        HasStaticInitialization = signature.HasStaticInitialization,
        Event = signature.EventType is { } @event
            ? new HandlerEvent(signature.EventIsStream ? null : JsonTypeNames.InCode(@event), signature.Batch is null && AllowsNull(@event))
            : null,
        Batch = signature.Batch is { } batch ? ParseBatch(batch) : null,
        TakesResponseStream = signature.TakesResponseStream,
        TakesContext = signature.TakesContext,
        AdaptsContext = signature.ContextAdapter is not null,
        TakesCancellationToken = signature.TakesCancellationToken,
        Result = signature.Result is { } result
            ? new HandlerResult(signature.ResultIsJson ? JsonTypeNames.InCode(result) : null, signature.ResultIsChunks)
            : null,
        JsonContext = signature.JsonContext is { } context ? JsonTypeNames.InCode(context) : null,
        IsAwaited = signature.IsAwaited,
    };

    private static HandlerBatchModel ParseBatch(HandlerBatch batch) => new(
        JsonTypeNames.InCode(batch.Record), batch.Source.Interface, batch.Source.Fact, batch.Id, batch.Argument, batch.Source.Runner, batch.MaxParallelism);

    /// <summary>The interface to dispose an instance by: the one that needs no waiting if there are both.</summary>
    private static string? FindDisposableInterface(INamedTypeSymbol type)
    {
        string? found = null;
        foreach (var candidate in type.AllInterfaces)
        {
            var name = candidate.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            if (candidate.SpecialType is SpecialType.System_IDisposable)
            {
                return name;
            }

            if (name == "global::System.IAsyncDisposable")
            {
                found = name;
            }
        }

        return found;
    }

    /// <summary>Whether a parameter of a type takes null.</summary>
    public static bool AllowsNull(ITypeSymbol type) => type.IsReferenceType
        ? type.NullableAnnotation is not NullableAnnotation.NotAnnotated
        : type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T;
}
