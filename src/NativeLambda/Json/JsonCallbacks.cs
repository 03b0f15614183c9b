using System.ComponentModel;
using System.Text.Json.Serialization;

namespace NativeLambda.Json;

/// <summary>
/// Calls what an object wants to be told. By reference, so that a struct that changes itself keeps the change, and by the
/// interface, which the type may implement explicitly.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCallbacks
{
    /// <summary>The object was made, and its members are about to be read.</summary>
    public static void OnDeserializing<T>(ref T value)
        where T : IJsonOnDeserializing
        => value.OnDeserializing();

    /// <summary>The object was read.</summary>
    public static void OnDeserialized<T>(ref T value)
        where T : IJsonOnDeserialized
        => value.OnDeserialized();

    /// <summary>The object is about to be written.</summary>
    public static void OnSerializing<T>(ref T value)
        where T : IJsonOnSerializing
        => value.OnSerializing();

    /// <summary>The object was written.</summary>
    public static void OnSerialized<T>(ref T value)
        where T : IJsonOnSerialized
        => value.OnSerialized();
}
