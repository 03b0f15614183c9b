namespace NativeLambda.Generator.Json.Model;

/// <summary>The event or the result of a handler, and how it is read or written.</summary>
/// <param name="Root">The event or the result.</param>
/// <param name="Use">What reads or writes it.</param>
internal sealed record JsonRootModel(JsonRoot Root, JsonTypeUse Use);
