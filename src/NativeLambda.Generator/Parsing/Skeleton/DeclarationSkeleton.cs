using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// What a source file declares, as a hash: every token except those inside bodies and initializers, which no model
/// can depend on. Two trees of equal skeletons declare the same symbols.
/// </summary>
/// <remarks>
/// What is left out leaves a mark, because that a member has a body, or a field an initializer, is a fact about its
/// declaration. Node kinds are hashed with the tokens, so that the same tokens in another structure do not pass for
/// equal. Comments and white space are not part of any declaration; <c>#nullable</c> is, wherever it stands.
/// </remarks>
internal static class DeclarationSkeleton
{
    private const int LeftOut = -1;

    public static Hash128 Compute(SyntaxNode root, CancellationToken cancellationToken)
    {
        var hash = new Hash128.Builder();
        AddNode(root, ref hash, cancellationToken);
        return hash.ToHash();
    }

    private static void AddNode(SyntaxNode node, ref Hash128.Builder hash, CancellationToken cancellationToken)
    {
        hash.Add(node.RawKind);
        if (CannotReachAModel(node))
        {
            hash.Add(LeftOut);
            AddNullableDirectives(node, ref hash);
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } childNode)
            {
                AddNode(childNode, ref hash, cancellationToken);
            }
            else
            {
                AddToken(child.AsToken(), ref hash);
            }
        }
    }

    private static void AddToken(SyntaxToken token, ref Hash128.Builder hash)
    {
        if (token.ContainsDirectives)
        {
            AddNullableDirectives(token, ref hash);
        }

        // What does not parse is an error to whoever asks for its value, even where all the tokens are there: a
        // constant, for instance, with a misplaced directive beside it.
        hash.Add(token.ContainsDiagnostics ? ~token.RawKind : token.RawKind);
        hash.Add(token.Text);
    }

    private static bool CannotReachAModel(SyntaxNode node) => node switch
    {
        BlockSyntax => true,
        ArrowExpressionClauseSyntax => true,
        AnonymousFunctionExpressionSyntax => true,
        GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } } =>
            !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private static void AddNullableDirectives(SyntaxNode node, ref Hash128.Builder hash)
    {
        if (!node.ContainsDirectives)
        {
            return;
        }

        foreach (var token in node.DescendantTokens(descendant => descendant.ContainsDirectives))
        {
            AddNullableDirectives(token, ref hash);
        }
    }

    // Conditional directives need no place here: what they switch off is not among the tokens.
    private static void AddNullableDirectives(SyntaxToken token, ref Hash128.Builder hash)
    {
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            {
                hash.Add(trivia.ToString());
            }
        }
    }
}
