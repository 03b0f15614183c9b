namespace NativeLambda.Generator.Json.Model;

/// <summary>An argument of the constructor that makes the object.</summary>
internal sealed record JsonArgumentModel
{
    /// <summary>The C# type of the parameter.</summary>
    public required string TypeName { get; init; }

    /// <summary>The C# expression of the value that it has where the JSON gives none.</summary>
    public required string DefaultValue { get; init; }

    /// <summary>The index of the member whose value it is, or -1 if that is not read.</summary>
    public required int MemberIndex { get; init; }
}
