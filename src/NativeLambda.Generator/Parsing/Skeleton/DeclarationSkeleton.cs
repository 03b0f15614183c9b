using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// What a source file declares, as hashes: every token except those inside bodies and initializers, which no model can
/// depend on. Two files of equal skeletons declare the same symbols.
/// </summary>
/// <remarks>
/// <para>
/// What is left out leaves a mark, because that a member has a body, or a field an initializer, is a fact about its
/// declaration. Node kinds are hashed with the tokens, so that the same tokens in another structure do not pass for
/// equal. Comments and white space are not part of any declaration; <c>#nullable</c> is, wherever it stands.
/// </para>
/// <para>
/// The members of each class, struct, interface and record have a hash of their own. All else is the frame: the types
/// themselves with their bases and attributes, usings, enums, delegates, and constants, which an attribute anywhere may
/// name without naming their type.
/// </para>
/// </remarks>
internal sealed class DeclarationSkeleton
{
    private const int LeftOut = -1;

    private readonly CancellationToken _cancellationToken;
    private readonly Scope _file = new();
    private readonly HashSet<string> _globalMentions = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TypeSkeleton>.Builder _types = ImmutableArray.CreateBuilder<TypeSkeleton>();
    private Hash128.Builder _frame = new();

    private DeclarationSkeleton(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>The hash of all that is not a member of a type.</summary>
    public Hash128 Frame { get; private set; }

    /// <summary>The types of the file.</summary>
    public ImmutableArray<TypeSkeleton> Types { get; private set; }

    /// <summary>The names that stand outside of the types and concern each of them, such as those of aliases.</summary>
    public ImmutableArray<string> Mentions { get; private set; }

    /// <summary>The same for the types of all files: the names of <c>global using</c>, and of attributes of the assembly.</summary>
    public ImmutableArray<string> GlobalMentions { get; private set; }

    /// <summary>The hash of all.</summary>
    public Hash128 Hash { get; private set; }

    public static DeclarationSkeleton Of(SyntaxNode root, CancellationToken cancellationToken)
    {
        var skeleton = new DeclarationSkeleton(cancellationToken);
        skeleton.AddNode(root, skeleton._file, isFrame: true);
        skeleton.Complete();
        return skeleton;
    }

    private void Complete()
    {
        Frame = _frame.ToHash();
        Types = _types.ToImmutable();
        Mentions = [.. _file.Mentions];
        GlobalMentions = [.. _globalMentions];
        var all = new Hash128.Builder();
        all.Add(Frame);
        foreach (var type in Types)
        {
            all.Add(type.Members);
        }

        Hash = all.ToHash();
    }

    private void AddNode(SyntaxNode node, Scope scope, bool isFrame)
    {
        Add(node.RawKind, scope, isFrame);
        if (CannotReachAModel(node))
        {
            Add(LeftOut, scope, isFrame);
            AddNullableDirectives(node, scope, isFrame);
            return;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        switch (node)
        {
            case ClassDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax:
                AddType((TypeDeclarationSyntax)node);
                return;
            case AttributeSyntax attribute:
                // It may be written without the end of its type's name.
                scope.Mentions.Add(attribute.Name.RightmostName() + "Attribute");
                break;
            case NameSyntax { Parent: BaseNamespaceDeclarationSyntax } or UsingDirectiveSyntax { Alias: null, StaticKeyword.RawKind: 0 }:
                // These name no type.
                scope = new Scope();
                break;
            case UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 } or AttributeListSyntax { Parent: CompilationUnitSyntax }:
                AddGlobalMentions(node);
                break;
        }

        foreach (var child in node.ChildNodesAndTokens())
        {
            AddChild(child, scope, isFrame);
        }
    }

    private void AddChild(SyntaxNodeOrToken child, Scope scope, bool isFrame)
    {
        if (child.AsNode() is { } node)
        {
            AddNode(node, scope, isFrame);
        }
        else
        {
            AddToken(child.AsToken(), scope, isFrame);
        }
    }

    private void AddType(TypeDeclarationSyntax type)
    {
        var scope = new Scope();
        foreach (var child in type.ChildNodesAndTokens())
        {
            // The parameters of a record are its properties.
            AddChild(child, scope, isFrame: child.AsNode() is not (ParameterListSyntax or MemberDeclarationSyntax) || IsOfFrame(child.AsNode()));
        }

        if (type.Parent is TypeDeclarationSyntax outer)
        {
            // A name within it may be that of a member of the type around it.
            scope.Mentions.Add(outer.Identifier.ValueText);
        }

        _types.Add(new TypeSkeleton(type.Identifier.ValueText, scope.Members.ToHash(), [.. scope.Mentions]));
    }

    private static bool IsOfFrame(SyntaxNode? member) => member switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private void AddToken(SyntaxToken token, Scope scope, bool isFrame)
    {
        if (token.ContainsDirectives)
        {
            AddNullableDirectives(token, scope, isFrame);
        }

        // What does not parse is an error to whoever asks for its value, even where all the tokens are there: a
        // constant, for instance, with a misplaced directive beside it.
        Add(token.ContainsDiagnostics ? ~token.RawKind : token.RawKind, scope, isFrame);
        Add(token.Text, scope, isFrame);
        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax)
        {
            scope.Mentions.Add(token.ValueText);
        }
    }

    private void AddGlobalMentions(SyntaxNode node)
    {
        foreach (var name in node.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            _globalMentions.Add(name.Identifier.ValueText);
            _globalMentions.Add(name.Identifier.ValueText + "Attribute");
        }
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

    private void AddNullableDirectives(SyntaxNode node, Scope scope, bool isFrame)
    {
        if (!node.ContainsDirectives)
        {
            return;
        }

        foreach (var token in node.DescendantTokens(descendant => descendant.ContainsDirectives))
        {
            AddNullableDirectives(token, scope, isFrame);
        }
    }

    // Conditional directives need no place here: what they switch off is not among the tokens.
    private void AddNullableDirectives(SyntaxToken token, Scope scope, bool isFrame)
    {
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.NullableDirectiveTrivia))
            {
                // It holds for the types behind it too.
                _frame.Add(trivia.ToString());
                if (!isFrame)
                {
                    scope.Members.Add(trivia.ToString());
                }
            }
        }
    }

    private void Add(int value, Scope scope, bool isFrame)
    {
        if (isFrame)
        {
            _frame.Add(value);
        }
        else
        {
            scope.Members.Add(value);
        }
    }

    private void Add(string text, Scope scope, bool isFrame)
    {
        if (isFrame)
        {
            _frame.Add(text);
        }
        else
        {
            scope.Members.Add(text);
        }
    }

    /// <summary>A file or a type: the hash of its members, and the names that stand in it outside of the types within it.</summary>
    private sealed class Scope
    {
        public Hash128.Builder Members = new();

        public HashSet<string> Mentions { get; } = new(StringComparer.Ordinal);
    }
}
