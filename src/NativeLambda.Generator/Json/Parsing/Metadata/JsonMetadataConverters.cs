using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Finds the converters that types and members are marked with, and those of what only this library has a form for.</summary>
internal sealed class JsonMetadataConverters(Compilation compilation)
{
    private const string StringEnum = "JsonStringEnumConverter";

    // Nothing that it is asked for depends on options.
    private JsonTypeResolver DirectTypes
    {
        get => field ??= new(compilation, new JsonOptionsModel(), new JsonObjectParser(compilation, new JsonOptionsModel()));
    }

    /// <summary>
    /// The C# expression that makes the converter of a type or a member, or <see langword="null"/> if it is marked with none
    /// that can be made.
    /// </summary>
    /// <param name="marked">The type or the member.</param>
    /// <param name="type">The type, or that of the member.</param>
    public string? Find(ISymbol marked, ITypeSymbol type)
    {
        if (JsonAttributes.Argument<INamedTypeSymbol>(JsonAttributes.Find(marked, JsonAttributes.Converter)) is not { } converter)
        {
            return FindDirect(marked, type);
        }

        var value = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        if (Create(converter, value) is not { } expression)
        {
            return null;
        }

        return SymbolEqualityComparer.Default.Equals(value, type)
            ? expression
            : $"new JsonNullableConverter<{JsonTypeNames.InCode(value)}>({expression})";
    }

    /// <summary>The converter of what System.Text.Json has no form for, or another one than this library.</summary>
    private string? FindDirect(ISymbol marked, ITypeSymbol type)
    {
        JsonTypeResolver resolver;
        if (marked is not ITypeSymbol)
        {
            if (!AwsEventTypes.Declare(marked))
            {
                return null;
            }

            // Whatever comes down to one of the types that have another form there.
            resolver = DirectTypes.OfAwsEvents;
            if (resolver.Resolve(type, JsonDirection.Read) is not { Name: { } reader } || reader == DirectTypes.Resolve(type, JsonDirection.Read).Name)
            {
                return null;
            }
        }
        else if (AwsConstants.IsConstant(type))
        {
            var name = JsonTypeNames.InCode(type);
            return $"new JsonConstantConverter<{name}>(static text => new {name}(text))";
        }
        else if (type.Name != "MemoryStream" || JsonMetadataTypes.DefinitionName(type) != BuiltInTypes.MemoryStream)
        {
            return null;
        }
        else
        {
            resolver = DirectTypes;
        }

        var names = new[] { JsonDirection.Read, JsonDirection.Write }.Select(direction => resolver.Resolve(type, direction).Name);
        return $"new {JsonConversion.Library}DirectJsonConverter<{JsonTypeNames.InCode(type)}, {string.Join(", ", names)}>()";
    }

    /// <summary>The converter that writes the names of an enum's values.</summary>
    public static string ForEnumNames(string enumName) => $"new {StringEnum}<{enumName}>()";

    /// <summary>Whether this is the converter of enums that is for all of them.</summary>
    public static bool IsForAllEnums(INamedTypeSymbol converter) =>
        converter is { Name: StringEnum, Arity: 0 } && JsonMetadataTypes.DefinitionName(converter) == "System.Text.Json.Serialization." + StringEnum;

    /// <summary>The C# expression that makes a converter, or <see langword="null"/> if it is none that can be made.</summary>
    public string? Create(INamedTypeSymbol converter) =>
        IsConverter(converter) && !converter.IsAbstract && !converter.IsUnboundGenericType && CanMake(converter)
            ? $"new {JsonTypeNames.InCode(converter)}()"
            : null;

    // The one without a type argument finds the type by reflection, which a native function does not have.
    private string? Create(INamedTypeSymbol converter, ITypeSymbol type) => !IsForAllEnums(converter) ? Create(converter)
        : type.TypeKind == TypeKind.Enum ? ForEnumNames(JsonTypeNames.InCode(type))
        : null;

    private static bool IsConverter(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (JsonMetadataTypes.DefinitionName(current) == "System.Text.Json.Serialization.JsonConverter")
            {
                return true;
            }
        }

        return false;
    }

    private bool CanMake(INamedTypeSymbol type) => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly));
}
