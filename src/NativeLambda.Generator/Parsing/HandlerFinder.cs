using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Finds the marked methods of a compilation. Syntax is asked first, and only what could carry the attribute is bound:
/// binding every method's attributes would cost what the rest of the generator saves.
/// </summary>
internal static class HandlerFinder
{
    private const string AttributeTypeName = "LambdaHandlerAttribute";
    private const string AttributeSuffix = "Attribute";

    /// <summary>What a file's syntax says of handlers.</summary>
    public static HandlerHints GetHints(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        var globalAliases = root.Usings
            .Where(directive => directive.GlobalKeyword != default)
            .Select(directive => FindAlias(directive, [AttributeTypeName]))
            .OfType<string>()
            .ToEquatableArray();
        return new HandlerHints(FindCandidates(root, globalAliases, cancellationToken).Any(), globalAliases);
    }

    /// <summary>Finds the marked methods of a compilation.</summary>
    /// <inheritdoc cref="Find(Compilation, IReadOnlyList{HandlerHints}, KnownSymbols, CancellationToken)"/>
    public static ImmutableArray<IMethodSymbol> Find(Compilation compilation, KnownSymbols symbols, CancellationToken cancellationToken) =>
        Find(compilation, [.. compilation.SyntaxTrees.Select(tree => GetHints(tree, cancellationToken))], symbols, cancellationToken);

    /// <summary>Finds the marked methods of a compilation whose files were looked at before.</summary>
    /// <returns>
    /// The methods, a partial one by its defining part, in an order that does not depend on the order or the paths of
    /// the files.
    /// </returns>
    public static ImmutableArray<IMethodSymbol> Find(
        Compilation compilation, IReadOnlyList<HandlerHints> hints, KnownSymbols symbols, CancellationToken cancellationToken)
    {
        ImmutableArray<string> globalAliases = [.. hints.SelectMany(hint => hint.GlobalAliases)];
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var (tree, hint) in compilation.SyntaxTrees.Zip(hints, (tree, hint) => (tree, hint)))
        {
            // One file does not know the aliases that another gives to all.
            if (hint.MightDeclareHandlers || globalAliases.Length > 0)
            {
                AddMarked(compilation, tree, globalAliases, symbols, found, cancellationToken);
            }
        }

        // The comment id is the full name and, for overloads, the types of the parameters.
        return [.. found.OrderBy(method => method.GetDocumentationCommentId(), StringComparer.Ordinal)];
    }

    private static void AddMarked(
        Compilation compilation,
        SyntaxTree tree,
        ImmutableArray<string> globalAliases,
        KnownSymbols symbols,
        HashSet<IMethodSymbol> found,
        CancellationToken cancellationToken)
    {
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax root)
        {
            return;
        }

        SemanticModel? model = null;
        foreach (var candidate in FindCandidates(root, globalAliases, cancellationToken))
        {
            model ??= compilation.GetSemanticModel(tree);
            if (model.GetDeclaredSymbol(candidate, cancellationToken) is { } method && symbols.FindHandlerAttribute(method) is not null)
            {
                found.Add(method.PartialDefinitionPart ?? method);
            }
        }
    }

    private static IEnumerable<MethodDeclarationSyntax> FindCandidates(
        CompilationUnitSyntax root, IEnumerable<string> globalAliases, CancellationToken cancellationToken)
    {
        ImmutableArray<string> names = [AttributeTypeName, .. globalAliases];
        return FindCandidates(root.Members, AddAliases(names, root.Usings), cancellationToken);
    }

    // Bodies are not entered: what can be marked in them, a local function or a lambda, is never a handler.
    private static IEnumerable<MethodDeclarationSyntax> FindCandidates(
        SyntaxList<MemberDeclarationSyntax> members, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        foreach (var member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is MethodDeclarationSyntax method)
            {
                if (method.AttributeLists.Any(list => list.Attributes.Any(attribute => IsNamed(attribute, names))))
                {
                    yield return method;
                }

                continue;
            }

            var inner = member switch
            {
                BaseNamespaceDeclarationSyntax ns => FindCandidates(ns.Members, AddAliases(names, ns.Usings), cancellationToken),
                TypeDeclarationSyntax type => FindCandidates(type.Members, names, cancellationToken),
                _ => [],
            };
            foreach (var candidate in inner)
            {
                yield return candidate;
            }
        }
    }

    private static ImmutableArray<string> AddAliases(ImmutableArray<string> names, SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            if (FindAlias(directive, names) is { } alias)
            {
                names = names.Add(alias);
            }
        }

        return names;
    }

    private static string? FindAlias(UsingDirectiveSyntax directive, ImmutableArray<string> names) =>
        directive is { Alias: { } alias, Name: { } target } && names.Contains(RightmostName(target))
            ? alias.Name.Identifier.ValueText
            : null;

    // An attribute may be written with or without its suffix, whether that is part of a type's name or of an alias.
    private static bool IsNamed(AttributeSyntax attribute, ImmutableArray<string> names)
    {
        var name = RightmostName(attribute.Name);
        return names.Contains(name) || names.Contains(name + AttributeSuffix);
    }

    private static string RightmostName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
