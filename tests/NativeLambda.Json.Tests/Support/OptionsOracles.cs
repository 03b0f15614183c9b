using System.Text.Json;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Tests.Support;

/// <summary>Every option with a value that it does not have anyway, understood by System.Text.Json's own generator.</summary>
[JsonSourceGenerationOptions(
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    AllowTrailingCommas = true,
    Converters = [typeof(OwnConverter)],
    DefaultBufferSize = 1234,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.SnakeCaseUpper,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    IgnoreReadOnlyFields = true,
    IgnoreReadOnlyProperties = true,
    IncludeFields = true,
    IndentCharacter = '\t',
    IndentSize = 3,
    MaxDepth = 7,
    NewLine = "\r\n",
    NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
    PropertyNameCaseInsensitive = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    ReadCommentHandling = JsonCommentHandling.Skip,
    ReferenceHandler = JsonKnownReferenceHandler.IgnoreCycles,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnknownTypeHandling = JsonUnknownTypeHandling.JsonNode,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(DayOfWeek))]
internal sealed partial class EveryOptionOracle : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DayOfWeek))]
internal sealed partial class WebOracle : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, ReferenceHandler = JsonKnownReferenceHandler.Preserve)]
[JsonSerializable(typeof(DayOfWeek))]
internal sealed partial class StrictOracle : JsonSerializerContext;

[JsonSerializable(typeof(DayOfWeek))]
internal sealed partial class PlainOracle : JsonSerializerContext;
