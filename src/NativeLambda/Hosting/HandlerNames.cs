namespace NativeLambda.Hosting;

/// <summary>Finds the handler that a name means, and says what is wrong with a name that means none.</summary>
internal static class HandlerNames
{
    /// <summary>The file name that Lambda starts, which is often given for the handler too.</summary>
    private const string Bootstrap = "bootstrap";

    /// <summary>The file name of this process.</summary>
    internal static string ExecutableName
    {
        get
        {
            var path = Environment.ProcessPath ?? Bootstrap;
            return path[(path.LastIndexOf(Path.DirectorySeparatorChar) + 1)..];
        }
    }

    /// <summary>
    /// Finds the handler that <c>_HANDLER</c> means. A native executable needs no handler setting, so people put
    /// anything there: with one handler only, nothing at all and the executable's name mean that one.
    /// </summary>
    internal static LambdaInvoker? FindConfigured(LambdaHandlerTable handlers, string? name)
    {
        if (!string.IsNullOrEmpty(name) && handlers.Find(name) is { } found)
        {
            return found;
        }

        return IsExecutable(handlers, name) && handlers.GetHandlers() is [var only] ? handlers.Find(only.Name) : null;
    }

    /// <summary>Says that no handler has this name, which one it may be, and which there are.</summary>
    internal static string DescribeUnknown(LambdaHandlerTable handlers, string? name)
    {
        var known = handlers.GetHandlers();
        if (known.Length == 0)
        {
            return "There is no handler: mark a method with [LambdaHandler].";
        }

        var unknown = string.IsNullOrEmpty(name) ? "No handler is named: set the function's handler to one of them." : $"No handler is named '{name}'.";
        var suggestion = FindNearest(known, name) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        var names = new string[known.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = known[i].Name;
        }

        return $"{unknown}{suggestion} Handlers: {string.Join(", ", names)}.";
    }

    /// <summary>The one name that differs by so little that it was probably meant, or <see langword="null"/>.</summary>
    internal static string? FindNearest(LambdaHandlerInfo[] known, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        string? nearest = null;
        var least = int.MaxValue;
        foreach (var handler in known)
        {
            var distance = Math.Min(
                GetDistance(name, handler.Name),
                GetDistance(GetLastTwoParts(name), GetLastTwoParts(handler.Name)));
            if (distance < least && distance <= Math.Max(2, handler.Name.Length / 3))
            {
                (nearest, least) = (handler.Name, distance);
            }
        }

        return nearest;
    }

    private static bool IsExecutable(LambdaHandlerTable handlers, string? name) =>
        string.IsNullOrEmpty(name) || name == Bootstrap || name == handlers.AssemblyName || name == ExecutableName;

    /// <summary><c>Type.Method</c> of any longer form.</summary>
    private static string GetLastTwoParts(string name)
    {
        var method = StartOfLastPart(name);
        var type = name.AsSpan(0, method).TrimEnd(":.");
        return $"{type[StartOfLastPart(type)..]}.{name.AsSpan(method)}";

        static int StartOfLastPart(ReadOnlySpan<char> name)
        {
            var start = name.Length;
            while (start > 0 && name[start - 1] is not ('.' or ':'))
            {
                start--;
            }

            return start;
        }
    }

    /// <summary>The Levenshtein distance, where a difference of case alone counts nothing.</summary>
    private static int GetDistance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (ToLower(a[i - 1]) == ToLower(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];

        // Handler names are nearly always ASCII; the case tables for the rest of Unicode are not worth their place here.
        static char ToLower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
    }
}
