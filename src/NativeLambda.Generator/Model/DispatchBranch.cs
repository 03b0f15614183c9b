using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Model;

/// <summary>A part of the names of the dispatch table.</summary>
internal sealed record DispatchBranch(EquatableArray<DispatchCase> Cases);

/// <summary>Names that mean one handler.</summary>
/// <param name="Names">The names, at least one.</param>
/// <param name="Invoker">The expression that gives the handler's invoker.</param>
internal sealed record DispatchCase(EquatableArray<string> Names, string Invoker);
