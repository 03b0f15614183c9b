using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Writes a <typeparamref name="T"/> as JSON without metadata. Implemented by generated code and by the built-in writers.</summary>
/// <typeparam name="T">The type that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWriter<T>
{
    /// <summary>Writes one JSON value.</summary>
    /// <param name="writer">The writer, where a value may stand.</param>
    /// <param name="value">The value.</param>
    static abstract void Write(JsonWriter writer, T? value);
}
