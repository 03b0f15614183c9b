using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Finds the marked methods of a compilation. Syntax is asked first, and only what could carry the attribute is bound:
/// binding every method's attributes would cost what the rest of the generator saves.
/// </summary>
internal static class HandlerFinder
{
    private const string AttributeTypeName = "LambdaHandlerAttribute";
    private const string AttributeSuffix = "Attribute";

    /// <summary>The names that <c>global using X = …LambdaHandlerAttribute</c> in this file gives the attribute in all files.</summary>
    public static ImmutableArray<string> FindGlobalAliases(CompilationUnitSyntax root)
    {
        var aliases = ImmutableArray.CreateBuilder<string>();
        foreach (var directive in root.Usings)
        {
            if (directive.GlobalKeyword != default && FindAlias(directive, [AttributeTypeName]) is { } alias)
            {
                aliases.Add(alias);
            }
        }

        return aliases.ToImmutable();
    }

    /// <summary>Whether a method of this file carries an attribute that could be ours, judged by its name alone.</summary>
    /// <param name="root">The file.</param>
    /// <param name="globalAliases">The aliases of all files, by <see cref="FindGlobalAliases"/>.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    public static bool MightDeclareHandlers(
        CompilationUnitSyntax root, ImmutableArray<string> globalAliases, CancellationToken cancellationToken) =>
        FindCandidates(root, globalAliases, cancellationToken).Any();

    /// <summary>
    /// The marked methods, a partial one by its defining part, in an order that does not depend on the order or the
    /// paths of the files.
    /// </summary>
    public static ImmutableArray<IMethodSymbol> Find(Compilation compilation, KnownSymbols symbols, CancellationToken cancellationToken)
    {
        var roots = compilation.SyntaxTrees
            .Select(tree => tree.GetRoot(cancellationToken))
            .OfType<CompilationUnitSyntax>()
            .ToList();
        ImmutableArray<string> globalAliases = [.. roots.SelectMany(root => FindGlobalAliases(root))];
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var root in roots)
        {
            SemanticModel? model = null;
            foreach (var candidate in FindCandidates(root, globalAliases, cancellationToken))
            {
                model ??= compilation.GetSemanticModel(root.SyntaxTree);
                if (model.GetDeclaredSymbol(candidate, cancellationToken) is { } method && symbols.FindHandlerAttribute(method) is not null)
                {
                    found.Add(method.PartialDefinitionPart ?? method);
                }
            }
        }

        // The comment id is the full name and, for overloads, the types of the parameters.
        return [.. found.OrderBy(method => method.GetDocumentationCommentId(), StringComparer.Ordinal)];
    }

    private static IEnumerable<MethodDeclarationSyntax> FindCandidates(
        CompilationUnitSyntax root, ImmutableArray<string> globalAliases, CancellationToken cancellationToken)
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
