using Microsoft.CodeAnalysis.Text;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Emit;

/// <summary>Prints <c>LambdaHandlers</c>: the table that leads from a name to its handler.</summary>
internal static class DispatchEmitter
{
    public const string HintName = "LambdaHandlers.g.cs";

    /// <summary>The full name of the class.</summary>
    public const string TypeName = "NativeLambda.LambdaHandlers";

    public static SourceText Emit(DispatchModel dispatch)
    {
        var writer = GeneratedFile.Start();
        if (dispatch.Library is { } library)
        {
            LibraryEmitter.EmitExports(writer, library);
        }

        using (writer.Block("namespace NativeLambda"))
        {
            writer.Line("/// <summary>The Lambda handlers of this assembly.</summary>");
            writer.Line(GeneratedFile.GeneratedCodeAttribute);
            using (writer.Block("internal static class LambdaHandlers"))
            {
                writer.Line(
                    """
                    /// <summary>The table from a handler's names to the handler, for <c>LambdaHost.Run</c>.</summary>
                    public static global::NativeLambda.Hosting.LambdaHandlerTable Table { get; } = new HandlerTable();

                    /// <summary>Calls a handler as Lambda would, without the platform.</summary>
                    /// <param name="name">Any of the handler's names.</param>
                    /// <param name="utf8Json">The event.</param>
                    /// <param name="context">The context, or null for one with made-up values.</param>
                    /// <returns>The result, as JSON or, from a handler that returns a stream, its bytes.</returns>
                    /// <exception cref="global::System.ArgumentException">No handler has this name.</exception>
                    /// <exception cref="global::System.Text.Json.JsonException">The event is not what the handler takes, or the result cannot be JSON.</exception>
                    public static global::System.Threading.Tasks.Task<byte[]> InvokeAsync(string name, global::System.ReadOnlyMemory<byte> utf8Json, global::NativeLambda.LambdaContext? context = null) =>
                        Table.InvokeAsync(name, utf8Json, context);

                    /// <summary>Calls a handler as Lambda would, without the platform.</summary>
                    /// <param name="name">Any of the handler's names.</param>
                    /// <param name="json">The event.</param>
                    /// <param name="context">The context, or null for one with made-up values.</param>
                    /// <returns>The result, as JSON or, from a handler that returns a stream, its text.</returns>
                    /// <exception cref="global::System.ArgumentException">No handler has this name.</exception>
                    /// <exception cref="global::System.Text.Json.JsonException">The event is not what the handler takes, or the result cannot be JSON.</exception>
                    public static global::System.Threading.Tasks.Task<string> InvokeAsync(string name, string json, global::NativeLambda.LambdaContext? context = null) =>
                        Table.InvokeAsync(name, json, context);

                    """);
                EmitTable(writer, dispatch);
            }
        }

        if (dispatch.Library is not null)
        {
            LibraryEmitter.EmitType(writer, dispatch.Library);
        }

        return writer.ToSourceText();
    }

    private static void EmitTable(SourceWriter writer, DispatchModel dispatch)
    {
        using (writer.Block("private sealed class HandlerTable : global::NativeLambda.Hosting.LambdaHandlerTable"))
        {
            writer.Line($"public override string AssemblyName => {SourceWriter.Literal(dispatch.AssemblyName)};");
            writer.Line();
            using (writer.Block("public override global::NativeLambda.Hosting.LambdaHandlerInfo[] GetHandlers() => new global::NativeLambda.Hosting.LambdaHandlerInfo[]", ";"))
            {
                foreach (var entry in dispatch.Entries)
                {
                    writer.Line($"new({SourceWriter.Literal(entry.DisplayName)}, {LiteralOrNull(entry.DisplayEvent)}, {LiteralOrNull(entry.DisplayResult)}),");
                }
            }

            writer.Line();
            EmitFind(writer, dispatch.Branches);
        }
    }

    private static void EmitFind(SourceWriter writer, EquatableArray<DispatchBranch> branches)
    {
        const string find = "public override global::NativeLambda.Hosting.LambdaInvoker? Find(string name)";
        if (branches.Count == 1)
        {
            EmitBranch(writer, find, branches[0]);
            return;
        }

        using (writer.Block(find))
        using (writer.Block($"switch (Branch(name, {branches.Count}))"))
        {
            for (var i = 0; i < branches.Count; i++)
            {
                writer.Line($"case {i}:");
                writer.Line($"    return Find{i}(name);");
            }

            writer.Line("default:");
            writer.Line("    return null;");
        }

        for (var i = 0; i < branches.Count; i++)
        {
            writer.Line();
            EmitBranch(writer, $"private static global::NativeLambda.Hosting.LambdaInvoker? Find{i}(string name)", branches[i]);
        }
    }

    private static void EmitBranch(SourceWriter writer, string method, DispatchBranch branch)
    {
        using (writer.Block(method))
        using (writer.Block("switch (name)"))
        {
            foreach (var (names, invoker) in branch.Cases)
            {
                foreach (var name in names)
                {
                    writer.Line($"case {SourceWriter.Literal(name)}:");
                }

                writer.Line($"    return {invoker};");
            }

            writer.Line("default:");
            writer.Line("    return null;");
        }
    }

    private static string LiteralOrNull(string? value) => value is null ? "null" : SourceWriter.Literal(value);
}
