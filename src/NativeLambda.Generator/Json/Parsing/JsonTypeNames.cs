using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Parsing;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>How types are named: in generated code, in the names of generated types, and to a person.</summary>
internal static class JsonTypeNames
{
    /// <summary>
    /// How deep type arguments may be nested: a type such as <c>Node&lt;Node&lt;T&gt;&gt;</c> has members of ever more types. No
    /// type that a person writes comes near this.
    /// </summary>
    public const int MaxGenericNesting = 16;

    private static readonly SymbolDisplayFormat CodeFormat = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>The keyword: a type of this name has its namespace or <c>global::</c> before it.</summary>
    private static readonly Regex Dynamic = new(@"(?<=^|[<,\s])dynamic(?=$|[>,\[])", RegexOptions.CultureInvariant);

    private static readonly SymbolDisplayFormat FullFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>The <c>global::</c>-qualified type, the same for types that differ by nullability or tuple names only.</summary>
    public static string InCode(ITypeSymbol type) => FindKeyword(type) ?? WithoutDynamic(type.ToDisplayString(CodeFormat));

    /// <summary>The keyword of the types that most members are of, which the compiler would put together of parts each time.</summary>
    public static string? FindKeyword(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        _ => null,
    };

    // As the run time knows the type. Code that names it otherwise is bound at run time, and implements no interface of it.
    private static string WithoutDynamic(string name) =>
        name.IndexOf("dynamic", StringComparison.Ordinal) < 0 ? name : Dynamic.Replace(name, "object");

    /// <summary>The name that the names of files and generated types are made of.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(FullFormat);

    /// <summary>The namespace and name of the type's definition, without its type parameters; empty for a nested type.</summary>
    public static string Definition(ITypeSymbol type) => type.ContainingType is null && type.ContainingNamespace is { } ns
        ? ns.ToDisplayString() + "." + type.Name
        : "";

    /// <summary>The name as a person writes it, without the <c>?</c> of a reference that may be null.</summary>
    public static string ForPeople(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormats.ForAPerson);

    /// <summary>A member with its type before it.</summary>
    public static string MemberForPeople(ISymbol member) => ForPeople(member.ContainingType) + "." + member.Name;

    /// <summary>A member or parameter as it is written in code: <c>@event</c>.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>How deep the type arguments of a type are nested.</summary>
    public static int GenericNesting(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return GenericNesting(array.ElementType);
        }

        var nesting = 0;
        for (var part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            foreach (var argument in part.TypeArguments)
            {
                nesting = Math.Max(nesting, 1 + GenericNesting(argument));
            }
        }

        return nesting;
    }
}
