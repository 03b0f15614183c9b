using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>JSON of an enum: the number of its underlying type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumJson<T, TNumber, TJson> : IJsonReader<T>, IJsonWriter<T>
    where T : struct, Enum
    where TNumber : struct
    where TJson : struct, IJsonNumber<TNumber>
{
    /// <inheritdoc/>
    public static T Read(ref JsonReader reader) => TJson.TryRead(ref reader, out var value)
        ? Unsafe.BitCast<TNumber, T>(value)
        : throw JsonReadFailure.CannotConvertScalar<T>();

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, T value) => TJson.Write(writer, Unsafe.BitCast<T, TNumber>(value));
}
