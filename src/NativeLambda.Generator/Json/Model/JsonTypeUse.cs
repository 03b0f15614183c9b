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
}
