using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Model;

/// <summary>How a handler's event is read.</summary>
/// <param name="Json">The reader, or <see langword="null"/> for a stream, which is the raw payload.</param>
/// <param name="AllowsNull">Whether the parameter takes the JSON literal <c>null</c>.</param>
internal sealed record HandlerEvent(JsonTypeUse? Json, bool AllowsNull);
