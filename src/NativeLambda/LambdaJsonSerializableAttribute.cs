using System.Text.Json.Serialization;

namespace NativeLambda;

/// <summary>
/// Names a type that a <see langword="partial"/> class derived from <see cref="JsonSerializerContext"/> is to know, with all
/// that the type reaches. The generator writes the other part of the class. It is <see cref="JsonSerializableAttribute"/> for
/// NativeLambda's generator, which leaves a class that carries that one to System.Text.Json's.
/// </summary>
/// <remarks>
/// On a class that is marked <see cref="LambdaJsonContextAttribute"/> too, the types come beside the events and results of the
/// handlers, and the options are those of the handlers. On any other class the options are those of
/// <see cref="JsonSourceGenerationOptionsAttribute"/>, as System.Text.Json understands them. An assembly may have several
/// contexts, and needs no handlers for them.
/// </remarks>
/// <example>
/// <code>
/// [LambdaJsonSerializable(typeof(Invoice))]
/// [LambdaJsonSerializable(typeof(List&lt;Invoice&gt;), TypeInfoPropertyName = "Invoices")]
/// internal partial class BillingJson : JsonSerializerContext;
/// </code>
/// </example>
/// <param name="type">The type.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LambdaJsonSerializableAttribute(Type type) : Attribute
{
    /// <summary>The type.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the context's property for the type, instead of one that is made of the type's name.</summary>
    public string? TypeInfoPropertyName { get; set; }
}
