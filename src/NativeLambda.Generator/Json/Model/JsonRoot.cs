namespace NativeLambda.Generator.Json.Model;

/// <summary>A type whose JSON is asked for: an event, a result, or what a serializer context names.</summary>
/// <param name="TypeName">The C# type, <c>global::</c>-qualified.</param>
/// <param name="Directions">Read for an event, Write for a result; neither for what only a context names.</param>
internal readonly record struct JsonRoot(string TypeName, JsonDirection Directions);
