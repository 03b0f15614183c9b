namespace NativeLambda;

/// <summary>
/// Marks a method as a Lambda handler: <c>result Method(event, context)</c>. The generator writes its dispatch,
/// its JSON code and, for an executable, <c>Main</c>.
/// </summary>
/// <remarks>
/// <para>
/// Parameters: none, the event, a <see cref="LambdaContext"/>, or the event and then the context; a
/// <see cref="CancellationToken"/> may follow. Results: <see langword="void"/>, <c>T</c>, <see cref="Task"/>,
/// <see cref="Task{TResult}"/>, <see cref="ValueTask"/> or <see cref="ValueTask{TResult}"/>. A
/// <see cref="Stream"/> as event or result is the raw payload.
/// </para>
/// <para>
/// Lambda reaches the method by <c>Type.Method</c>, <c>Namespace.Type.Method</c>,
/// <c>Assembly::Namespace.Type::Method</c>, and by <see cref="Name"/> if it has one.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class LambdaHandlerAttribute : Attribute
{
    /// <summary>Marks a handler that is reached by the names of its type and method.</summary>
    public LambdaHandlerAttribute()
    {
    }

    /// <summary>Marks a handler that has a name of its own besides.</summary>
    /// <param name="name">The name, 1 to 128 characters without white space: the limit of Lambda's <c>Handler</c> setting.</param>
    public LambdaHandlerAttribute(string name) => Name = name;

    /// <summary>The handler's own name, or <see langword="null"/> if it only has those of its type and method.</summary>
    public string? Name { get; }
}
