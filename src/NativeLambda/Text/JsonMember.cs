using NativeLambda.Json;

namespace NativeLambda.Text;

/// <summary>Writes a member of an object: a name and then a value. The writer's methods for both at once are as much code again, and nothing else needs them.</summary>
internal static class JsonMember
{
    internal static void Write(JsonWriter writer, ReadOnlySpan<byte> name, string value)
    {
        writer.WritePropertyName(name);
        writer.WriteStringValue(value);
    }
}
