using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Why an event or a result cannot be JSON. Exists only while a rule is being reported: it holds symbols.</summary>
/// <param name="Direction">Reading or writing.</param>
/// <param name="Path">The way from the root to the member at fault, <c>Order.Customer.Callback</c>; the root's name alone where the root is at fault.</param>
/// <param name="Member">The member at fault, or <see langword="null"/> where the root is.</param>
/// <param name="Refusal">The reason.</param>
internal sealed record JsonProblem(JsonDirection Direction, string Path, ISymbol? Member, JsonRefusal Refusal);
