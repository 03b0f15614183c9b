using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.TestKit;

/// <summary>Walks what the pipeline keeps between two edits.</summary>
internal static class ModelGraph
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SemanticModel), typeof(SyntaxNode), typeof(SyntaxTree),
        typeof(SyntaxReference), typeof(Location), typeof(IOperation), typeof(Diagnostic), typeof(Delegate),
    ];

    /// <summary>Throws, with the way to it, if a value reaches an object that keeps a compilation alive or is never equal.</summary>
    public static void ThrowIfAnyRoslynObject(IEnumerable<object?> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var root in roots)
        {
            Visit(root, root?.GetType().Name ?? "null", seen);
        }
    }

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum)
        {
            return;
        }

        // Assignable and not equal: every symbol is of some internal class.
        if (Forbidden.FirstOrDefault(type => type.IsInstanceOfType(value)) is { } forbidden)
        {
            throw new InvalidOperationException($"A model holds a {forbidden.Name} at {path}.");
        }

        if (!value.GetType().IsValueType && !seen.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Visit(item, path + "[]", seen);
            }

            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
