using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing;

/// <summary>What the syntax of one file says of our attributes, before anything is bound.</summary>
/// <param name="MightBeMarked">Whether a method or a type carries an attribute that could be ours by a name that this file knows.</param>
/// <param name="Types">The names of the types that carry one.</param>
/// <param name="GlobalAliases">The names that <c>global using X = …LambdaHandlerAttribute</c> in this file gives one of ours in all files.</param>
internal readonly record struct MarkerHints(bool MightBeMarked, EquatableArray<string> Types, EquatableArray<string> GlobalAliases);
