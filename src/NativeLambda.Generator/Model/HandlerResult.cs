using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Model;

/// <summary>How a handler's result is written.</summary>
/// <param name="Json">The writer, or <see langword="null"/> for a stream, whose bytes are the payload.</param>
internal sealed record HandlerResult(JsonTypeUse? Json);
