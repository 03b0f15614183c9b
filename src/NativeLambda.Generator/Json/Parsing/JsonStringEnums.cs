using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>How an enum's values are made strings of.</summary>
/// <param name="Type">The enum.</param>
/// <param name="Policy">How names are made of those that have no attribute.</param>
/// <param name="TakesNumbers">Whether a number may stand in place of a name.</param>
internal sealed record JsonStringEnum(INamedTypeSymbol Type, JsonNamingPolicyKind Policy, bool TakesNumbers);

/// <summary>
/// Finds the converters that make strings of an enum's values, so that generated code can do it in their place:
/// <c>JsonStringEnumConverter</c>, and classes that derive from it to give it a naming policy.
/// </summary>
internal static class JsonStringEnums
{
    /// <summary>What a <c>[JsonConverter]</c> says of an enum; <see langword="null"/> if there is none, or it is of another kind or for another type.</summary>
    /// <param name="symbol">The member, or the enum itself.</param>
    /// <param name="type">The type of the member, or the enum.</param>
    public static JsonStringEnum? Find(ISymbol symbol, ITypeSymbol type)
    {
        if (JsonConverters.Find(symbol) is not { } converter || JsonConverters.Unwrap(type) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            return null;
        }

        if (IsFor(converter, enumType))
        {
            return new JsonStringEnum(enumType, JsonNamingPolicyKind.Unspecified, TakesNumbers: true);
        }

        return converter.BaseType is { } baseType && IsFor(baseType, enumType) && !Overrides(converter) && FindArguments(converter) is { } arguments
            ? Evaluate(arguments, enumType)
            : null;
    }

    private static bool IsFor(INamedTypeSymbol converter, INamedTypeSymbol enumType) =>
        JsonConverters.IsStringEnumConverter(converter)
        && (!converter.IsGenericType || SymbolEqualityComparer.Default.Equals(converter.TypeArguments[0], enumType));

    private static bool Overrides(INamedTypeSymbol converter) => converter.GetMembers().Any(member => member.IsOverride);

    /// <summary>The arguments that a constructor without parameters gives to its base; <see langword="null"/> if its source is not at hand.</summary>
    private static SeparatedSyntaxList<ArgumentSyntax>? FindArguments(INamedTypeSymbol converter)
    {
        var constructor = converter.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        return constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ConstructorDeclarationSyntax { Initializer: null } => default(SeparatedSyntaxList<ArgumentSyntax>),
            ConstructorDeclarationSyntax { Initializer: { RawKind: (int)SyntaxKind.BaseConstructorInitializer } initializer } => initializer.ArgumentList.Arguments,
            TypeDeclarationSyntax declaration => declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList.Arguments
                ?? default(SeparatedSyntaxList<ArgumentSyntax>),
            _ => constructor is { IsImplicitlyDeclared: true } ? default(SeparatedSyntaxList<ArgumentSyntax>) : null,
        };
    }

    /// <summary>The meaning of <c>(JsonNamingPolicy? namingPolicy = null, bool allowIntegerValues = true)</c>; <see langword="null"/> if it is not written out.</summary>
    private static JsonStringEnum? Evaluate(SeparatedSyntaxList<ArgumentSyntax> arguments, INamedTypeSymbol enumType)
    {
        var result = new JsonStringEnum(enumType, JsonNamingPolicyKind.Unspecified, TakesNumbers: true);
        for (var i = 0; i < arguments.Count; i++)
        {
            var isPolicy = arguments[i].NameColon is { } name ? name.Name.Identifier.ValueText == "namingPolicy" : i == 0;
            switch (arguments[i].Expression)
            {
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } when isPolicy:
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } when !isPolicy:
                    break;
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } when !isPolicy:
                    result = result with { TakesNumbers = false };
                    break;
                case MemberAccessExpressionSyntax policy when isPolicy && FindPolicy(policy) is { } kind:
                    result = result with { Policy = kind };
                    break;
                default:
                    return null;
            }
        }

        return result;
    }

    private static JsonNamingPolicyKind? FindPolicy(MemberAccessExpressionSyntax expression)
    {
        var isOfPolicies = expression.Expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText == "JsonNamingPolicy",
            MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.ValueText == "JsonNamingPolicy",
            _ => false,
        };
        return isOfPolicies && Enum.TryParse<JsonNamingPolicyKind>(expression.Name.Identifier.ValueText, out var kind) ? kind : null;
    }
}
