using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing;

/// <summary>What the syntax of one file says of handlers, before anything is bound.</summary>
/// <param name="MightDeclareHandlers">Whether a method carries an attribute that could be ours by a name that this file knows.</param>
/// <param name="GlobalAliases">The names that <c>global using X = …LambdaHandlerAttribute</c> in this file gives the attribute in all files.</param>
internal readonly record struct HandlerHints(bool MightDeclareHandlers, EquatableArray<string> GlobalAliases);
