using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing.Batches;

namespace NativeLambda.Generator.Parsing;

/// <summary>Turns a handler's signature, which holds symbols, into models, which do not.</summary>
internal static class HandlerModelParser
{
    /// <summary>Parses what the invoker is printed from, or gives <see langword="null"/> if the event or the result cannot be JSON.</summary>
    public static HandlerModel? Parse(HandlerSignature signature, UniqueNames names, JsonGraphParser json)
    {
        HandlerEvent? @event = null;
        if (signature.EventType is { } eventType)
        {
            var reader = signature.EventIsStream ? null : json.ParseRoot(eventType, JsonDirection.Read, problems: null);
            if (reader is null && !signature.EventIsStream)
            {
                return null;
            }

            @event = new HandlerEvent(reader, signature.Batch is null && AllowsNull(eventType));
        }

        HandlerResult? result = null;
        if (signature.Result is { } type)
        {
            var writer = signature.ResultIsJson ? json.ParseRoot(type, JsonDirection.Write, problems: null) : null;
            if (writer is null && signature.ResultIsJson)
            {
                return null;
            }

            result = new HandlerResult(writer, signature.ResultIsChunks);
        }

        var name = names.Claim(HandlerNames.FullName(signature.Method));
        return new HandlerModel
        {
            HintName = name + ".g.cs",

            // JSON code stands in the same namespace, and its names end in Json as a handler's may.
            InvokerName = name + "Invoker",
            ContainingType = signature.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            MethodName = SyntaxFacts.GetKeywordKind(signature.Method.Name) is SyntaxKind.None ? signature.Method.Name : "@" + signature.Method.Name,
            NeedsInstance = !signature.IsStatic,
            DisposableInterface = signature.IsStatic ? null : FindDisposableInterface(signature.Type),
            HasStaticInitialization = signature.HasStaticInitialization,
            Event = @event,
            Batch = signature.Batch is { } batch ? ParseBatch(batch) : null,
            TakesResponseStream = signature.TakesResponseStream,
            TakesContext = signature.TakesContext,
            TakesCancellationToken = signature.TakesCancellationToken,
            Result = result,
            IsAwaited = signature.IsAwaited,
        };
    }

    private static HandlerBatchModel ParseBatch(HandlerBatch batch) => new(
        JsonTypeNames.InCode(batch.Record), batch.Source.Id, batch.Argument, batch.Source.Runner, batch.MaxParallelism);

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
