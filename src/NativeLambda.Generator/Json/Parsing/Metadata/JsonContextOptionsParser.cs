using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Metadata;

/// <summary>Reads <c>[JsonSourceGenerationOptions]</c> with all its values.</summary>
internal static class JsonContextOptionsParser
{
    private const int DefaultsStrict = 2;
    private const string Json = "global::System.Text.Json.";
    private const string Serialization = Json + "Serialization.";

    private const string CaseInsensitive = "PropertyNameCaseInsensitive";
    private const string UnknownTypeHandling = "UnknownTypeHandling";
    private const string IgnoreCondition = "DefaultIgnoreCondition";

    /// <summary>The options that are enums, and their types.</summary>
    private static readonly Dictionary<string, string> Enums = new(StringComparer.Ordinal)
    {
        [IgnoreCondition] = Serialization + "JsonIgnoreCondition",
        ["NumberHandling"] = Serialization + "JsonNumberHandling",
        ["PreferredObjectCreationHandling"] = Serialization + "JsonObjectCreationHandling",
        ["ReadCommentHandling"] = Json + "JsonCommentHandling",
        [UnknownTypeHandling] = Serialization + "JsonUnknownTypeHandling",
        ["UnmappedMemberHandling"] = Serialization + "JsonUnmappedMemberHandling",
    };

    private static readonly HashSet<string> PlainValues = new(StringComparer.Ordinal)
    {
        "AllowDuplicateProperties", "AllowOutOfOrderMetadataProperties", "AllowTrailingCommas", "DefaultBufferSize", "IgnoreReadOnlyFields",
        "IgnoreReadOnlyProperties", "IncludeFields", "IndentCharacter", "IndentSize", "MaxDepth", "NewLine", CaseInsensitive,
        "RespectNullableAnnotations", "RespectRequiredConstructorParameters", "WriteIndented",
    };

    /// <summary>Parses the options of a context.</summary>
    /// <param name="context">The class, or <see langword="null"/> for the assembly's own context.</param>
    /// <param name="isForHandlers">Whether they are those of the handlers, which differ from System.Text.Json's where nothing is said.</param>
    /// <param name="converters">Finds what makes a converter.</param>
    public static JsonContextOptionsModel Parse(INamedTypeSymbol? context, bool isForHandlers, JsonMetadataConverters converters)
    {
        var attribute = context is null ? null : JsonAttributes.Find(context, JsonAttributes.SourceGenerationOptions);
        var defaults = JsonAttributes.Argument<int>(attribute);
        var settings = new List<JsonSettingModel>();
        var converterTypes = new List<INamedTypeSymbol>();
        var usesStringEnums = false;
        foreach (var argument in attribute?.NamedArguments ?? [])
        {
            var (name, value) = (argument.Key, argument.Value);
            if (name == "Converters" && value.Kind == TypedConstantKind.Array)
            {
                converterTypes.AddRange(value.Values.Select(type => type.Value).OfType<INamedTypeSymbol>());
            }
            else if (name == "UseStringEnumConverter")
            {
                usesStringEnums |= value.Value is true;
            }
            else if (value.Kind != TypedConstantKind.Array && Expression(name, value.Value) is { } expression)
            {
                settings.Add(new JsonSettingModel(name, expression));
            }
        }

        if (isForHandlers)
        {
            AddUnlessSet(IgnoreCondition, Enums[IgnoreCondition] + ".WhenWritingNull");
            if (defaults != DefaultsStrict)
            {
                AddUnlessSet(CaseInsensitive, "true");
            }
        }

        // The converter of all enums finds their types by reflection, which a native function does not have.
        usesStringEnums |= converterTypes.RemoveAll(JsonMetadataConverters.IsForAllEnums) > 0;
        return new JsonContextOptionsModel
        {
            Defaults = defaults == 0 ? null : $"({Json}JsonSerializerDefaults){Number(defaults)}",
            Settings = settings.ToEquatableArray(),
            Converters = converterTypes.Select(converters.Create).OfType<string>().ToEquatableArray(),
            UsesStringEnums = usesStringEnums,
            ReadsNodes = settings.Exists(setting => setting.Name == UnknownTypeHandling),
        };

        void AddUnlessSet(string name, string value)
        {
            if (!settings.Exists(setting => setting.Name == name))
            {
                settings.Add(new JsonSettingModel(name, value));
            }
        }
    }

    private static string? Expression(string name, object? value) => name switch
    {
        "PropertyNamingPolicy" or "DictionaryKeyPolicy" => value switch
        {
            0 => "null",
            int policy => $"{Json}JsonNamingPolicy.{(JsonNamingPolicyKind)policy}",
            _ => null,
        },
        "ReferenceHandler" => value switch
        {
            0 => "null",
            1 => Serialization + "ReferenceHandler.Preserve",
            2 => Serialization + "ReferenceHandler.IgnoreCycles",
            _ => null,
        },
        _ when Enums.TryGetValue(name, out var type) => value is null ? null : $"({type}){Convert.ToString(value, CultureInfo.InvariantCulture)}",

        // An unknown one is the compiler's to report; GenerationMode has no meaning, since there is only metadata.
        _ => PlainValues.Contains(name) && value is not null ? SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) : null,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
