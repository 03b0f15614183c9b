namespace NativeLambda.Generator.Model;

/// <summary>How a handler's result is written.</summary>
/// <param name="JsonType">The C# type that is written as JSON, <c>global::</c>-qualified, or <see langword="null"/> for what is sent as it is.</param>
/// <param name="IsChunks">Whether the result is sent piece by piece; otherwise, if it is no JSON, it is a stream whose bytes are the payload.</param>
internal sealed record HandlerResult(string? JsonType, bool IsChunks);
