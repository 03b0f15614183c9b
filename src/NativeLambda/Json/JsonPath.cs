using System.Text;
using System.Text.Json;

namespace NativeLambda.Json;

/// <summary>
/// Works out the path of a failure by walking the document once more. Nothing keeps a path while reading, so that only
/// a failure pays for it. The rules of which name and which index a path holds are those of System.Text.Json.
/// </summary>
internal static class JsonPath
{
    /// <summary>The path of the value whose token ends at <paramref name="position"/>.</summary>
    /// <param name="reader">A reader before the document, or on the first token of the value that the path counts from.</param>
    /// <param name="position">The end of the token, in bytes.</param>
    public static string OfToken(JsonReader reader, long position) =>
        Walk(ref reader, position, JsonRoot.Other).ToString(skip: 0);

    /// <summary>The path of the first place that is not JSON.</summary>
    /// <param name="reader">A reader before the document, or on the first token of the value that the path counts from.</param>
    /// <param name="root">How the whole document is read.</param>
    public static string OfSyntaxError(JsonReader reader, JsonRoot root) => root == JsonRoot.Opaque
        ? "$"
        : Walk(ref reader, long.MaxValue, root).ToString(skip: 0);

    /// <summary>The path of the place where writing stopped: the names that are open there, without indices.</summary>
    /// <param name="utf8Json">What was written.</param>
    /// <param name="dictionaries">The depths whose names are left out, one bit each.</param>
    public static string OfUnfinished(ReadOnlySpan<byte> utf8Json, ulong dictionaries)
    {
        var reader = new JsonReader(utf8Json);
        var frames = Walk(ref reader, long.MaxValue, JsonRoot.Other);
        frames.RemoveIndices();
        return frames.ToString(dictionaries);
    }

    private static Frames Walk(ref JsonReader reader, long position, JsonRoot root)
    {
        var frames = new Frames(root);
        var last = reader.TokenType;
        while (last == JsonTokenType.None || reader.BytesConsumed < position)
        {
            bool advanced;
            try
            {
                advanced = reader.Read();
            }
            catch (JsonException)
            {
                advanced = false;
            }

            // Only now is the previous value complete: a failure at its own last token still belongs to it.
            frames.Pass(last);
            if (!advanced)
            {
                return frames;
            }

            last = reader.TokenType;
            frames.Enter(ref reader);
        }

        return frames;
    }

    private sealed class Frames(JsonRoot root)
    {
        private readonly List<Frame> _open = [];
        private bool _isPastRoot;

        /// <summary>Goes past a token: into the container that it opens, or past the value that it ends.</summary>
        public void Pass(JsonTokenType token)
        {
            switch (token)
            {
                case JsonTokenType.None or JsonTokenType.PropertyName:
                    break;
                case JsonTokenType.StartObject:
                    _open.Add(new Frame(null, -1));
                    break;
                case JsonTokenType.StartArray:
                    _open.Add(new Frame(null, 0));
                    break;
                default:
                    if (!_isPastRoot && _open is [.., var top] && !(root == JsonRoot.Dictionary && _open.Count == 1))
                    {
                        _open[^1] = top.Index < 0 ? new Frame(null, -1) : top with { Index = top.Index + 1 };
                    }

                    break;
            }
        }

        /// <summary>Takes up the token that the reader has come to.</summary>
        public void Enter(ref JsonReader reader)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _open[^1] = new Frame(JsonText.GetName(ref reader), -1);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray when _open.Count == 1 && EndsInside(_open[0]):
                    // System.Text.Json says of what follows a collection that it stands at its end.
                    _isPastRoot = true;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _open.RemoveAt(_open.Count - 1);
                    break;
            }
        }

        private bool EndsInside(Frame top) => root == JsonRoot.Dictionary || (root != JsonRoot.Memory && top.Index >= 0);

        public void RemoveIndices()
        {
            for (var i = 0; i < _open.Count; i++)
            {
                _open[i] = _open[i] with { Index = -1 };
            }
        }

        public string ToString(ulong skip)
        {
            var path = new StringBuilder("$");
            for (var depth = 0; depth < _open.Count; depth++)
            {
                var (name, index) = _open[depth];
                if (index >= 0)
                {
                    path.Append('[').Append(index).Append(']');
                }
                else if (name is not null && (skip >> depth & 1) == 0)
                {
                    AppendName(path, name);
                }
            }

            return path.ToString();
        }

        // The framework's search for any of many characters is 8 kB, and this only serves errors.
        private static bool NeedsBrackets(string name)
        {
            foreach (var c in name)
            {
                if (c is '.' or ' ' or '\'' or '/' or '"' or '[' or ']' or '(' or ')' or '\\'
                    or '\t' or '\n' or '\r' or '\f' or '\b' or '\u0085' or '\u2028' or '\u2029')
                {
                    return true;
                }
            }

            return false;
        }

        private static void AppendName(StringBuilder path, string name)
        {
            if (NeedsBrackets(name))
            {
                path.Append("['").Append(name).Append("']");
            }
            else
            {
                path.Append('.').Append(name);
            }
        }
    }

    /// <param name="Name">The name of the member at hand in an object, if one is.</param>
    /// <param name="Index">The number of finished elements in an array; less than 0 in an object.</param>
    private readonly record struct Frame(string? Name, int Index);
}

/// <summary>How a whole document is read, as far as the path of a syntax error tells.</summary>
internal enum JsonRoot
{
    /// <summary>As an object, an array or a scalar.</summary>
    Other,

    /// <summary>As a dictionary, whose last key stays in the path.</summary>
    Dictionary,

    /// <summary>As a <see cref="Memory{T}"/>, which other than a collection ends where it ends.</summary>
    Memory,

    /// <summary>As a value without a path inside, such as <see cref="JsonElement"/>.</summary>
    Opaque,
}

/// <summary>Marks the readers of dictionaries.</summary>
internal interface IJsonDictionaryReader;

/// <summary>Marks the readers of <see cref="Memory{T}"/>.</summary>
internal interface IJsonMemoryReader;

/// <summary>Marks the readers that take a value whole. System.Text.Json tracks no path inside of one.</summary>
internal interface IJsonOpaqueReader;
