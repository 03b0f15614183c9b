using System.Buffers.Text;

namespace NativeLambda.Json;

public ref partial struct JsonReader
{
    /// <summary>The end of the number that begins at a position.</summary>
    private readonly int NumberEnd(int position)
    {
        var json = _json;
        var i = position;
        if (json[i] == (byte)'-')
        {
            i++;
            ThrowUnlessDigit(i, JsonSyntax.InvalidAfterSign);
        }

        if (json[i] == (byte)'0')
        {
            i++;
            if (i < json.Length && char.IsAsciiDigit((char)json[i]))
            {
                throw Error(JsonSyntax.LeadingZero, i);
            }
        }
        else
        {
            i = DigitsEnd(i);
        }

        var end = JsonSyntax.InvalidEndOfNumber;
        if (i < json.Length && json[i] == (byte)'.')
        {
            i++;
            ThrowUnlessDigit(i, JsonSyntax.InvalidAfterPoint);
            i = DigitsEnd(i);
            end = JsonSyntax.InvalidEndOfDecimals;
        }

        if (i < json.Length && json[i] is (byte)'e' or (byte)'E')
        {
            i++;
            if (i < json.Length && json[i] is (byte)'+' or (byte)'-')
            {
                i++;
            }

            ThrowUnlessDigit(i, JsonSyntax.InvalidAfterSign);
            i = DigitsEnd(i);
            end = JsonSyntax.InvalidEndOfNumber;
        }

        if (i < json.Length)
        {
            return json[i] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'/'
                ? i
                : throw Error(end, i);
        }

        // Inside of a container something must follow. The digit is called by its name, and the position is behind it.
        return _depth == 0 ? i : throw JsonSyntax.Error(json, i, JsonSyntax.InvalidEndOfNumber, json[i - 1]);
    }

    private readonly int DigitsEnd(int position)
    {
        var json = _json;
        while ((uint)position < (uint)json.Length && char.IsAsciiDigit((char)json[position]))
        {
            position++;
        }

        return position;
    }

    private readonly void ThrowUnlessDigit(int position, ReadOnlySpan<byte> message)
    {
        if (position >= _json.Length)
        {
            throw JsonSyntax.Error(_json, position, JsonSyntax.NoDigit);
        }

        if (!char.IsAsciiDigit((char)_json[position]))
        {
            throw Error(message, position);
        }
    }
}
