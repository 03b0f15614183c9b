namespace NativeLambda.Generator.Json.Parsing;

/// <summary>Whether a text can be JSON.</summary>
internal static class JsonText
{
    /// <summary>Whether half of a surrogate pair stands alone in it, so that it is not valid Unicode.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
