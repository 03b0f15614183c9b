using System.Text.Json.Serialization;

namespace NativeLambda;

/// <summary>
/// Lets a serializer context that exists already read the event of a handler and write its result, in place of generated
/// code: one that System.Text.Json's generator writes, of this project or of a library.
/// </summary>
/// <remarks>
/// The context's options count, whatever the class marked <see cref="LambdaJsonContextAttribute"/> says. It has to know the
/// event and the result by <see cref="JsonSerializableAttribute"/>, or what it knows has to reach them. The function carries
/// JsonSerializer and the metadata of the whole context, which costs size and start.
/// </remarks>
/// <example>
/// <code>
/// [LambdaHandler]
/// [UseJsonContext&lt;OrdersJson&gt;]
/// public static Receipt Create(Order order) => …
///
/// [JsonSerializable(typeof(Order))]
/// [JsonSerializable(typeof(Receipt))]
/// internal partial class OrdersJson : JsonSerializerContext;
/// </code>
/// </example>
/// <typeparam name="TContext">The context.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class UseJsonContextAttribute<TContext> : Attribute
    where TContext : JsonSerializerContext;
