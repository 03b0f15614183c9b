using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the reader and the writer of one type.</summary>
internal static class JsonTypeEmitter
{
    private const int BitsPerWord = 64;
    private const string Services = "global::System.Runtime.CompilerServices.";

    public static SourceText Emit(JsonTypeModel type)
    {
        var source = GeneratedFile.Start(Usings);
        Emit(source, type);
        return source.ToSourceText();
    }

    /// <summary>The namespaces whose types it names without them.</summary>
    public static IReadOnlyList<string> Usings { get; } = ["global::System", "global::NativeLambda.Json"];

    public static void Emit(SourceWriter source, JsonTypeModel type)
    {
        source.Line($"/// <summary>JSON of <c>{GeneratedFile.XmlText(type.TypeName)}</c>.</summary>");
        source.Line(GeneratedFile.GeneratedCodeAttribute);
        using (source.Block($"internal readonly struct {type.ConverterName} : {string.Join(", ", type.Polymorphism is null ? Interfaces(type) : JsonPolymorphicEmitter.Interfaces(type))}"))
        {
            if (Has(type, JsonDirection.Read))
            {
                if (type.Polymorphism is { } polymorphism)
                {
                    JsonPolymorphicEmitter.EmitRead(source, type, polymorphism);
                }
                else
                {
                    EmitRead(source, type);
                }
            }

            if (type.Direction == (JsonDirection.Read | JsonDirection.Write))
            {
                source.Line();
            }

            if (Has(type, JsonDirection.Write))
            {
                if (type.Polymorphism is { } polymorphism)
                {
                    JsonPolymorphicEmitter.EmitWrite(source, type, polymorphism);
                }
                else
                {
                    EmitWrite(source, type);
                }
            }
        }
    }

    private static IEnumerable<string> Interfaces(JsonTypeModel type)
    {
        if (Has(type, JsonDirection.Read))
        {
            yield return $"IJsonReader<{type.TypeName}>";
            if (Populates(type))
            {
                yield return $"IJsonPopulator<{type.TypeName}>";
            }
            else if (Constructs(type))
            {
                yield return $"IJsonConstructor<{type.TypeName}>";
            }
        }

        if (Has(type, JsonDirection.Write))
        {
            yield return $"IJsonWriter<{type.TypeName}>";
        }
    }

    private static void EmitRead(SourceWriter source, JsonTypeModel type)
    {
        var nullable = type.IsValueType ? "" : "?";
        if (Constructs(type))
        {
            var step = Populates(type) ? "ConstructAndPopulate" : "Construct";
            var construction = $"JsonObject.{step}<{type.TypeName}, {type.ConverterName}>(ref reader);";
            if (type.Callbacks.HasFlag(JsonCallbacks.OnDeserialized))
            {
                using (source.Block($"public static {type.TypeName}{nullable} Read(ref JsonReader reader)"))
                {
                    source.Line("var value = " + construction);
                    source.Line(type.IsValueType ? Call(JsonCallbacks.OnDeserialized) : $"if (value is not null) {Call(JsonCallbacks.OnDeserialized)}");
                    source.Line("return value;");
                }
            }
            else
            {
                source.Line($"public static {type.TypeName}{nullable} Read(ref JsonReader reader) =>");
                source.Line("    " + construction);
            }

            source.Line();
            EmitConstruct(source, type);
            if (Populates(type))
            {
                source.Line();
                EmitPopulate(source, type);
            }
        }
        else
        {
            using (source.Block($"public static {type.TypeName}{nullable} Read(ref JsonReader reader)"))
            {
                using (source.Block($"if (!JsonObject.Begin<{type.TypeName}>(ref reader))"))
                {
                    source.Line("return default;");
                }

                source.Line();
                source.Line($"var value = new {type.TypeName}();");
                EmitCall(source, type, JsonCallbacks.OnDeserializing);
                EmitMembers(source, type, JsonMemberTarget.Assignment);
                EmitCall(source, type, JsonCallbacks.OnDeserialized);
                source.Line("return value;");
            }
        }

        source.Line();
        EmitFind(source, type);
        EmitSetters(source, type);
    }

    /// <summary>Reads what the constructor and the initializer take into variables, and makes the object of them.</summary>
    private static void EmitConstruct(SourceWriter source, JsonTypeModel type)
    {
        using (source.Block($"public static {type.TypeName} Construct(ref JsonReader reader, out bool rest)"))
        {
            source.Line("rest = false;");
            for (var i = 0; i < type.Members.Count; i++)
            {
                if (IsDeferred(type, type.Members[i]))
                {
                    source.Line($"var has{Index(i)} = false;");
                }

                if (IsDeferred(type, type.Members[i]) || (IsRead(type.Members[i]) && !IsAssigned(type.Members[i])))
                {
                    source.Line($"{type.Members[i].TypeName} {Variable(i)} = {DefaultValue(type, i)};");
                }
            }

            EmitMembers(source, type, target: null);
            var arguments = type.Arguments.Select(argument =>
                argument.MemberIndex < 0 ? DefaultArgument(argument) : Variable(argument.MemberIndex));
            var initializers = type.Members
                .Select((member, i) => (member, i))
                .Where(pair => IsRead(pair.member)
                    && pair.member.Target is JsonMemberTarget.Initializer or JsonMemberTarget.ArgumentAndInitializer)
                .Select(pair => $"{pair.member.Name} = {Variable(pair.i)}")
                .ToList();
            var initializer = initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}";
            var creation = $"new {type.TypeName}({string.Join(", ", arguments)}){initializer};";
            var isTold = type.Callbacks.HasFlag(JsonCallbacks.OnDeserializing);
            if (!isTold && !type.Members.Any(member => IsDeferred(type, member)))
            {
                source.Line("return " + creation);
                return;
            }

            source.Line("var value = " + creation);
            EmitCall(source, type, JsonCallbacks.OnDeserializing);
            for (var i = 0; i < type.Members.Count; i++)
            {
                if (IsDeferred(type, type.Members[i]))
                {
                    source.Line($"if (has{Index(i)}) {Assign(type, i, Variable(i))}");
                }
            }

            source.Line("return value;");
        }
    }

    private static void EmitPopulate(SourceWriter source, JsonTypeModel type)
    {
        using (source.Block($"public static void Populate(ref JsonReader reader, ref {type.TypeName} value)"))
        {
            EmitLoop(source, null, null, () =>
            {
                for (var i = 0; i < type.Members.Count; i++)
                {
                    if (IsAssigned(type.Members[i]))
                    {
                        EmitCase(source, i, Assign(type, i, Value(type.Members[i])));
                    }
                }
            });
        }
    }

    /// <summary>Prints the loop over the members of the JSON, and the check that the required ones were there.</summary>
    /// <param name="source">Where to.</param>
    /// <param name="type">The type.</param>
    /// <param name="target">Assignment where the object exists, <see langword="null"/> where it is still to be made.</param>
    private static void EmitMembers(SourceWriter source, JsonTypeModel type, JsonMemberTarget? target)
    {
        var required = type.Members
            .Select((member, i) => (member, i))
            .Where(pair => pair.member.IsRequired && IsRead(pair.member))
            .Select((pair, bit) => (pair.member, pair.i, bit))
            .ToList();
        var bits = required.ToDictionary(item => item.i, item => item.bit);
        var words = (required.Count + BitsPerWord - 1) / BitsPerWord;
        for (var word = 0; word < words; word++)
        {
            source.Line($"ulong missing{word} = {Mask(Math.Min(BitsPerWord, required.Count - (word * BitsPerWord)))};");
        }

        EmitLoop(source, type, type.Discriminator, () =>
        {
            for (var i = 0; i < type.Members.Count; i++)
            {
                var member = type.Members[i];
                if (!IsRead(member))
                {
                    if (type.RefusesUnmapped)
                    {
                        EmitCase(source, i, "JsonObject.Skip(ref reader);");
                    }

                    continue;
                }

                var isDeferred = target is null && IsDeferred(type, member);
                var isLater = target is null && IsAssigned(member) && !isDeferred;
                var statement = (isLater, isDeferred, target) switch
                {
                    (true, _, _) => "rest = true;",
                    (_, true, _) => $"{Variable(i)} = JsonPolymorphic.ReadLater<{member.TypeName}, {member.ReaderName}>(ref reader);",
                    (_, _, null) => $"{Variable(i)} = {Value(member)};",
                    _ => Assign(type, i, Value(member)),
                };
                var mark = bits.TryGetValue(i, out var bit)
                    ? $"missing{bit / BitsPerWord} &= ~0x{1UL << (bit % BitsPerWord):x}UL;"
                    : null;
                EmitCase(source, i, statement, mark, isLater ? "JsonObject.Skip(ref reader);" : isDeferred ? $"has{Index(i)} = true;" : null);
            }
        });

        source.Line();
        if (words > 0)
        {
            var names = string.Join(", ", required.Select(item => SourceWriter.Literal(item.member.JsonName)));
            var missing = Enumerable.Range(0, words).Select(word => $"missing{word}").ToList();
            var isAnyMissing = missing.Count == 1 ? "missing0 != 0" : $"({string.Join(" | ", missing)}) != 0";
            using (source.Block($"if ({isAnyMissing})"))
            {
                source.Line($"throw JsonObject.Missing<{type.TypeName}>([{string.Join(", ", missing)}], {names});");
            }

            source.Line();
        }
    }

    private static void EmitLoop(SourceWriter source, JsonTypeModel? strict, JsonDiscriminatorModel? discriminator, Action emitCases)
    {
        var isStrict = strict is { RefusesUnmapped: true };
        var method = isStrict ? "NextName" : "Next";
        var next = $"JsonObject.{method}(ref reader, out var name)";
        if (discriminator is not null)
        {
            source.Line("var step = 0;");
            next = $"JsonPolymorphic.{method}(ref reader, {SourceWriter.Literal(discriminator.Name)}u8, ref step, out var name)";
        }

        using (source.Block($"while ({next})"))
        {
            if (isStrict)
            {
                // Before the value, as System.Text.Json refuses it.
                source.Line("var member = Find(name);");
                source.Line($"if (member < 0) throw JsonObject.Unmapped<{strict!.TypeName}>(name);");
                source.Line("reader.Read();");
            }

            EmitSwitch(source, isStrict ? "member" : "Find(name)", emitCases);
        }
    }

    private static void EmitSwitch(SourceWriter source, string index, Action emitCases)
    {
        using (source.Block($"switch ({index})"))
        {
            emitCases();
            EmitCase(source, null, "JsonObject.Skip(ref reader);");
        }
    }

    private static void EmitCase(SourceWriter source, int? index, params string?[] statements)
    {
        var label = index is { } i ? $"case {Index(i)}:" : "default:";
        source.Line($"{label} {string.Join(" ", statements.Where(statement => statement is not null))} break;");
    }

    /// <summary>Prints the lookup of a name: by its length first, so that it is compared with few.</summary>
    private static void EmitFind(SourceWriter source, JsonTypeModel type)
    {
        var members = type.Members.Select((member, index) => (member.JsonName, Index: index, IsRead: IsRead(member) || type.RefusesUnmapped))
            .Where(member => member.IsRead)
            .ToList();
        var compare = type.IsCaseInsensitive ? "JsonText.EqualsIgnoreCase" : "MemoryExtensions.SequenceEqual";
        using (source.Block("private static int Find(ReadOnlySpan<byte> name)"))
        {
            var byLength = members
                .Where(member => !type.IsCaseInsensitive || IsAscii(member.JsonName))
                .GroupBy(member => Encoding.UTF8.GetByteCount(member.JsonName))
                .OrderBy(group => group.Key)
                .ToList();
            if (byLength.Count > 0)
            {
                using (source.Block("switch (name.Length)"))
                {
                    foreach (var group in byLength)
                    {
                        source.Line($"case {group.Key.ToString(CultureInfo.InvariantCulture)}:");
                        foreach (var member in group)
                        {
                            source.Line($"    if ({compare}(name, {SourceWriter.Literal(member.JsonName)}u8)) return {Index(member.Index)};");
                        }

                        source.Line("    break;");
                    }
                }

                source.Line();
            }

            // A letter of the other case may take another number of bytes, so the length says nothing of these.
            foreach (var member in members.Where(member => type.IsCaseInsensitive && !IsAscii(member.JsonName)))
            {
                source.Line($"if ({compare}(name, {SourceWriter.Literal(member.JsonName)})) return {Index(member.Index)};");
            }

            source.Line("return -1;");
        }
    }

    /// <summary>Prints the setters of <c>init</c> members, which C# itself calls in an object initializer only.</summary>
    private static void EmitSetters(SourceWriter source, JsonTypeModel type)
    {
        for (var i = 0; i < type.Members.Count; i++)
        {
            if (IsAssigned(type.Members[i]) && type.Members[i].SetterIn is { } declaringType)
            {
                source.Line();
                source.Line($"[{Services}UnsafeAccessor({Services}UnsafeAccessorKind.Method, Name = {SourceWriter.Literal("set_" + type.Members[i].Name.TrimStart('@'))})]");
                source.Line(
                    $"private static extern void Set{Index(i)}" +
                    $"({Reference(type)}{declaringType} target, {type.Members[i].TypeName} value);");
            }
        }
    }

    private static void EmitWrite(SourceWriter source, JsonTypeModel type)
    {
        var nullable = type.IsValueType ? "" : "?";
        using (source.Block($"public static void Write(JsonWriter writer, {type.TypeName}{nullable} value)"))
        {
            if (type.IsValueType)
            {
                source.Line("JsonObject.Begin(writer);");
            }
            else
            {
                using (source.Block("if (!JsonObject.Begin(writer, value))"))
                {
                    source.Line("return;");
                }

                source.Line();
            }

            EmitCall(source, type, JsonCallbacks.OnSerializing);
            if (type.Discriminator is { } discriminator)
            {
                JsonPolymorphicEmitter.EmitType(source, discriminator);
            }

            foreach (var member in type.Members)
            {
                if (member.WriterName is { } writerName)
                {
                    var step = member.WriteCondition switch
                    {
                        JsonWriteCondition.UnlessNull => "WriteUnlessNull",
                        JsonWriteCondition.UnlessDefault => "WriteUnlessDefault",
                        _ => "Write",
                    };
                    source.Line(
                        $"JsonObject.{step}<{member.TypeName}, {writerName}>" +
                        $"(writer, {SourceWriter.Literal(member.JsonName)}u8, {Untyped(member)}{Access(member)});");
                }
            }

            source.Line("writer.WriteEndObject();");
            EmitCall(source, type, JsonCallbacks.OnSerialized);
        }
    }

    private static void EmitCall(SourceWriter source, JsonTypeModel type, JsonCallbacks callback)
    {
        if (type.Callbacks.HasFlag(callback))
        {
            source.Line(Call(callback));
        }
    }

    private static string Call(JsonCallbacks callback) => $"JsonCallbacks.{callback}(ref value);";

    private static bool Has(JsonTypeModel type, JsonDirection direction) => (type.Direction & direction) != 0;

    private static bool IsRead(JsonMemberModel member) => member.ReaderName is not null;

    private static bool IsAssigned(JsonMemberModel member) => IsRead(member) && member.Target == JsonMemberTarget.Assignment;

    /// <summary>Whether values come before the object.</summary>
    private static bool Constructs(JsonTypeModel type) =>
        type.Arguments.Count > 0 || type.Members.Any(member => IsRead(member) && member.Target != JsonMemberTarget.Assignment);

    /// <summary>Whether other values come after it, in a second pass. Where there is a discriminator System.Text.Json makes one pass of it.</summary>
    private static bool Populates(JsonTypeModel type) => Constructs(type) && type.Discriminator is null && type.Members.Any(IsAssigned);

    /// <summary>Whether a value is read before the object and assigned to it.</summary>
    private static bool IsDeferred(JsonTypeModel type, JsonMemberModel member) => type.Discriminator is not null && IsAssigned(member);

    // The member may be declared dynamic, which makes of a call one that is bound at run time.
    private static string Untyped(JsonMemberModel member) => member.TypeName == "object" ? "(object?)" : "";

    private static string Access(JsonMemberModel member) =>
        member.HiddenIn is { } type ? $"(({type})value).{member.Name}" : $"value.{member.Name}";

    private static string Value(JsonMemberModel member) => $"{member.ReaderName}.Read(ref reader)";

    private static string Assign(JsonTypeModel type, int memberIndex, string value)
    {
        var member = type.Members[memberIndex];
        return member.SetterIn is null
            ? $"{Access(member)} = {value};"
            : $"Set{Index(memberIndex)}({Reference(type)}value, {value});";
    }

    private static string Reference(JsonTypeModel type) => type.IsValueType ? "ref " : "";

    private static string Variable(int memberIndex) => "member" + Index(memberIndex);

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string DefaultValue(JsonTypeModel type, int memberIndex) =>
        type.Arguments.FirstOrDefault(argument => argument.MemberIndex == memberIndex)?.DefaultValue ?? "default";

    // Typed, since the argument alone does not choose among the constructors.
    private static string DefaultArgument(JsonArgumentModel argument) =>
        argument.DefaultValue == "default" ? $"default({argument.TypeName})" : argument.DefaultValue;

    private static string Mask(int bits) => bits == BitsPerWord ? "ulong.MaxValue" : $"0x{(1UL << bits) - 1:x}UL";

    private static bool IsAscii(string name) => name.All(c => c < 0x80);
}
