namespace NativeLambda.Generator.Json.Model;

/// <summary>The options that decide names and which members are written. The values without a context are the defaults.</summary>
internal sealed record JsonOptionsModel
{
    public JsonNamingPolicyKind PropertyNamingPolicy { get; init; }

    public bool PropertyNameCaseInsensitive { get; init; } = true;

    public JsonWriteCondition DefaultCondition { get; init; } = JsonWriteCondition.UnlessNull;

    public bool IncludeFields { get; init; }

    /// <summary>Whether the values of enums are their names: <c>UseStringEnumConverter</c>.</summary>
    public bool UsesStringEnums { get; init; }

    /// <summary>Whether members that a type does not have are refused, unless the type says otherwise: <c>UnmappedMemberHandling</c>.</summary>
    public bool RefusesUnmapped { get; init; }

    /// <summary>Whether a number may also be read from a string.</summary>
    public bool ReadsNumbersFromStrings { get; init; }
}

/// <summary>The values of <c>System.Text.Json.Serialization.JsonKnownNamingPolicy</c>.</summary>
internal enum JsonNamingPolicyKind
{
    Unspecified = 0,
    CamelCase = 1,
    SnakeCaseLower = 2,
    SnakeCaseUpper = 3,
    KebabCaseLower = 4,
    KebabCaseUpper = 5,
}

/// <summary>When a member is written.</summary>
internal enum JsonWriteCondition
{
    Always,
    UnlessNull,
    UnlessDefault,
}
