using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Json.Parsing.Facts;

/// <summary>The attributes of System.Text.Json on a member. Most members have none, and share <see cref="None"/>.</summary>
internal sealed class JsonMemberAttributes
{
    private JsonMemberAttributes()
    {
    }

    /// <summary>Those of a member that has no attribute at all.</summary>
    public static JsonMemberAttributes None { get; } = new();

    /// <summary>Whether there is an attribute of any kind.</summary>
    public bool IsAny { get; private init; }

    public bool IsIncluded { get; private set; }

    public bool IsRequired { get; private set; }

    public bool IsExtensionData { get; private set; }

    /// <summary>The condition of <c>[JsonIgnore]</c>, or <see langword="null"/>.</summary>
    public JsonIgnoreCondition? Ignore { get; private set; }

    /// <summary>The name of <c>[JsonPropertyName]</c>, or <see langword="null"/>.</summary>
    public string? Name { get; private set; }

    /// <summary>The number of <c>[JsonPropertyOrder]</c>; 0 without it.</summary>
    public int Order { get; private set; }

    public AttributeData? Converter { get; private set; }

    public AttributeData? NumberHandling { get; private set; }

    public AttributeData? ObjectCreationHandling { get; private set; }

    public static JsonMemberAttributes Of(ISymbol member)
    {
        var attributes = member.GetAttributes();
        if (attributes.IsEmpty)
        {
            return None;
        }

        var found = new JsonMemberAttributes { IsAny = true };
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && JsonAttributes.IsInNamespace(type))
            {
                found.Add(type.Name, attribute);
            }
        }

        return found;
    }

    private void Add(string name, AttributeData attribute)
    {
        switch (name)
        {
            case JsonAttributes.Include:
                IsIncluded = true;
                break;
            case JsonAttributes.Required:
                IsRequired = true;
                break;
            case JsonAttributes.ExtensionData:
                IsExtensionData = true;
                break;
            case JsonAttributes.Ignore:
                Ignore ??= ConditionOf(attribute);
                break;
            case JsonAttributes.PropertyName:
                Name ??= JsonAttributes.Argument<string>(attribute);
                break;
            case JsonAttributes.PropertyOrder:
                Order = JsonAttributes.Argument<int>(attribute);
                break;
            case JsonAttributes.Converter:
                Converter ??= attribute;
                break;
            case JsonAttributes.NumberHandling:
                NumberHandling ??= attribute;
                break;
            case JsonAttributes.ObjectCreationHandling:
                ObjectCreationHandling ??= attribute;
                break;
        }
    }

    private static JsonIgnoreCondition ConditionOf(AttributeData attribute)
    {
        var condition = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value;
        return condition.Value is int value ? (JsonIgnoreCondition)value : JsonIgnoreCondition.Always;
    }
}

/// <summary>The values of <c>System.Text.Json.Serialization.JsonIgnoreCondition</c>.</summary>
internal enum JsonIgnoreCondition
{
    Never = 0,
    Always = 1,
    WhenWritingDefault = 2,
    WhenWritingNull = 3,
    WhenWriting = 4,
    WhenReading = 5,
}
