using System.Globalization;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints how a reader keeps account of the members that an object must have: one bit each, set while it is missing.</summary>
internal sealed class JsonRequiredEmitter(SourceWriter source, string typeName, IEnumerable<JsonMemberModel> required)
{
    private const int BitsPerWord = 64;

    private readonly List<JsonMemberModel> _required = required.ToList();

    private int Words => (_required.Count + BitsPerWord - 1) / BitsPerWord;

    public void EmitVariables()
    {
        for (var word = 0; word < Words; word++)
        {
            source.Line($"ulong {Variable(word)} = {Mask(Math.Min(BitsPerWord, _required.Count - (word * BitsPerWord)))};");
        }
    }

    /// <summary>The statement that says that a member is there; none for one that is not required.</summary>
    public IEnumerable<string> Mark(JsonMemberModel member)
    {
        if (member.IsRequired)
        {
            var bit = _required.IndexOf(member);
            yield return $"{Variable(bit / BitsPerWord)} &= ~0x{1UL << (bit % BitsPerWord):x}UL;";
        }
    }

    public void EmitCheck()
    {
        if (_required.Count == 0)
        {
            return;
        }

        var names = string.Join(", ", _required.Select(member => SourceWriter.Literal(member.JsonName)));
        var missing = Enumerable.Range(0, Words).Select(Variable).ToList();
        var isAnyMissing = missing.Count == 1 ? $"{missing[0]} != 0" : $"({string.Join(" | ", missing)}) != 0";
        using (source.Block($"if ({isAnyMissing})"))
        {
            source.Line($"throw JsonObject.Missing<{typeName}>([{string.Join(", ", missing)}], {names});");
        }

        source.Line();
    }

    private static string Variable(int word) => "missing" + word.ToString(CultureInfo.InvariantCulture);

    private static string Mask(int bits) => bits == BitsPerWord ? "ulong.MaxValue" : $"0x{(1UL << bits) - 1:x}UL";
}
