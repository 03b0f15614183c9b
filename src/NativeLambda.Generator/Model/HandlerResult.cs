using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Model;

/// <summary>How a handler's result is written.</summary>
/// <param name="Json">The writer, or <see langword="null"/> for what is sent as it is.</param>
/// <param name="IsChunks">Whether the result is sent piece by piece; otherwise, without a writer, it is a stream whose bytes are the payload.</param>
internal sealed record HandlerResult(JsonTypeUse? Json, bool IsChunks);
