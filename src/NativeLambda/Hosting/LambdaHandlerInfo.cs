namespace NativeLambda.Hosting;

/// <summary>What a person wants to know of a handler: shown by the local command and in the error for an unknown name.</summary>
/// <param name="Name">The name to call it by: its own, or <c>Type.Method</c>, or <c>Namespace.Type.Method</c> where that is ambiguous.</param>
/// <param name="Event">The C# type of the event, or <see langword="null"/> if the handler takes none.</param>
/// <param name="Result">The C# type of the result, or <see langword="null"/> if the handler returns none.</param>
public readonly record struct LambdaHandlerInfo(string Name, string? Event, string? Result);
