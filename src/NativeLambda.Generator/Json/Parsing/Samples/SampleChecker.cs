using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Infrastructure.Json;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Types;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>
/// Reads a sample event as the generated reader of its type would, but goes on after what that would refuse. It asks the
/// same parser how each type is read, so the two cannot disagree; a test runs both over the same texts.
/// </summary>
internal sealed class SampleChecker
{
    /// <summary>More than anybody reads. A file of the wrong type has a mistake in every line.</summary>
    private const int MaxProblems = 100;

    private const int MaxShownLength = 40;

    private readonly JsonGraphParser _types;
    private readonly JsonReader _reader;
    private readonly CancellationToken _cancellationToken;
    private readonly List<SampleProblem> _problems = [];
    private readonly Dictionary<JsonTypeNode, SampleObject> _objects = [];
    private readonly Dictionary<JsonEnumNode, SampleScalar> _enums = [];

    private SampleChecker(JsonGraphParser types, string text, CancellationToken cancellationToken)
    {
        _types = types;
        _reader = new JsonReader(text);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Finds what is wrong with a sample.</summary>
    /// <param name="text">The sample.</param>
    /// <param name="type">The type of the handler's event, which <paramref name="types"/> has accepted.</param>
    /// <param name="allowsNull">Whether the handler's parameter takes null.</param>
    /// <param name="types">How types are read.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IReadOnlyList<SampleProblem> Check(
        string text, ITypeSymbol type, bool allowsNull, JsonGraphParser types, CancellationToken cancellationToken)
    {
        var checker = new SampleChecker(types, text, cancellationToken);
        checker.CheckEvent(type, allowsNull);
        return checker._problems;
    }

    /// <summary>Whether a type says that there is never null: a reference without a question mark where nullability is on.</summary>
    public static bool IsNeverNull(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated };

    private void CheckEvent(ITypeSymbol type, bool allowsNull)
    {
        var target = SampleTarget.Event(type);
        if (_reader.Read())
        {
            if (_reader.Kind == JsonTokenKind.Null && !allowsNull && type.IsReferenceType)
            {
                ReportKind(target, "a value");
            }
            else
            {
                CheckValue(target);
            }

            _reader.Read();
        }

        if (_reader.Kind == JsonTokenKind.Broken)
        {
            Report(SampleProblemKind.NotJson, _reader.Span, _reader.Error!);
        }

        if (_reader.LoneSurrogate is { } span)
        {
            Report(SampleProblemKind.NotJson, span, "this escape is half of a character; the other half is missing");
        }
    }

    private void CheckValue(SampleTarget target) => CheckValue(target, _types.GetConversion(target.Type, JsonDirection.Read, target.IsOfAwsEvent));

    private void CheckValue(SampleTarget target, JsonConversion conversion)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_reader.Kind == JsonTokenKind.Broken)
        {
            return;
        }

        if (conversion.BuiltInName is not { } reader || conversion.IsConverter)
        {
            if (conversion.Node is { } node)
            {
                CheckObject(target, node);
            }
            else
            {
                // What a converter takes only the converter knows.
                _reader.Skip();
            }
        }
        else if (SampleScalars.Find(reader, conversion.InnerBuiltInName) is { } scalar)
        {
            CheckScalar(target, scalar);
        }
        else
        {
            CheckComposed(target, conversion, reader);
        }
    }

    private void CheckComposed(SampleTarget target, JsonConversion conversion, string reader)
    {
        if (reader == "NullableReader")
        {
            if (_reader.Kind == JsonTokenKind.Null)
            {
                return;
            }

            var value = target with { Type = ((INamedTypeSymbol)target.Type).TypeArguments[0] };
            if (value.Type.TypeKind == TypeKind.Enum && !conversion.Enums.IsEmpty)
            {
                CheckScalar(value, FindNames(conversion.Enums[0]));
            }
            else if (SampleScalars.Find(conversion.InnerBuiltInName ?? "", FindNumberReader(value.Type)) is { } handled)
            {
                CheckScalar(value, handled);
            }
            else
            {
                CheckValue(value);
            }
        }
        else if (reader == AwsEventTypes.ByteArray)
        {
            CheckBytes(target);
        }
        else if (reader.StartsWith("Embedded", StringComparison.Ordinal))
        {
            // What is in the string is no matter of the event: a handler finds out when it asks for it.
            Begin(target, JsonTokenKind.String, "a string");
        }
        else if (conversion.OwnEnum is { } names)
        {
            CheckScalar(target, FindNames(names));
        }
        else if (reader.StartsWith("JsonNode", StringComparison.Ordinal))
        {
            CheckNode(target);
        }
        else if (reader.Contains("Dictionary"))
        {
            CheckDictionary(target);
        }
        else if (reader is "MemoryReader" or "ReadOnlyMemoryReader" && _reader.Kind == JsonTokenKind.Null)
        {
            // It is empty then, although it is a struct.
            CheckNull(target);
        }
        else if (FindElementType(target.Type) is { } element)
        {
            CheckArray(target, element);
        }
        else
        {
            // JsonElement and JsonDocument take any value.
            _reader.Skip();
        }
    }

    /// <summary>The reader of a type's numbers, however the options have them read.</summary>
    private string? FindNumberReader(ITypeSymbol type)
    {
        var conversion = _types.GetConversion(type, JsonDirection.Read);
        return conversion.InnerBuiltInName ?? conversion.BuiltInName;
    }

    private void CheckScalar(SampleTarget target, SampleScalar scalar)
    {
        if (!scalar.TakesKind(_reader.Kind))
        {
            ReportKind(target, scalar.Kinds);
        }
        else if (_reader.Kind == JsonTokenKind.Null)
        {
            CheckNull(target);
        }
        else if (!scalar.Takes(_reader))
        {
            Report(SampleProblemKind.NotReadable, _reader.Span, target.ToString(), Shorten(_reader.RawText), scalar.Example);
        }
    }

    private void CheckArray(SampleTarget target, ITypeSymbol elementType)
    {
        if (!Begin(target, JsonTokenKind.StartArray, "an array"))
        {
            return;
        }

        var element = target.ElementOf(elementType);
        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            CheckValue(element);
        }
    }

    /// <summary>Bytes that may be an array of numbers or a string.</summary>
    private void CheckBytes(SampleTarget target)
    {
        if (_reader.Kind != JsonTokenKind.StartArray)
        {
            CheckScalar(target, SampleScalars.Base64 with { Kinds = "an array or a string" });
            return;
        }

        var element = target.ElementOf(((IArrayTypeSymbol)target.Type).ElementType);
        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndArray)
        {
            CheckScalar(element, SampleScalars.SignedOrUnsignedByte);
        }
    }

    private void CheckDictionary(SampleTarget target)
    {
        if (!Begin(target, JsonTokenKind.StartObject, "an object"))
        {
            return;
        }

        var pair = (INamedTypeSymbol)FindElementType(target.Type)!;
        var key = _types.GetKeyReader(pair.TypeArguments[0]);
        var value = target.ValueOf(pair.TypeArguments[1]);
        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndObject)
        {
            var (isTaken, example) = TakesKey(key, _reader.GetString(), _reader.Span.Length - 2);
            if (!isTaken)
            {
                var name = new SampleTarget("A key of " + target.Subject, pair.TypeArguments[0]);
                Report(SampleProblemKind.NotReadable, _reader.Span, name.ToString(), Shorten(_reader.RawText), example);
            }

            _reader.Read();
            CheckValue(value);
        }
    }

    private (bool IsTaken, string Example) TakesKey(JsonConversion key, string name, int lengthInFile)
    {
        if (key.OwnEnum is not { } names)
        {
            return (SampleScalars.TakesKey(key.BuiltInName, key.InnerBuiltInName, name, lengthInFile, out var example), example);
        }

        var scalar = FindNames(names);
        return (scalar.TakesString!(name, lengthInFile), scalar.Example);
    }

    private SampleScalar FindNames(JsonEnumNode node)
    {
        if (!_enums.TryGetValue(node, out var scalar))
        {
            _enums.Add(node, scalar = SampleEnum.Of(JsonEnumParser.Parse(node), SampleScalars.FindNumber(node.NumberConverter)!));
        }

        return scalar;
    }

    private void CheckNode(SampleTarget target)
    {
        var isObject = _reader.Kind == JsonTokenKind.StartObject;
        var isArray = _reader.Kind == JsonTokenKind.StartArray;
        var (isTaken, kinds) = target.Type.Name switch
        {
            "JsonObject" => (isObject, "an object"),
            "JsonArray" => (isArray, "an array"),
            "JsonValue" => (!isObject && !isArray, "a value that is no object and no array"),
            _ => (true, ""),
        };
        if (_reader.Kind == JsonTokenKind.Null)
        {
            CheckNull(target);
            return;
        }

        if (isTaken)
        {
            _reader.Skip();
        }
        else
        {
            ReportKind(target, kinds);
        }
    }

    private void CheckObject(SampleTarget target, JsonTypeNode node)
    {
        if (node.IsConstant)
        {
            CheckScalar(target, SampleScalars.Text);
            return;
        }

        if (!Begin(target, JsonTokenKind.StartObject, "an object"))
        {
            return;
        }

        if (node.Polymorphism is not null)
        {
            // Which type it is, the reader decides.
            _reader.Skip();
            return;
        }

        if (!_objects.TryGetValue(node, out var members))
        {
            _objects.Add(node, members = new SampleObject(_types.GetShape(node), _types.IsCaseInsensitive));
        }

        var brace = _reader.Span;
        var present = new HashSet<string>(StringComparer.Ordinal);
        var passedOver = new List<(string Name, TextSpan Span)>();
        while (_reader.Read() && _reader.Kind != JsonTokenKind.EndObject)
        {
            var name = _reader.GetString();
            if (members.Find(name) is { } member)
            {
                present.Add(member.JsonName);
                _reader.Read();
                CheckMember(member);
            }
            else
            {
                passedOver.Add((name, _reader.Span));
                _reader.Read();
                _reader.Skip();
            }
        }

        foreach (var (name, span) in passedOver)
        {
            ReportPassedOver(name, span, members, present, node);
        }

        if (_reader.Kind != JsonTokenKind.Broken)
        {
            ReportMissing(members, present, brace);
        }
    }

    private void CheckMember(JsonMemberShape member)
    {
        if (member.HasConverter)
        {
            _reader.Skip();
        }
        else
        {
            CheckValue(SampleTarget.Member(member), _types.GetConversion(member, JsonDirection.Read));
        }
    }

    /// <summary>Whether the value is a beginning of the right kind; reports it where it is not.</summary>
    private bool Begin(SampleTarget target, JsonTokenKind kind, string words)
    {
        if (_reader.Kind == kind)
        {
            return true;
        }

        if (_reader.Kind == JsonTokenKind.Null && target.Type.IsReferenceType)
        {
            CheckNull(target);
            return false;
        }

        ReportKind(target, words);
        return false;
    }

    private void CheckNull(SampleTarget target)
    {
        if (IsNeverNull(target.Type))
        {
            Report(SampleProblemKind.NullDespiteType, _reader.Span, target.ToString(), "gives null here");
        }
    }

    /// <summary>Reports a value that is of another kind, and passes over it.</summary>
    private void ReportKind(SampleTarget target, string kinds)
    {
        Report(SampleProblemKind.WrongKind, _reader.Span, target.ToString(), kinds, Describe(_reader.Kind));
        _reader.Skip();
    }

    private void ReportPassedOver(string name, TextSpan span, SampleObject members, HashSet<string> present, JsonTypeNode node)
    {
        var type = JsonTypeNames.ForPeople(node.Type);
        if (members.FindNotRead(name) is { } member)
        {
            Report(SampleProblemKind.PassedOver, span, Shorten(name), $"'{type}.{member.Symbol.Name}' has no setter", "give it one, or remove the member here");
            return;
        }

        // Where the member that was probably meant is there as well, this one is another.
        var nearest = members.FindNearest(name);
        Report(
            nearest is not null && !present.Contains(nearest) ? SampleProblemKind.Misspelt : SampleProblemKind.PassedOver,
            span,
            Shorten(name),
            $"'{type}' has no property of this name",
            nearest is not null ? $"write '{nearest}'" : "remove it, or add a property");
    }

    private void ReportMissing(SampleObject members, HashSet<string> present, TextSpan brace)
    {
        foreach (var member in members.Required.Where(member => !present.Contains(member.JsonName)))
        {
            Report(SampleProblemKind.Missing, brace, SampleTarget.Member(member).Subject, member.JsonName);
        }

        foreach (var member in members.Assumed.Where(member => !present.Contains(member.JsonName)))
        {
            Report(SampleProblemKind.NullDespiteType, brace, SampleTarget.Member(member).ToString(), $"has no '{member.JsonName}' here");
        }
    }

    private void Report(SampleProblemKind kind, TextSpan span, params string[] arguments)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new SampleProblem(kind, span, arguments));
        }
    }

    /// <summary>The type of the elements of what is read from an array, and of the pairs of a dictionary; <see langword="null"/> of anything else.</summary>
    private static ITypeSymbol? FindElementType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol memory when JsonTypeNames.Definition(type) is "System.Memory" or "System.ReadOnlyMemory" => memory.TypeArguments[0],
        INamedTypeSymbol named => named.AllInterfaces.Prepend(named)
            .FirstOrDefault(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            ?.TypeArguments[0],
        _ => null,
    };

    private static string Describe(JsonTokenKind kind) => kind switch
    {
        JsonTokenKind.StartObject => "an object",
        JsonTokenKind.StartArray => "an array",
        JsonTokenKind.String => "a string",
        JsonTokenKind.Number => "a number",
        JsonTokenKind.Null => "null",
        _ => "true or false",
    };

    private static string Shorten(string text) => text.Length <= MaxShownLength ? text : text.Substring(0, MaxShownLength) + "…";
}
