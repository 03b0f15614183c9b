using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Emit;

/// <summary>Prints the classes by which a <c>LambdaContext</c> is the <c>ILambdaContext</c> of AWS's packages.</summary>
internal static class ContextAdapterEmitter
{
    public const string HintName = ClassName + ".g.cs";

    /// <summary>The class that implements <c>ILambdaContext</c>; the others stand in it.</summary>
    public const string ClassName = "LambdaContextAdapter";

    private const string LoggerClassName = "LambdaLoggerAdapter";

    public static SourceText Emit(ContextAdapterModel adapter)
    {
        var writer = GeneratedFile.Start();
        writer.Line($"namespace {GeneratedFile.Namespace};");
        writer.Line();
        writer.Line("/// <summary>A context as handlers and libraries take it that are written for AWS's packages.</summary>");
        writer.Line(GeneratedFile.GeneratedCodeAttribute);
        using (writer.Block(Header("internal", adapter.Interfaces[0])))
        {
            EmitMembers(writer, adapter.Interfaces[0]);
            foreach (var nested in adapter.Interfaces.Skip(1))
            {
                writer.Line();
                using (writer.Block(Header("private", nested)))
                {
                    EmitMembers(writer, nested);
                }
            }
        }

        return writer.ToSourceText();
    }

    private static string Header(string access, AdaptedInterfaceModel type) =>
        $"{access} sealed class {type.ClassName}({type.SourceType} source) : {type.Name}";

    private static string FieldOf(AdaptedMemberModel member) => $"_{char.ToLowerInvariant(member.Name[0])}{member.Name.Substring(1)}";

    private static void EmitMembers(SourceWriter writer, AdaptedInterfaceModel type)
    {
        var kept = type.Members.Where(member => member.IsKept).ToList();
        foreach (var member in kept)
        {
            writer.Line($"private {member.Type}? {FieldOf(member)};");
        }

        if (kept.Count > 0)
        {
            writer.Line();
        }

        foreach (var member in type.Members)
        {
            var value = member.IsKept ? $"{FieldOf(member)} ??= {member.Value}" : member.Value;
            writer.Line($"{member.Type} {type.Name}.{member.Name} => {value};");
        }

        if (type.ClassName == LoggerClassName)
        {
            writer.Line();

            // The names that AWS's logger takes for levels, in any case, and Information for any other.
            using (writer.Block("private static global::NativeLambda.LogLevel LevelOf(string? level) => level?.ToUpperInvariant() switch", ";"))
            {
                writer.Line("""
                    "TRACE" => global::NativeLambda.LogLevel.Trace,
                    "DEBUG" => global::NativeLambda.LogLevel.Debug,
                    "WARN" or "WARNING" => global::NativeLambda.LogLevel.Warning,
                    "ERROR" => global::NativeLambda.LogLevel.Error,
                    "FATAL" or "CRITICAL" => global::NativeLambda.LogLevel.Critical,
                    _ => global::NativeLambda.LogLevel.Information,
                    """);
            }
        }
    }
}
