using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Model;

/// <summary>The dispatch table. It has no entry while every marked method is refused by a rule.</summary>
internal sealed record DispatchModel(EquatableArray<DispatchEntry> Entries);
