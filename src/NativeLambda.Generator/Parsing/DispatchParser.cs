using System.Text;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Emit;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Parsing;

/// <summary>Turns named handlers into the dispatch table, and into what a library shows of its own.</summary>
internal static class DispatchParser
{
    /// <summary>Parses the table.</summary>
    /// <param name="assemblyName">The name of the assembly.</param>
    /// <param name="entries">The handlers, in any order.</param>
    /// <param name="exports">The handlers that others are to know of.</param>
    public static DispatchModel Parse(string assemblyName, IEnumerable<DispatchEntry> entries, IReadOnlyCollection<HandlerExport> exports)
    {
        var ordered = entries.OrderBy(entry => entry.DisplayName, StringComparer.Ordinal).ToEquatableArray();
        return new DispatchModel(
            assemblyName,
            ordered,
            DispatchBranches.Divide(ordered),
            exports.Count == 0 ? null : new LibraryModel(LibraryTypeName(assemblyName), exports.ToEquatableArray()));
    }

    /// <summary>Parses a handler's place in the table.</summary>
    public static DispatchEntry ParseEntry(NamedHandlerModel handler, string invokerName) => new()
    {
        Invoker = $"global::{GeneratedFile.Namespace}.{invokerName}.Instance",
        Names = handler.Names,
        DisplayName = handler.DisplayName,
        DisplayEvent = handler.Export.DisplayEvent,
        DisplayResult = handler.Export.DisplayResult,
    };

    /// <summary>Parses the place of a library's handler in the table of a function.</summary>
    public static DispatchEntry ParseEntry(NamedReference reference) => new()
    {
        // Its primary name leads to it in the library's own table, whatever the others mean there.
        Invoker = $"{reference.Handler.Library}.Table.Find({SourceWriter.Literal(reference.Handler.Identity.PrimaryName)})",
        Names = new(reference.Names),
        DisplayName = reference.DisplayName,
        DisplayEvent = reference.Handler.DisplayEvent,
        DisplayResult = reference.Handler.DisplayResult,
    };

    /// <summary>Parses what others are to know of a handler.</summary>
    public static HandlerExport ParseExport(NamedHandler handler)
    {
        var method = handler.Signature.Method;
        return new HandlerExport(
            handler.Signature.OwnName,
            HandlerNames.FullName(method),
            HandlerNames.ShortName(method),
            HandlerNames.QualifiedName(method),
            DisplayEvent(handler.Signature),
            DisplayResult(handler.Signature));
    }

    private static string? DisplayEvent(HandlerSignature signature) =>
        signature.EventType?.ToDisplayString(SymbolDisplayFormats.ForAPerson);

    private static string? DisplayResult(HandlerSignature signature) => signature.TakesResponseStream
        ? "LambdaResponseStream"
        : signature.Result?.ToDisplayString(SymbolDisplayFormats.ForAPerson);

    // A function sees such a type of each library that it refers to, so A.B and A_B must not come to the same.
    private static string LibraryTypeName(string assemblyName)
    {
        var name = new StringBuilder("Handlers_");
        foreach (var c in assemblyName)
        {
            name.Append(c switch
            {
                '.' => "_",
                '_' => "__",
                _ when char.IsLetterOrDigit(c) => c.ToString(),
                _ => $"_u{(int)c:X4}_",
            });
        }

        return name.ToString();
    }
}
