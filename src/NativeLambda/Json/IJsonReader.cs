using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a <typeparamref name="T"/> from JSON without metadata. Implemented by generated code and by the built-in readers.</summary>
/// <typeparam name="T">The type that is read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonReader<T>
{
    /// <summary>Reads the value whose first token the reader stands on, and leaves the reader on its last token.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>The value; <see langword="null"/> where the JSON is <c>null</c> and the type can hold it.</returns>
    static abstract T? Read(ref JsonReader reader);
}
