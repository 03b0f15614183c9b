namespace NativeLambda.Generator.Json.Model;

/// <summary>The event or the result of a handler, and what reads or writes it.</summary>
/// <param name="Root">The event or the result.</param>
/// <param name="ConverterName">The type that implements <c>IJsonReader</c> or <c>IJsonWriter</c> for it, <c>global::</c>-qualified.</param>
internal sealed record JsonRootModel(JsonRoot Root, string ConverterName);
