using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Parsing;

/// <summary>Finds out what a handler returns, and whether it is waited for.</summary>
/// <param name="handler">The method.</param>
/// <param name="takesResponseStream">Whether it writes its answer to a stream that it takes.</param>
internal sealed class HandlerResultParser(HandlerCandidate handler, bool takesResponseStream)
{
    /// <summary>Finds the type of the result, taken out of its task, or <see langword="null"/> if there is none; and whether there is a task.</summary>
    public (ITypeSymbol? Result, bool IsAwaited) Parse()
    {
        var returned = handler.Method.ReturnType;
        if (handler.Method.ReturnsVoid)
        {
            if ((handler.Method.PartialImplementationPart ?? handler.Method).IsAsync)
            {
                handler.Refuse(Rules.AsyncVoid, HandlerLocations.ReturnType(handler.Method, handler.CancellationToken), handler.Name);
            }

            return (null, IsAwaited: false);
        }

        if (HandlerCandidate.ContainsError(returned))
        {
            handler.RefuseSilently();
            return default;
        }

        var isTaskOfResult = handler.Symbols.IsTaskOfResult(returned);
        ITypeSymbol? result = handler.Symbols.IsTask(returned) ? null
            : isTaskOfResult ? ((INamedTypeSymbol)returned).TypeArguments[0]
            : returned;
        if (DescribeNonResult(returned, result) is { } description)
        {
            handler.Refuse(Rules.NotAResult, HandlerLocations.ReturnType(handler.Method, handler.CancellationToken), handler.Name, description);
        }

        return (result, IsAwaited: isTaskOfResult || result is null);
    }

    private string? DescribeNonResult(ITypeSymbol returned, ITypeSymbol? result)
    {
        var display = $"'{HandlerCandidate.Display(returned)}'";
        return result switch
        {
            _ when handler.Method.ReturnsByRef || handler.Method.ReturnsByRefReadonly => display + " by reference",
            null => null,
            _ when takesResponseStream => display + " besides what it writes to its LambdaResponseStream",
            _ when handler.Symbols.IsLambdaResponseStream(result) => display + ", which is a parameter that the answer is written to",
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => display + ", a pointer",
            _ when handler.Symbols.IsChunks(result) => null,
            _ when handler.Symbols.IsAsyncEnumerable(result) =>
                display + ", whose values cannot be sent one at a time unless they are of type string, byte[] or ReadOnlyMemory<byte>",
            _ when !IsAwaitable(result) => null,
            _ when handler.Symbols.IsTaskOfResult(returned) => display + ", a task within a task",
            _ => display + ", which can be awaited but is neither a Task nor a ValueTask",
        };
    }

    private static bool IsAwaitable(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("GetAwaiter").Any(member => member is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true }))
            {
                return true;
            }
        }

        return false;
    }
}
