namespace NativeLambda.Generator.Model;

/// <summary>How a handler's event is read.</summary>
/// <param name="JsonType">The C# type that JSON is read as, <c>global::</c>-qualified, or <see langword="null"/> for a stream, which is the raw payload.</param>
/// <param name="AllowsNull">Whether the parameter takes the JSON literal <c>null</c>.</param>
internal sealed record HandlerEvent(string? JsonType, bool AllowsNull);
