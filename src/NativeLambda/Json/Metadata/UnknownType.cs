using System.Text;
using System.Text.Json;

namespace NativeLambda.Json.Metadata;

/// <summary>A value that is declared as <see cref="object"/>, and is of a type that the context does not know.</summary>
internal static class UnknownType
{
    /// <summary>How <see cref="JsonSerializer"/> begins to say so. What it goes on with names its own generator.</summary>
    private const string Start = "JsonTypeInfo metadata for type '";

    private const string PathStart = " Path: ";

    /// <summary>Says what to do about a failure of the serializer; <see langword="null"/> if it is another one.</summary>
    public static NotSupportedException? Explain(NotSupportedException failure)
    {
        var message = failure.Message;
        if (!message.StartsWith(Start, StringComparison.Ordinal) || message.IndexOf('\'', Start.Length) is not (> 0 and var end))
        {
            return null;
        }

        var name = message[Start.Length..end];

        // The compiler gives what has no name in C# one that no C# name can be.
        var remedy = name.Contains("<>", StringComparison.Ordinal)
            ? "it has no name to be declared by; use a record or a Dictionary<string, object>, or an array or a List in place of a query."
            : $"declare it by [LambdaJsonSerializable(typeof({InCode(name)}))] on the class marked [LambdaJsonContext].";
        var path = message.LastIndexOf(PathStart, StringComparison.Ordinal);
        return new NotSupportedException(
            $"A value of type '{name}' stands where none was declared, and a native function knows no type without a declaration: {remedy}" +
            (path < 0 ? "" : message[path..]),
            failure);
    }

    /// <summary>The type as C# names it: <c>List`1[Order[]]</c> is <c>List&lt;Order[]&gt;</c>.</summary>
    private static string InCode(string name)
    {
        var code = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            switch (name[i])
            {
                case '+':
                    code.Append('.');
                    break;
                case '`':
                    while (i + 1 < name.Length && char.IsAsciiDigit(name[i + 1]))
                    {
                        i++;
                    }

                    break;
                case '[' when i + 1 < name.Length && name[i + 1] is ']' or ',' or '*':
                    var end = name.IndexOf(']', i);
                    code.Append(name, i, end - i + 1);
                    i = end;
                    break;
                case '[':
                    code.Append('<');
                    break;
                case ']':
                    code.Append('>');
                    break;
                case ',':
                    code.Append(", ");
                    break;
                default:
                    code.Append(name[i]);
                    break;
            }
        }

        return code.ToString();
    }
}
