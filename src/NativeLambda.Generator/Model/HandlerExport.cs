namespace NativeLambda.Generator.Model;

/// <summary>A handler of a library, as the functions that refer to the library come to know of it.</summary>
/// <param name="OwnName">The name that its attribute gives it, or <see langword="null"/>.</param>
/// <param name="FullName"><c>Namespace.Type.Method</c>.</param>
/// <param name="ShortName"><c>Type.Method</c>.</param>
/// <param name="QualifiedName"><c>Assembly::Namespace.Type::Method</c>.</param>
/// <param name="DisplayEvent">The event's type as a person writes it, or <see langword="null"/> if there is none.</param>
/// <param name="DisplayResult">The result's type as a person writes it, or <see langword="null"/> if there is none.</param>
internal sealed record HandlerExport(
    string? OwnName, string FullName, string ShortName, string QualifiedName, string? DisplayEvent, string? DisplayResult);
