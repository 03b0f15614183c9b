using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a type whose constructor or object initializer takes values from the JSON, so that they come before the object.</summary>
/// <typeparam name="T">The type that is read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonConstructor<T>
{
    /// <summary>Reads the members of an object from its opening brace to its closing one, and makes the object.</summary>
    /// <param name="reader">The reader, on the opening brace.</param>
    /// <param name="rest">Whether members were passed over that <see cref="IJsonPopulator{T}"/> has to read.</param>
    static abstract T Construct(ref JsonReader reader, out bool rest);
}

/// <summary>Reads the members that are set after construction, for a type that is an <see cref="IJsonConstructor{T}"/>.</summary>
/// <typeparam name="T">The type that is read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonPopulator<T> : IJsonConstructor<T>
{
    /// <summary>Reads the members of the same object once more, and sets those that construction did not.</summary>
    /// <param name="reader">The reader, on the opening brace.</param>
    /// <param name="value">The object.</param>
    static abstract void Populate(ref JsonReader reader, ref T value);
}
