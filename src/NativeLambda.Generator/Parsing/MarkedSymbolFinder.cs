using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Finds the methods and classes that carry one of our attributes. Syntax is asked first, and only what could carry one
/// is bound: binding the attributes of everything would cost what the rest of the generator saves.
/// </summary>
internal static class MarkedSymbolFinder
{
    private const string AttributeSuffix = "Attribute";

    private static ImmutableArray<string> AttributeTypeNames { get; } = ["LambdaHandlerAttribute", "LambdaJsonContextAttribute", "LambdaJsonSerializableAttribute"];

    /// <summary>What a file's syntax says of our attributes.</summary>
    public static MarkerHints GetHints(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        var globalAliases = root.Usings
            .Where(directive => directive.GlobalKeyword != default)
            .Select(directive => FindAlias(directive, AttributeTypeNames))
            .OfType<string>()
            .ToEquatableArray();
        var candidates = FindCandidates(root, globalAliases, cancellationToken).ToList();
        return new MarkerHints(
            candidates.Count > 0, candidates.OfType<TypeDeclarationSyntax>().Select(type => type.Identifier.ValueText).ToEquatableArray(), globalAliases);
    }

    /// <summary>Finds what is marked in a compilation.</summary>
    public static MarkedSymbols Find(Compilation compilation, KnownSymbols symbols, CancellationToken cancellationToken) =>
        Find(compilation, [.. compilation.SyntaxTrees.Select(tree => GetHints(tree, cancellationToken))], symbols, cancellationToken);

    /// <summary>Finds what is marked in a compilation whose files were looked at before.</summary>
    public static MarkedSymbols Find(
        Compilation compilation, IReadOnlyList<MarkerHints> hints, KnownSymbols symbols, CancellationToken cancellationToken)
    {
        ImmutableArray<string> globalAliases = [.. hints.SelectMany(hint => hint.GlobalAliases)];
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (tree, hint) in compilation.SyntaxTrees.Zip(hints, (tree, hint) => (tree, hint)))
        {
            // One file does not know the aliases that another gives to all.
            if (hint.MightBeMarked || globalAliases.Length > 0)
            {
                AddMarked(compilation, tree, globalAliases, symbols, found, cancellationToken);
            }
        }

        // The comment id is the full name and, for overloads, the types of the parameters.
        var ordered = found.OrderBy(symbol => symbol.GetDocumentationCommentId(), StringComparer.Ordinal).ToList();
        var contexts = ordered.OfType<INamedTypeSymbol>().ToLookup(type => symbols.FindJsonContextAttribute(type) is not null);
        return new MarkedSymbols([.. ordered.OfType<IMethodSymbol>()], [.. contexts[true]], [.. contexts[false]]);
    }

    private static void AddMarked(
        Compilation compilation,
        SyntaxTree tree,
        ImmutableArray<string> globalAliases,
        KnownSymbols symbols,
        HashSet<ISymbol> found,
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
            switch (model.GetDeclaredSymbol(candidate, cancellationToken))
            {
                case IMethodSymbol method when symbols.FindHandlerAttribute(method) is not null:
                    found.Add(method.PartialDefinitionPart ?? method);
                    break;
                case INamedTypeSymbol type when symbols.FindJsonContextAttribute(type) is not null || type.GetAttributes().Any(KnownSymbols.IsJsonRoot):
                    found.Add(type);
                    break;
            }
        }
    }

    private static IEnumerable<MemberDeclarationSyntax> FindCandidates(
        CompilationUnitSyntax root, IEnumerable<string> globalAliases, CancellationToken cancellationToken)
    {
        ImmutableArray<string> names = [.. AttributeTypeNames, .. globalAliases];
        return FindCandidates(root.Members, AddAliases(names, root.Usings), cancellationToken);
    }

    // Bodies are not entered: what can be marked in them, a local function or a lambda, is never a handler.
    private static IEnumerable<MemberDeclarationSyntax> FindCandidates(
        SyntaxList<MemberDeclarationSyntax> members, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        foreach (var member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is MethodDeclarationSyntax or TypeDeclarationSyntax
                && member.AttributeLists.Any(list => list.Attributes.Any(attribute => IsNamed(attribute, names))))
            {
                yield return member;
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
        directive is { Alias: { } alias, Name: { } target } && names.Contains(target.RightmostName())
            ? alias.Name.Identifier.ValueText
            : null;

    // An attribute may be written with or without its suffix, whether that is part of a type's name or of an alias.
    private static bool IsNamed(AttributeSyntax attribute, ImmutableArray<string> names)
    {
        var name = attribute.Name.RightmostName();
        return names.Contains(name) || names.Contains(name + AttributeSuffix);
    }
}
