namespace NativeLambda.Generator.Parsing;

/// <summary>A handler of a library that the project refers to.</summary>
/// <param name="Identity">Its names.</param>
/// <param name="Library">The library's type that leads to its table, <c>global::</c>-qualified.</param>
/// <param name="DisplayEvent">The event's type as a person writes it, or <see langword="null"/> if there is none.</param>
/// <param name="DisplayResult">The result's type as a person writes it, or <see langword="null"/> if there is none.</param>
internal sealed record ReferencedHandler(HandlerIdentity Identity, string Library, string? DisplayEvent, string? DisplayResult);
