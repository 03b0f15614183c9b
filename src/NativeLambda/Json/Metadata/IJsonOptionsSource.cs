using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json.Metadata;

/// <summary>Names the options of a context, or those that converters are called with, by a type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonOptionsSource
{
    /// <summary>The options.</summary>
    static abstract JsonSerializerOptions Options { get; }
}
