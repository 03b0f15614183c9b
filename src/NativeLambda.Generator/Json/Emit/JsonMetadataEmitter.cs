using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Emit;

/// <summary>Prints the description of an object type that metadata is made of.</summary>
internal static class JsonMetadataEmitter
{
    private const string Accessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";

    public static SourceText Emit(JsonObjectMetadataModel type)
    {
        var source = GeneratedFile.Start(Usings);
        Emit(source, type);
        return source.ToSourceText();
    }

    /// <summary>The namespaces whose types it names without them.</summary>
    public static IReadOnlyList<string> Usings { get; } =
    [
        "global::System.Text.Json.Serialization",
        "global::NativeLambda.Json.Metadata",
        "static global::NativeLambda.Json.Metadata.JsonMemberTraits",
    ];

    public static void Emit(SourceWriter source, JsonObjectMetadataModel type)
    {
        source.Line(GeneratedFile.GeneratedCodeAttribute);

        // What is obsolete may use what is, even where that is an error to others.
        source.Line("[global::System.Obsolete]");
        using (source.Block($"internal static class {type.Name}"))
        {
            // A field, because the compiler keeps no copy of the delegates that a static initializer makes.
            var metadata = $"{(type.IsValueType ? "JsonStructMetadata" : "JsonClassMetadata")}<{type.TypeName}>";
            source.Line($"public static readonly {metadata} Value = new {metadata}({Construction(type)}){Settings(type)}");
            for (var i = 0; i < type.Members.Count; i++)
            {
                source.Line("    " + Member(type, i));
            }

            source.Line("    ;");
            EmitAccessors(source, type);
        }
    }

    private static string Construction(JsonObjectMetadataModel type)
    {
        if (!type.IsConstructible)
        {
            return "";
        }

        if (type.Parameters.Count == 0)
        {
            return $"static () => new {type.TypeName}()";
        }

        var arguments = type.Parameters.Select((parameter, i) => (parameter, Value: $"({parameter.TypeName})a[{Number(i)}]")).ToList();
        var initializers = arguments
            .Where(argument => argument.parameter.InitializedMember is not null)
            .Select(argument => $"{argument.parameter.InitializedMember} = {argument.Value}")
            .ToList();
        var initializer = initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}";
        var constructor = string.Join(", ", arguments.Where(argument => !argument.parameter.IsInitializer).Select(argument => argument.Value));
        return $"static a => new {type.TypeName}({constructor}){initializer}, {string.Join(", ", type.Parameters.Select(Parameter))}";
    }

    private static string Parameter(JsonMetadataParameterModel parameter, int position)
    {
        var method = parameter.IsInitializer ? "Initializer" : "Parameter";
        var more = parameter.DefaultValue is { } value ? $", {(parameter.IsNullable ? "true" : "false")}, {value}"
            : parameter.IsNullable ? ", true"
            : "";
        return $"JsonMetadata.{method}<{parameter.TypeName}>({Number(position)}, {SourceWriter.Literal(parameter.Name)}{more})";
    }

    private static string Settings(JsonObjectMetadataModel type) => type.Settings.Count == 0
        ? ""
        : $" {{ {string.Join(", ", type.Settings.Select(setting => $"{setting.Name} = {setting.Value}"))} }}";

    private static string Member(JsonObjectMetadataModel type, int index)
    {
        var member = type.Members[index];
        var arguments = new List<string> { SourceWriter.Literal(member.Name) };
        var name = member.Identifier;
        var isField = (member.Traits & JsonMemberTraits.Field) != 0;
        var reference = type.IsValueType ? "ref " : "";
        var parameter = member.InheritedFrom is { } declaring ? $"({declaring} o)" : "o";
        var getter = (member.Get, isField) switch
        {
            (JsonAccessKind.Plain, _) => $"static {parameter} => o.{name}",
            (JsonAccessKind.Accessor, true) => $"static o => Field{Number(index)}({reference}o)",
            (JsonAccessKind.Accessor, false) => $"static o => Get{Number(index)}({reference}o)",
            _ => null,
        };
        var parameters = type.IsValueType ? $"(ref {type.TypeName} o, {member.TypeName} v)" : "(o, v)";
        var setter = (member.Set, isField) switch
        {
            (JsonAccessKind.Plain, _) => $"static {parameters} => o.{name} = v",
            (JsonAccessKind.Accessor, true) => $"static {parameters} => Field{Number(index)}({reference}o) = v",
            (JsonAccessKind.Accessor, false) => $"Set{Number(index)}",
            _ => null,
        };
        if (getter is not null || setter is not null)
        {
            arguments.Add(getter ?? "null");
        }

        if (setter is not null)
        {
            arguments.Add(setter);
        }

        if (member.Traits != JsonMemberTraits.None)
        {
            arguments.Add((arguments.Count == 3 ? "" : "traits: ") + member.Traits.ToString().Replace(", ", " | "));
        }

        // From a plain getter the compiler finds the types.
        string[] typeArguments = member.Get == JsonAccessKind.Plain ? []
            : member.InheritedFrom is { } from ? [from, member.TypeName]
            : [member.TypeName];
        var method = member.InheritedFrom is null ? "Add" : "AddInherited";
        var types = typeArguments.Length == 0 ? "" : $"<{string.Join(", ", typeArguments)}>";
        return $".{method}{types}({string.Join(", ", arguments)}){string.Concat(member.Settings.Select(setting => $".{setting.Name}({setting.Value})"))}";
    }

    /// <summary>Prints how members are reached that C# lets no other code reach.</summary>
    private static void EmitAccessors(SourceWriter source, JsonObjectMetadataModel type)
    {
        for (var i = 0; i < type.Members.Count; i++)
        {
            var member = type.Members[i];
            var target = (type.IsValueType ? "ref " : "") + (member.InheritedFrom ?? type.TypeName) + " o";
            if ((member.Traits & JsonMemberTraits.Field) != 0)
            {
                if (member.Get == JsonAccessKind.Accessor)
                {
                    EmitAccessor("Field", "", $"ref {member.TypeName} Field{Number(i)}({target})");
                }

                continue;
            }

            if (member.Get == JsonAccessKind.Accessor)
            {
                EmitAccessor("Method", "get_", $"{member.TypeName} Get{Number(i)}({target})");
            }

            if (member.Set == JsonAccessKind.Accessor)
            {
                EmitAccessor("Method", "set_", $"void Set{Number(i)}({target}, {member.TypeName} v)");
            }

            void EmitAccessor(string kind, string prefix, string signature)
            {
                source.Line();
                source.Line($"[{Accessor}({Accessor}Kind.{kind}, Name = {SourceWriter.Literal(prefix + member.Name)})]");
                source.Line($"private static extern {signature};");
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
