using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Model;

/// <summary>What a library shows of its handlers to the functions that refer to it.</summary>
/// <param name="TypeName">The simple name of the public type that leads to its table; no other assembly's has it.</param>
/// <param name="Exports">The handlers.</param>
internal sealed record LibraryModel(string TypeName, EquatableArray<HandlerExport> Exports);
