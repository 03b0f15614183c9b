using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>The forms in which symbols are written.</summary>
internal static class SymbolDisplayFormats
{
    /// <summary>Names with their namespace and containing types, and nothing else: a keyword has no '@', as in metadata.</summary>
    public static SymbolDisplayFormat NameOnly { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>A type as a person writes it where its namespace is imported: <c>List&lt;Order&gt;?</c>.</summary>
    public static SymbolDisplayFormat ForAPerson { get; } = SymbolDisplayFormat.CSharpShortErrorMessageFormat;
}
