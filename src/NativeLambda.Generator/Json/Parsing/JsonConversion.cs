namespace NativeLambda.Generator.Json.Parsing;

/// <summary>How a type is read or written in one direction.</summary>
/// <param name="Name">The type that does it, <c>global::</c>-qualified; <see langword="null"/> where none can.</param>
/// <param name="Node">The object type that it comes down to, if it does.</param>
/// <param name="Reason">Why none can; <see langword="null"/> too where the compiler says it already.</param>
internal readonly record struct JsonConversion(string? Name, JsonTypeNode? Node, string? Reason)
{
    public static JsonConversion Of(string name) => new(name, null, null);

    public static JsonConversion Refused(string? reason) => new(null, null, reason);
}
