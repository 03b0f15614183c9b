using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Model;

/// <summary>The dispatch table. It has no entry while every marked method is refused by a rule.</summary>
/// <param name="AssemblyName">The name of the assembly.</param>
/// <param name="Entries">The handlers, in the order of their display names.</param>
/// <param name="Branches">The names, divided as <c>LambdaHandlerTable.Branch</c> divides them; not divided if there is only one.</param>
/// <param name="Library">What others are to know of the handlers, or <see langword="null"/> if there is none or the assembly is an executable.</param>
internal sealed record DispatchModel(
    string AssemblyName, EquatableArray<DispatchEntry> Entries, EquatableArray<DispatchBranch> Branches, LibraryModel? Library);
