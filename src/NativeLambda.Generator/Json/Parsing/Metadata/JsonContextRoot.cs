using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>A type that a context is asked for.</summary>
/// <param name="Type">The type.</param>
/// <param name="PropertyName">The name of the context's property for it, if one was given.</param>
internal readonly record struct JsonContextRoot(ITypeSymbol Type, string? PropertyName);
