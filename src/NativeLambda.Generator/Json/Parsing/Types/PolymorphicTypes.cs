using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>Types that stand for others derived from them: <c>[JsonDerivedType]</c>.</summary>
internal static class PolymorphicTypes
{
    private const string DefaultDiscriminator = "$type";

    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction)
    {
        if (type is not INamedTypeSymbol named || !JsonAttributes.Has(named, JsonAttributes.DerivedType))
        {
            return null;
        }

        if (GetAll(named).FirstOrDefault(IsCollection) is { } collection)
        {
            return JsonConversion.Refused(JsonRefusal.DirectOnly(
                $"'{JsonTypeNames.ForPeople(type)}' has the derived type '{JsonTypeNames.ForPeople(collection)}', which is a collection; use a class that has one"));
        }

        if (direction == JsonDirection.Read && type.IsAbstract && !HasIds(named))
        {
            return JsonConversion.Refused(type, "has derived types without discriminators, so that nothing says which of them to make");
        }

        foreach (var (derived, _) in GetDerived(named))
        {
            if (JsonAttributes.Has(derived, JsonAttributes.Converter))
            {
                return JsonConversion.Refused(derived, "has a converter, beside which a discriminator finds no place");
            }

            if (RefusedTypes.Resolve(resolver, derived, direction) is { } refused)
            {
                return refused;
            }
        }

        return JsonConversion.Generated(resolver.GetNode(named, Parse));
    }

    private static JsonPolymorphism Parse(INamedTypeSymbol type)
    {
        var attribute = JsonAttributes.Find(type, JsonAttributes.Polymorphic);
        var discriminator = Named("TypeDiscriminatorPropertyName") as string ?? DefaultDiscriminator;
        var hasIds = HasIds(type);
        var types = GetDerived(type)
            .OrderByDescending(derived => Depth(derived.Type))
            .Select(derived => JsonTypeResolver.GetForm(derived.Type, type, Discriminator(derived.Id)))
            .ToList();
        return new JsonPolymorphism
        {
            Discriminator = discriminator,
            IgnoresUnknown = Named("IgnoreUnrecognizedTypeDiscriminators") is true,
            UnknownTypes = (JsonUnknownDerivedTypes)(Named("UnknownDerivedTypeHandling") as int? ?? 0),
            Types = types,
            Base = types.Find(form => SymbolEqualityComparer.Default.Equals(form.Type, type))
                ?? JsonTypeResolver.GetForm(type, type, Discriminator(null)),
        };

        // Without one, nothing is said of the type, and its name is one like others.
        JsonDiscriminatorModel? Discriminator(JsonTypeIdModel? id) => hasIds ? new JsonDiscriminatorModel(discriminator, id) : null;

        object? Named(string name) => attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
    }

    private static IEnumerable<(INamedTypeSymbol Type, JsonTypeIdModel? Id)> GetDerived(INamedTypeSymbol type)
    {
        foreach (var attribute in JsonAttributes.FindAll(type, JsonAttributes.DerivedType))
        {
            if (attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol derived)
            {
                yield return (derived, attribute.ConstructorArguments.ElementAtOrDefault(1).Value switch
                {
                    string text => new JsonTypeIdModel(text, 0),
                    int number => new JsonTypeIdModel(null, number),
                    _ => null,
                });
            }
        }
    }

    private static bool HasIds(INamedTypeSymbol type) => GetDerived(type).Any(derived => derived.Id is not null);

    private static IEnumerable<INamedTypeSymbol> GetAll(INamedTypeSymbol type) => GetDerived(type).Select(derived => derived.Type).Append(type);

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static int Depth(INamedTypeSymbol type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            depth++;
        }

        return depth;
    }
}
