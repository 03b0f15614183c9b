using System.Globalization;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the methods that read an object.</summary>
internal sealed class JsonObjectReaderEmitter
{
    private const string Services = "global::System.Runtime.CompilerServices.";
    private const string Skip = "JsonObject.Skip(ref reader);";

    private readonly SourceWriter _source;
    private readonly JsonTypeModel _type;

    /// <summary>The members whose names are looked up. The printed code numbers them by their places here.</summary>
    private readonly List<JsonMemberModel> _members;
    private readonly List<string> _names;
    private readonly string _nullable;
    private readonly string _reference;

    public JsonObjectReaderEmitter(SourceWriter source, JsonTypeModel type)
    {
        _source = source;
        _type = type;
        _members = type.Members.Where(member => IsRead(member) || type.RefusesUnmapped).ToList();
        _names = _members.ConvertAll(member => member.JsonName);
        (_nullable, _reference) = type.IsValueType ? ("", "ref ") : ("?", "");
    }

    /// <summary>The interface of a type whose objects are made of values, or <see langword="null"/>.</summary>
    public string? ConstructorInterface => Populates ? "IJsonPopulator" : Constructs ? "IJsonConstructor" : null;

    /// <summary>Whether values come before the object.</summary>
    private bool Constructs =>
        _type.Arguments.Count > 0 || _members.Exists(member => IsRead(member) && member.Target != JsonMemberTarget.Assignment);

    /// <summary>Whether other values come after it, in a second pass. Where there is a discriminator System.Text.Json makes one pass of it.</summary>
    private bool Populates => Constructs && _type.Discriminator is null && _members.Exists(IsAssigned);

    public void Emit()
    {
        if (Constructs)
        {
            EmitReadByConstruction();
            _source.Line();
            EmitConstruct();
            if (Populates)
            {
                _source.Line();
                EmitPopulate();
            }
        }
        else
        {
            EmitRead();
        }

        EmitSetters();
    }

    private void EmitReadByConstruction()
    {
        var step = Populates ? "ConstructAndPopulate" : "Construct";
        var construction = $"JsonObject.{step}<{_type.TypeName}, {_type.ConverterName}>(ref reader);";
        if (!_type.Callbacks.HasFlag(JsonCallbacks.OnDeserialized))
        {
            _source.Line($"public static {_type.TypeName}{_nullable} Read(ref JsonReader reader) =>");
            _source.Line("    " + construction);
            return;
        }

        using (_source.Block($"public static {_type.TypeName}{_nullable} Read(ref JsonReader reader)"))
        {
            var call = JsonTypeEmitter.Call(JsonCallbacks.OnDeserialized);
            _source.Line("var value = " + construction);
            _source.Line(_type.IsValueType ? call : "if (value is not null) " + call);
            _source.Line("return value;");
        }
    }

    private void EmitRead()
    {
        using (_source.Block($"public static {_type.TypeName}{_nullable} Read(ref JsonReader reader)"))
        {
            using (_source.Block($"if (!JsonObject.Begin<{_type.TypeName}>(ref reader))"))
            {
                _source.Line("return default;");
            }

            _source.Line();
            _source.Line($"var value = new {_type.TypeName}();");
            JsonTypeEmitter.EmitCall(_source, _type, JsonCallbacks.OnDeserializing);
            EmitMembers((member, number) => [Assign(member, number, Value(member))]);
            JsonTypeEmitter.EmitCall(_source, _type, JsonCallbacks.OnDeserialized);
            _source.Line("return value;");
        }
    }

    /// <summary>Reads what the constructor and the initializer take into variables, and makes the object of them.</summary>
    private void EmitConstruct()
    {
        using (_source.Block($"public static {_type.TypeName} Construct(ref JsonReader reader, out bool rest)"))
        {
            _source.Line("rest = false;");
            EmitVariables();
            EmitMembers((member, number) =>
                IsDeferred(member) ? [$"{Variable(number)} = JsonPolymorphic.ReadLater<{member.TypeName}, {member.ReaderName}>(ref reader);", $"has{Number(number)} = true;"]
                : IsAssigned(member) ? ["rest = true;", Skip]
                : [$"{Variable(number)} = {Value(member)};"]);
            var isTold = _type.Callbacks.HasFlag(JsonCallbacks.OnDeserializing);
            if (!isTold && !_members.Exists(IsDeferred))
            {
                _source.Line($"return {Construction()};");
                return;
            }

            _source.Line($"var value = {Construction()};");
            JsonTypeEmitter.EmitCall(_source, _type, JsonCallbacks.OnDeserializing);
            for (var i = 0; i < _members.Count; i++)
            {
                if (IsDeferred(_members[i]))
                {
                    _source.Line($"if (has{Number(i)}) {Assign(_members[i], i, Variable(i))}");
                }
            }

            _source.Line("return value;");
        }
    }

    private void EmitVariables()
    {
        for (var i = 0; i < _members.Count; i++)
        {
            var member = _members[i];
            if (IsDeferred(member))
            {
                _source.Line($"var has{Number(i)} = false;");
            }

            if (IsDeferred(member) || (IsRead(member) && !IsAssigned(member)))
            {
                var argument = _type.Arguments.FirstOrDefault(argument => argument.MemberIndex >= 0 && _type.Members[argument.MemberIndex] == member);
                _source.Line($"{member.TypeName} {Variable(i)} = {argument?.DefaultValue ?? "default"};");
            }
        }
    }

    private string Construction()
    {
        var arguments = _type.Arguments.Select(argument => argument.MemberIndex < 0
            ? DefaultArgument(argument)
            : Variable(_members.IndexOf(_type.Members[argument.MemberIndex])));
        var initializers = _members
            .Select((member, i) => (member, i))
            .Where(pair => IsRead(pair.member)
                && pair.member.Target is JsonMemberTarget.Initializer or JsonMemberTarget.ArgumentAndInitializer)
            .Select(pair => $"{pair.member.Name} = {Variable(pair.i)}")
            .ToList();
        var initializer = initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}";
        return $"new {_type.TypeName}({string.Join(", ", arguments)}){initializer}";
    }

    private void EmitPopulate()
    {
        using (_source.Block($"public static void Populate(ref JsonReader reader, ref {_type.TypeName} value)"))
        {
            EmitLoop(isStrict: false, null, () =>
            {
                for (var i = 0; i < _members.Count; i++)
                {
                    if (IsAssigned(_members[i]))
                    {
                        EmitCase(i, Assign(_members[i], i, Value(_members[i])));
                    }
                }
            });
        }
    }

    /// <summary>Prints the loop over the members of the JSON, and the check that the required ones were there.</summary>
    /// <param name="statements">What happens to the value of a member that is read.</param>
    private void EmitMembers(Func<JsonMemberModel, int, string[]> statements)
    {
        var required = new JsonRequiredEmitter(_source, _type.TypeName, _members.Where(member => member.IsRequired && IsRead(member)));
        required.EmitVariables();
        EmitLoop(_type.RefusesUnmapped, _type.Discriminator, () =>
        {
            for (var i = 0; i < _members.Count; i++)
            {
                EmitCase(i, IsRead(_members[i]) ? [.. statements(_members[i], i), .. required.Mark(_members[i])] : [Skip]);
            }
        });

        _source.Line();
        required.EmitCheck();
    }

    private void EmitLoop(bool isStrict, JsonDiscriminatorModel? discriminator, Action emitCases)
    {
        JsonNamesEmitter.EmitVariables(_source, _names);
        if (!isStrict && discriminator is null && JsonNamesEmitter.Next(_names, _type.IsCaseInsensitive) is { } nextMember)
        {
            using (_source.Block($"while ({nextMember})"))
            {
                EmitSwitch(emitCases);
            }

            return;
        }

        var method = isStrict ? "NextName" : "Next";
        var next = $"JsonObject.{method}(ref reader, out var name)";
        if (discriminator is not null)
        {
            _source.Line("var step = 0;");
            next = $"JsonPolymorphic.{method}(ref reader, {SourceWriter.Literal(discriminator.Name)}u8, ref step, out var name)";
        }

        using (_source.Block($"while ({next})"))
        {
            _source.Line($"var member = {JsonNamesEmitter.Find(_names, _type.IsCaseInsensitive)};");
            if (isStrict)
            {
                // Before the value, as System.Text.Json refuses it.
                _source.Line($"if (member < 0) throw JsonObject.Unmapped<{_type.TypeName}>(name);");
                _source.Line("reader.Read();");
            }

            EmitSwitch(emitCases);
        }
    }

    private void EmitSwitch(Action emitCases)
    {
        using (_source.Block("switch (member)"))
        {
            emitCases();
            _source.Line($"default: {Skip} break;");
        }
    }

    private void EmitCase(int number, params string[] statements) =>
        _source.Line($"case {Number(number)}: {string.Join(" ", statements)} break;");

    /// <summary>Prints the setters of <c>init</c> members, which C# itself calls in an object initializer only.</summary>
    private void EmitSetters()
    {
        for (var i = 0; i < _members.Count; i++)
        {
            if (IsAssigned(_members[i]) && _members[i].SetterIn is { } declaringType)
            {
                _source.Line();
                _source.Line($"[{Services}UnsafeAccessor({Services}UnsafeAccessorKind.Method, Name = {SourceWriter.Literal("set_" + _members[i].Name.TrimStart('@'))})]");
                _source.Line($"private static extern void Set{Number(i)}({_reference}{declaringType} target, {_members[i].TypeName} value);");
            }
        }
    }

    private static bool IsRead(JsonMemberModel member) => member.ReaderName is not null;

    private static bool IsAssigned(JsonMemberModel member) => IsRead(member) && member.Target == JsonMemberTarget.Assignment;

    /// <summary>Whether a value is read before the object and assigned to it.</summary>
    private bool IsDeferred(JsonMemberModel member) => _type.Discriminator is not null && IsAssigned(member);

    private static string Value(JsonMemberModel member) => $"{member.ReaderName}.Read(ref reader)";

    private string Assign(JsonMemberModel member, int number, string value) => member.SetterIn is null
        ? $"{JsonTypeEmitter.Access(member)} = {value};"
        : $"Set{Number(number)}({_reference}value, {value});";

    private static string Variable(int number) => "member" + Number(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Typed, since the argument alone does not choose among the constructors.
    private static string DefaultArgument(JsonArgumentModel argument) =>
        argument.DefaultValue == "default" ? $"default({argument.TypeName})" : argument.DefaultValue;
}
