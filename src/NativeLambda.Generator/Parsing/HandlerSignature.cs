using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Model;
using NativeLambda.Generator.Parsing.Batches;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// What calling a handler takes. The arguments always stand in the order event, response stream, context,
/// CancellationToken, and all that the method declares are passed: default values of parameters are for the user's own
/// calls. Holds symbols, so it lives only while a compilation is being looked at, never in a model.
/// </summary>
internal sealed class HandlerSignature
{
    /// <summary>The method; the defining part of a partial one.</summary>
    public required IMethodSymbol Method { get; init; }

    /// <summary>The <c>[LambdaHandler]</c> that marks it.</summary>
    public required AttributeData Attribute { get; init; }

    /// <summary>The name in the attribute, one that Lambda accepts, or <see langword="null"/> if it gives none.</summary>
    public required string? OwnName { get; init; }

    /// <summary>The parameter that takes the event, or <see langword="null"/>.</summary>
    public required IParameterSymbol? Event { get; init; }

    /// <summary>What is read from the payload: the type of that parameter or, of a handler of single records, the whole batch.</summary>
    public required ITypeSymbol? EventType { get; init; }

    /// <summary>What each call gets of the event, or <see langword="null"/> if that is the event.</summary>
    public required HandlerBatch? Batch { get; init; }

    /// <summary>Whether the event is a <see cref="Stream"/>: the raw payload.</summary>
    public required bool EventIsStream { get; init; }

    /// <summary>Whether the answer is written to a <c>LambdaResponseStream</c> that the method takes.</summary>
    public required bool TakesResponseStream { get; init; }

    public required bool TakesContext { get; init; }

    /// <summary>What makes that context the <c>ILambdaContext</c> of AWS's packages, or <see langword="null"/> if it is a <c>LambdaContext</c>.</summary>
    public required ContextAdapterModel? ContextAdapter { get; init; }

    public required bool TakesCancellationToken { get; init; }

    /// <summary>The type of the result, taken out of its task, or <see langword="null"/> if there is none; of a handler of single records the answer of the batch.</summary>
    public required ITypeSymbol? Result { get; init; }

    /// <summary>Whether the result is a <see cref="Stream"/> or derives from it: raw bytes.</summary>
    public required bool ResultIsStream { get; init; }

    /// <summary>Whether the result is texts or bytes that are sent one after the other.</summary>
    public required bool ResultIsChunks { get; init; }

    /// <summary>Whether the result is written as JSON.</summary>
    public bool ResultIsJson => Result is not null && !ResultIsStream && !ResultIsChunks;

    /// <summary>The serializer context that the event and the result are left to, or <see langword="null"/>.</summary>
    public required ITypeSymbol? JsonContext { get; init; }

    /// <summary>Whether the method returns a <c>Task</c> or a <c>ValueTask</c>, with or without a result.</summary>
    public required bool IsAwaited { get; init; }

    /// <summary>The constructor for the instance, callable without an argument, or <see langword="null"/> if the handler is static.</summary>
    public required IMethodSymbol? Constructor { get; init; }

    /// <summary>Whether the type has a static constructor, or initializers of static members, that run before its first use.</summary>
    public required bool HasStaticInitialization { get; init; }

    /// <summary>The type that declares the method.</summary>
    public INamedTypeSymbol Type => Method.ContainingType;

    public bool IsStatic => Method.IsStatic;
}
