using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Why no object of a type can be made of JSON, although its members can be.</summary>
internal static class JsonConstructionMistakes
{
    public static JsonMistake NoneToChoose(INamedTypeSymbol type, bool hasSeveral) => hasSeveral
        ? Constructor(type, type, "has several public constructors", "mark the one to use with [JsonConstructor]")
        : Constructor(type, type, "has no public constructor", "add one without parameters, or mark one with [JsonConstructor]");

    public static JsonMistake SeveralMarked(INamedTypeSymbol type, IReadOnlyList<IMethodSymbol> marked) =>
        Constructor(type, marked[1], "has several constructors marked [JsonConstructor]", "keep the attribute on one");

    public static JsonMistake MarkedUnreachable(INamedTypeSymbol type, IMethodSymbol marked) =>
        Constructor(type, marked, "has marked a constructor [JsonConstructor] that generated code cannot call", "make it internal or public");

    /// <summary>A parameter of the constructor that gets no value from the JSON.</summary>
    public static JsonMistake UnmatchedParameter(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        var (reason, remedy) = (parameter.RefKind, FindNamesake(type, parameter)) switch
        {
            (not RefKind.None, _) => ("it is passed by reference", "pass it by value"),
            (_, null) => ("no property has its name", "give it the name and the type of the property that it sets"),
            (_, { } namesake) when TypeOf(namesake) is { } other && !SymbolEqualityComparer.Default.Equals(other, parameter.Type) => (
                $"'{namesake.Name}' is of type '{JsonTypeNames.ForPeople(other)}' and not '{JsonTypeNames.ForPeople(parameter.Type)}'",
                "give both the same type"),
            (_, { } namesake) => ($"'{namesake.Name}' {WhyNotRead(namesake)}", RemedyFor(namesake)),
        };
        return new JsonMistake(Rules.ConstructorParameter, parameter, parameter.Name, JsonTypeNames.ForPeople(type), reason, remedy);
    }

    /// <summary>A member that an object cannot be made without, and that is not read.</summary>
    public static JsonMistake RequiredButNotRead(INamedTypeSymbol type, ISymbol member) => new(
        Rules.RequiredButNotRead,
        member,
        JsonTypeNames.MemberForPeople(member),
        WhyNotRead(member),
        JsonTypeNames.ForPeople(type),
        RemedyFor(member));

    private static JsonMistake Constructor(INamedTypeSymbol type, ISymbol at, string problem, string remedy) =>
        new(Rules.ConstructorToChoose, at, JsonTypeNames.ForPeople(type), problem, remedy);

    /// <summary>The property or field whose name a parameter has, though perhaps not its type.</summary>
    private static ISymbol? FindNamesake(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var found = current.GetMembers().FirstOrDefault(member =>
                member is { CanBeReferencedByName: true, IsStatic: false }
                && TypeOf(member) is not null
                && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static string WhyNotRead(ISymbol member) => member switch
    {
        _ when JsonAttributes.Has(member, JsonAttributes.Ignore) => "is marked [JsonIgnore]",
        { DeclaredAccessibility: not Accessibility.Public } => "is not public",
        IFieldSymbol => "is a field",
        _ => "has no public setter",
    };

    private static string RemedyFor(ISymbol member) => member switch
    {
        _ when JsonAttributes.Has(member, JsonAttributes.Ignore) => "remove one of the two",
        { DeclaredAccessibility: not Accessibility.Public } => "make it public, or mark it with [JsonInclude]",
        IFieldSymbol => "make it a property",
        _ => "give it one, or take it in the constructor",
    };
}
