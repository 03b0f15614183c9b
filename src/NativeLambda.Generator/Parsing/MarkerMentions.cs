using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Parsing.Batches;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Tells a project that uses none of our attributes by the text of its files, before anything is bound or even walked. An
/// attribute that goes by an alias is mentioned where the alias is made.
/// </summary>
internal static class MarkerMentions
{
    private static readonly string[] Names = ["LambdaHandler", "LambdaJsonContext", "LambdaJsonSerializable", .. BatchSource.All.Select(source => source.Attribute)];

    // Most files are the same in the next compilation, and every analyzer asks about all of them.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Known = new();

    /// <summary>Whether some file mentions one of the attributes, be it in a comment.</summary>
    public static bool Any(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (IsMentioned(tree, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMentioned(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var known))
        {
            known = new StrongBox<bool>(Search(tree.GetText(cancellationToken).ToString()));

            // Another thread may have been quicker, with the same result.
            _ = Known.GetValue(tree, _ => known);
        }

        return known.Value;
    }

    private static bool Search(string text)
    {
        foreach (var name in Names)
        {
            if (text.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
