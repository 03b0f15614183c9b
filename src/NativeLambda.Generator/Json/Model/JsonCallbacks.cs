namespace NativeLambda.Generator.Json.Model;

/// <summary>What an object wants to be told, by the interfaces that it implements.</summary>
[Flags]
internal enum JsonCallbacks
{
    None = 0,
    OnDeserializing = 1,
    OnDeserialized = 2,
    OnSerializing = 4,
    OnSerialized = 8,
}
