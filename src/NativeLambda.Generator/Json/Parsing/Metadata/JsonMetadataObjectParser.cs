using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Facts;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Describes an object type: its constructor, what goes into the object initializer, and its members.</summary>
internal sealed class JsonMetadataObjectParser(Compilation compilation)
{
    private readonly JsonFacts _facts = JsonFacts.Of(compilation);

    /// <param name="type">The type.</param>
    /// <param name="typeName">Its C# name.</param>
    /// <param name="name">The name of the generated class.</param>
    /// <param name="resolver">Tells which types generated code can name.</param>
    /// <param name="converters">Finds the converters of members.</param>
    /// <param name="needs">The types that a context has to know besides.</param>
    public JsonObjectMetadataModel Parse(
        INamedTypeSymbol type,
        string typeName,
        string name,
        JsonMetadataResolver resolver,
        JsonMetadataConverters converters,
        out IReadOnlyList<ITypeSymbol> needs)
    {
        var members = new JsonMetadataMemberParser(compilation, resolver, converters).Parse(type);
        var choice = type.IsAbstract ? new JsonConstructorChoice(null, null) : _facts.Of(type).Constructor;
        var constructor = choice.Constructor;
        var isConstructible = !type.IsAbstract && choice.Reason is null && constructor?.Parameters.All(IsPassable) != false;
        var setsRequired = choice.SetsRequiredMembers;
        var parameters = isConstructible ? ParseParameters(constructor, members, setsRequired) : [];
        var arguments = new HashSet<string>(parameters.Select(parameter => parameter.Name), StringComparer.OrdinalIgnoreCase);
        needs =
        [
            .. members.Where(member => member.IsTypeNeeded).Select(member => member.Type),
            .. JsonAttributes.FindAll(type, JsonAttributes.DerivedType).Select(JsonAttributes.Argument<ITypeSymbol>).OfType<ITypeSymbol>(),
        ];
        return new JsonObjectMetadataModel
        {
            HintName = name + ".g.cs",
            Name = name,
            TypeName = typeName,
            IsValueType = type.IsValueType,
            IsConstructible = isConstructible,
            Parameters = parameters.ToEquatableArray(),
            Members = members.Select(CreateMember).ToEquatableArray(),
            Settings = ParseSettings(type).ToEquatableArray(),
        };

        bool IsPassable(IParameterSymbol parameter) => parameter.RefKind is RefKind.None or RefKind.In && resolver.IsUsable(parameter.Type);

        JsonMetadataMemberModel CreateMember(JsonMetadataMember member)
        {
            // An init-only member that an argument or the initializer sets is set in no other way. One that neither sets
            // gets a setter, so that it keeps its initial value where the JSON lacks it.
            var hasAccessor = member.IsInitOnly && member.CanHaveAccessor && !arguments.Contains(member.Symbol.Name);
            var set = !member.IsInitOnly ? member.Set
                : hasAccessor && member.Set != JsonAccessKind.None ? JsonAccessKind.Accessor
                : JsonAccessKind.None;
            var traits = member.Traits;
            if (member.IsInitOnly && member.Set != JsonAccessKind.None && set == JsonAccessKind.None)
            {
                traits |= JsonMemberTraits.InitOnly;
            }

            if (member.IsLanguageRequired && !setsRequired)
            {
                traits |= JsonMemberTraits.Required;
            }

            return new JsonMetadataMemberModel
            {
                Name = member.Symbol.Name,
                Identifier = JsonTypeNames.Identifier(member.Symbol.Name),
                TypeName = member.IsTypeNeeded || JsonMetadataTypes.FindConverter(member.Type) is not null ? member.Facts.TypeName : "object",
                InheritedFrom = SymbolEqualityComparer.Default.Equals(member.Symbol.ContainingType, type) ? null : _facts.NameOf(member.Symbol.ContainingType),
                Get = member.Get,
                Set = set,
                Traits = traits,
                Settings = member.Settings.ToEquatableArray(),
            };
        }
    }

    private List<JsonMetadataParameterModel> ParseParameters(IMethodSymbol? constructor, List<JsonMetadataMember> members, bool setsRequired)
    {
        var parameters = new List<JsonMetadataParameterModel>();
        foreach (var parameter in constructor?.Parameters ?? [])
        {
            parameters.Add(new JsonMetadataParameterModel
            {
                Name = parameter.Name,
                TypeName = _facts.NameOf(parameter.Type),
                IsNullable = CanBeNull(parameter.Type) && !JsonNullability.TakesNoNull(parameter),
                DefaultValue = parameter.HasExplicitDefaultValue ? JsonDefaultValue.Of(parameter) : null,
            });
        }

        var initialized = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var mustBeSet = member.IsLanguageRequired && !setsRequired;
            var isInitOnly = member is { IsInitOnly: true, CanHaveAccessor: false };
            if (!member.CanBeSet || !(mustBeSet || isInitOnly) || !initialized.Add(member.Symbol.Name))
            {
                continue;
            }

            var typeName = member.Facts.TypeName;
            var argument = parameters.FindIndex(parameter =>
                string.Equals(parameter.Name, member.Symbol.Name, StringComparison.OrdinalIgnoreCase) && parameter.TypeName == typeName);
            var memberName = JsonTypeNames.Identifier(member.Symbol.Name);
            if (argument < 0)
            {
                parameters.Add(new JsonMetadataParameterModel
                {
                    Name = member.Symbol.Name,
                    TypeName = typeName,
                    IsNullable = CanBeNull(member.Type) && (member.Traits & JsonMemberTraits.SetNotNull) == 0,
                    InitializedMember = memberName,
                    IsInitializer = true,
                });
            }
            else if (mustBeSet)
            {
                parameters[argument] = parameters[argument] with { InitializedMember = memberName };
            }
        }

        return parameters;
    }

    private static IEnumerable<JsonSettingModel> ParseSettings(INamedTypeSymbol type)
    {
        if (JsonAttributes.Find(type, JsonAttributes.NumberHandling) is { } numbers)
        {
            yield return new JsonSettingModel("NumberHandling", JsonMetadataMemberParser.EnumValue("JsonNumberHandling", numbers));
        }

        if (JsonAttributes.Find(type, JsonAttributes.UnmappedMemberHandling) is { } unmapped)
        {
            yield return new JsonSettingModel("UnmappedMemberHandling", JsonMetadataMemberParser.EnumValue("JsonUnmappedMemberHandling", unmapped));
        }

        if (JsonAttributes.Find(type, JsonAttributes.ObjectCreationHandling) is { } creation)
        {
            yield return new JsonSettingModel(
                "PreferredObjectCreationHandling", JsonMetadataMemberParser.EnumValue("JsonObjectCreationHandling", creation));
        }
    }

    private static bool CanBeNull(ITypeSymbol type) =>
        !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
