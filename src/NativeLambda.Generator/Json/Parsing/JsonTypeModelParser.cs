using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Describes the object types that events and results reach.</summary>
internal sealed class JsonTypeModelParser(JsonTypeResolver resolver)
{
    private readonly Dictionary<(JsonTypeNode Node, JsonDirection Directions), JsonTypeModel> _known = [];

    /// <summary>The model of a type; the same one each time, because events share types.</summary>
    /// <param name="node">The type.</param>
    /// <param name="directions">Whether it is read, written or both.</param>
    public JsonTypeModel Parse(JsonTypeNode node, JsonDirection directions)
    {
        if (!_known.TryGetValue((node, directions), out var model))
        {
            model = ParseNew(node, directions);
            _known.Add((node, directions), model);
        }

        return model;
    }

    private JsonTypeModel ParseNew(JsonTypeNode node, JsonDirection directions)
    {
        var shape = node.Polymorphism is null ? resolver.ShapeOf(node) : new JsonObjectShape { Members = [] };
        var isRead = (directions & JsonDirection.Read) != 0;
        var isWritten = (directions & JsonDirection.Write) != 0;
        return new JsonTypeModel
        {
            HintName = node.HintName,
            TypeName = node.TypeName,
            ConverterName = node.ConverterName,
            IsValueType = node.Type.IsValueType,
            IsConstant = node.IsConstant,
            Direction = directions,
            IsCaseInsensitive = resolver.Options.PropertyNameCaseInsensitive,
            RefusesUnmapped = RefusesUnmapped(node.Type),
            Callbacks = JsonAttributes.FindCallbacks(node.Type),
            Discriminator = node.Discriminator,
            Polymorphism = node.Polymorphism is { } polymorphism ? Describe(polymorphism) : null,
            Members = shape.Members.Select(DescribeMember).ToEquatableArray(),
            Arguments = shape.Parameters.Select(Describe).ToEquatableArray(),
        };

        JsonMemberModel DescribeMember(JsonMemberShape member) => new()
        {
            Name = JsonTypeNames.Identifier(member.Symbol.Name),
            JsonName = member.JsonName,
            TypeName = member.Facts.TypeName,
            HiddenIn = member.HiddenIn is { } type ? JsonTypeNames.InCode(type) : null,
            ReaderName = isRead && member.Target is not null ? resolver.Resolve(member, JsonDirection.Read).ShortName : null,
            Target = member.Target ?? JsonMemberTarget.Assignment,
            SetterIn = member is { Target: JsonMemberTarget.Assignment, HasSetterAccessor: true }
                ? JsonTypeNames.InCode(member.Symbol.ContainingType)
                : null,
            IsRequired = member.IsRequired,
            WriterName = isWritten && member.IsWritten ? resolver.Resolve(member, JsonDirection.Write).ShortName : null,
            WriteCondition = member.WriteCondition,
        };
    }

    private bool RefusesUnmapped(INamedTypeSymbol type) => JsonAttributes.Find(type, JsonAttributes.UnmappedMemberHandling) is { } attribute
        ? JsonAttributes.Argument<int>(attribute) != 0
        : resolver.Options.RefusesUnmapped;

    private static JsonPolymorphicModel Describe(JsonPolymorphism polymorphism) => new()
    {
        Discriminator = polymorphism.Discriminator,
        IgnoresUnknown = polymorphism.IgnoresUnknown,
        UnknownTypes = polymorphism.UnknownTypes,
        Types = polymorphism.Types
            .Select(form => new JsonDerivedTypeModel(form.TypeName, form.ConverterName, form.Discriminator?.Id))
            .ToEquatableArray(),
        BaseName = polymorphism.Base.ConverterName,
        CanBeBase = polymorphism.CanBeBase,
    };

    private static JsonArgumentModel Describe(JsonParameterShape parameter) => new()
    {
        TypeName = JsonTypeNames.InCode(parameter.Symbol.Type),
        DefaultValue = JsonDefaultValue.Of(parameter.Symbol),
        MemberIndex = parameter.MemberIndex,
    };
}
