using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Model;

/// <summary>How generated code names a type and the code that reads or writes it.</summary>
internal sealed record JsonTypeUse
{
    /// <summary>The C# type, <c>global::</c>-qualified, without a nullable annotation on a reference type.</summary>
    public required string TypeName { get; init; }

    /// <summary>The type that implements <c>IJsonReader</c> or <c>IJsonWriter</c> for it, <c>global::</c>-qualified.</summary>
    public required string ConverterName { get; init; }

    /// <summary>The C# types whose generated code it takes.</summary>
    public required EquatableArray<string> Needs { get; init; }

    /// <summary>The use of a type that is left to a context.</summary>
    /// <param name="typeName">The C# type.</param>
    /// <param name="sourceName">The type in the generated namespace that names the context's options.</param>
    public static JsonTypeUse OfContext(string typeName, string sourceName) => new()
    {
        TypeName = typeName,
        ConverterName = $"global::NativeLambda.Json.Metadata.MetadataJson<{typeName}, global::NativeLambda.Generated.{sourceName}>",
        Needs = default,
    };
}
