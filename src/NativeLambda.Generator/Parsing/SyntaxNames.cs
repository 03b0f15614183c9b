using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NativeLambda.Generator.Parsing;

/// <summary>Names as they are written.</summary>
internal static class SyntaxNames
{
    /// <summary>The name without what qualifies it.</summary>
    public static string RightmostName(this NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
