using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>A mistake in a declaration that events and results reach. Exists only while a rule is being reported: it holds symbols.</summary>
/// <param name="rule">The rule.</param>
/// <param name="at">What is wrong: a type, or a member, constructor or parameter of one.</param>
/// <param name="arguments">The arguments of the rule's message.</param>
internal sealed class JsonMistake(DiagnosticDescriptor rule, ISymbol at, params string[] arguments)
{
    public DiagnosticDescriptor Rule => rule;

    public ISymbol At => at;

    public string[] Arguments => arguments;

    /// <summary>The attribute on it that is at fault, or <see langword="null"/> if it is the declaration itself.</summary>
    public AttributeData? Attribute { get; init; }

    /// <summary>The named argument of the attribute that is at fault, or <see langword="null"/> if it is the first one.</summary>
    public string? Property { get; init; }

    /// <summary>What stands in its way, to be shown with it.</summary>
    public ISymbol? Other { get; init; }

    /// <summary>The type that it is found in.</summary>
    public INamedTypeSymbol Type => at switch
    {
        INamedTypeSymbol type => type,
        IParameterSymbol parameter => parameter.ContainingSymbol.ContainingType,
        _ => at.ContainingType,
    };

    /// <summary>Whether it is about the same place in the source.</summary>
    public bool IsSameAs(JsonMistake other) =>
        Rule == other.Rule
        && SymbolEqualityComparer.Default.Equals(At.OriginalDefinition, other.At.OriginalDefinition)
        && Attribute?.ApplicationSyntaxReference?.Span == other.Attribute?.ApplicationSyntaxReference?.Span;

    /// <summary>What is wrong, with a way out for who cannot change the type: its rule's message without what to write in the type.</summary>
    public string DescribeForeign()
    {
        var message = string.Format(CultureInfo.InvariantCulture, rule.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments);
        var problem = message.Substring(0, message.LastIndexOf(": ", StringComparison.Ordinal));
        return char.ToLowerInvariant(problem[0]) + problem.Substring(1) + "; use a type of your own in its place";
    }
}
