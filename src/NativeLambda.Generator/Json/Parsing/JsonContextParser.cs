using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Reads the options of the class marked <c>[LambdaJsonContext]</c>.</summary>
internal static class JsonContextParser
{
    // The values of JsonSerializerDefaults and of JsonNumberHandling.
    private const int DefaultsGeneral = 0;
    private const int DefaultsWeb = 1;
    private const int AllowReadingFromString = 1;

    // Of JsonUnmappedMemberHandling.
    private const int UnmappedDisallow = 1;

    /// <param name="context">The class, or <see langword="null"/> if the assembly has none.</param>
    public static JsonHandlerOptionsModel Parse(INamedTypeSymbol? context)
    {
        if (context is null)
        {
            return new JsonHandlerOptionsModel();
        }

        var isIndirect = false;
        var options = JsonAttributes.Find(context, JsonAttributes.SourceGenerationOptions) is { } attribute
            ? Parse(attribute, out isIndirect)
            : new JsonOptionsModel();
        return new JsonHandlerOptionsModel { ContextName = JsonTypeNames.InCode(context), Options = options, IsIndirect = isIndirect };
    }

    private static JsonOptionsModel Parse(AttributeData attribute, out bool isIndirect)
    {
        isIndirect = false;
        var options = new JsonOptionsModel();
        switch (attribute.ConstructorArguments.FirstOrDefault().Value as int? ?? DefaultsGeneral)
        {
            case DefaultsGeneral:
                break;
            case DefaultsWeb:
                options = options with { PropertyNamingPolicy = JsonNamingPolicyKind.CamelCase, ReadsNumbersFromStrings = true };
                break;
            default:
                options = options with { PropertyNameCaseInsensitive = false };
                isIndirect = true;
                break;
        }

        foreach (var argument in attribute.NamedArguments)
        {
            var value = argument.Value.Kind == TypedConstantKind.Array ? null : argument.Value.Value;
            switch (argument.Key)
            {
                case "PropertyNamingPolicy":
                    options = options with { PropertyNamingPolicy = (JsonNamingPolicyKind)(value as int? ?? 0) };
                    break;
                case "PropertyNameCaseInsensitive":
                    options = options with { PropertyNameCaseInsensitive = value is true };
                    break;
                case "IncludeFields":
                    options = options with { IncludeFields = value is true };
                    break;
                case "UseStringEnumConverter":
                    options = options with { UsesStringEnums = value is true };
                    break;
                case "UnmappedMemberHandling":
                    options = options with { RefusesUnmapped = value is UnmappedDisallow };
                    break;
                case "NumberHandling" when value is 0 or AllowReadingFromString:
                    options = options with { ReadsNumbersFromStrings = value is AllowReadingFromString };
                    break;
                case "DefaultIgnoreCondition" when value is 0 or 2 or 3:
                    options = options with
                    {
                        DefaultCondition = value switch
                        {
                            0 => JsonWriteCondition.Always,
                            2 => JsonWriteCondition.UnlessDefault,
                            _ => JsonWriteCondition.UnlessNull,
                        },
                    };
                    break;
                default:
                    isIndirect |= !HasNoEffect(argument.Key, value);
                    break;
            }
        }

        return options;
    }

    /// <summary>Whether an option says what holds without it, or matters only together with one that is not followed.</summary>
    private static bool HasNoEffect(string option, object? value) => option switch
    {
        "GenerationMode" or "DefaultBufferSize" or "IndentCharacter" or "IndentSize" or "NewLine" => true,
        "AllowDuplicateProperties" => value is true,
        "MaxDepth" => value is 0 or 64,
        _ => value is false or 0 or (byte)0,
    };
}
