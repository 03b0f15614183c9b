using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Json.Parsing.Samples;

/// <summary>The members of an object type as its generated reader looks them up.</summary>
internal sealed class SampleObject
{
    /// <summary>A longer name is no slip of a property's, and comparing it would take time.</summary>
    private const int MaxLength = 100;

    private readonly Dictionary<string, JsonMemberShape> _read;
    private readonly Dictionary<string, JsonMemberShape> _notRead;
    private readonly bool _isCaseInsensitive;

    public SampleObject(JsonObjectShape shape, bool isCaseInsensitive)
    {
        _isCaseInsensitive = isCaseInsensitive;
        _read = new(Comparer(isCaseInsensitive));
        _notRead = new(StringComparer.OrdinalIgnoreCase);
        foreach (var member in shape.Members)
        {
            (member.Target is null ? _notRead : _read)[member.JsonName] = member;
        }

        Required = [.. _read.Values.Where(member => member.IsRequired)];
        Assumed = [.. shape.Parameters.Where(IsAssumed).Select(parameter => shape.Members[parameter.MemberIndex]).Where(member => !member.IsRequired)];
    }

    /// <summary>The members without which no object is made.</summary>
    public IReadOnlyList<JsonMemberShape> Required { get; }

    /// <summary>The members without which the constructor gets a null that its parameter does not allow.</summary>
    public IReadOnlyList<JsonMemberShape> Assumed { get; }

    /// <summary>The member that is read from a name in the JSON.</summary>
    public JsonMemberShape? Find(string name) =>
        _read.TryGetValue(name, out var member) && IsSameName(name, member.JsonName) ? member : null;

    /// <summary>The member of a name that is written but not read.</summary>
    public JsonMemberShape? FindNotRead(string name) => _notRead.TryGetValue(name, out var member) ? member : null;

    /// <summary>The name that was probably meant, or <see langword="null"/>.</summary>
    public string? FindNearest(string name)
    {
        var bare = Bare(name);
        var nearest =
            from known in _read.Keys
            let distance = EditDistance.IgnoringCase(bare, Bare(known))
            where distance <= Math.Max(bare.Length, 3) / 3
            orderby distance
            select known;
        return bare.Length > MaxLength ? null : nearest.FirstOrDefault();
    }

    // An ASCII name is compared letter by letter; the framework's comparison could know other letters of the same kind.
    private bool IsSameName(string name, string jsonName) =>
        !_isCaseInsensitive || !jsonName.All(IsAscii) || (name.Length == jsonName.Length && name.All(IsAscii));

    private static bool IsAssumed(JsonParameterShape parameter) =>
        parameter.MemberIndex >= 0 && !parameter.Symbol.HasExplicitDefaultValue && SampleChecker.IsNeverNull(parameter.Symbol.Type);

    private static StringComparer Comparer(bool isCaseInsensitive) =>
        isCaseInsensitive ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    // first_name, first-name and firstName are one name in different policies.
    private static string Bare(string name) => name.Replace("_", "").Replace("-", "");

    private static bool IsAscii(char c) => c < 0x80;
}
