using System.ComponentModel;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>Reads a number that may also stand in a string, as <see cref="JsonSerializerDefaults.Web"/> allows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NumberFromStringReader<T, TJson> : IJsonReader<T>
    where T : struct
    where TJson : struct, IJsonNumber<T>
{
    /// <inheritdoc/>
    public static T Read(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return TJson.Read(ref reader);
        }

        var text = reader.GetUtf8String();
        return TJson.TryParse(text, out var value) ? value : throw JsonReadFailure.CannotConvertScalar<T>();
    }
}
