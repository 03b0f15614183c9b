namespace NativeLambda.Generator.Json.Model;

/// <summary>The event or the result of a handler.</summary>
/// <param name="TypeName">The C# type, <c>global::</c>-qualified.</param>
/// <param name="Direction">Read for an event, Write for a result.</param>
internal readonly record struct JsonRoot(string TypeName, JsonDirection Direction) : IComparable<JsonRoot>
{
    public int CompareTo(JsonRoot other) => string.CompareOrdinal(TypeName, other.TypeName) is not 0 and var order ? order : Direction.CompareTo(other.Direction);
}
