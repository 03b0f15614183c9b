using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// The names that Lambda can reach a handler by: its own, given by the attribute, and three derived from its type and
/// method. The primary one, which identifies it, is its own name or else <c>Namespace.Type.Method</c>.
/// </summary>
internal static class HandlerNames
{
    /// <summary>The limit of Lambda's <c>Handler</c> setting, whose pattern is <c>[^\s]+</c> (CreateFunction, API reference).</summary>
    private const int MaximumLength = 128;

    /// <summary><c>Type.Method</c>, with the types around the type before it.</summary>
    public static string ShortName(IMethodSymbol method) => TypeName(method.ContainingType, '.') + "." + method.Name;

    /// <summary><c>Namespace.Type.Method</c>.</summary>
    public static string FullName(IMethodSymbol method) => NamespacePrefix(method) + ShortName(method);

    /// <summary>What is wrong with a name given by the attribute, or <see langword="null"/>.</summary>
    public static string? FindProblem(string? name) => name switch
    {
        null => "is null",
        "" => "is empty",
        _ when name.Any(char.IsWhiteSpace) => "contains white space",
        { Length: > MaximumLength } => $"has {name.Length.ToString(CultureInfo.InvariantCulture)} characters",
        _ => null,
    };

    /// <summary>Gives each handler of an assembly its names.</summary>
    /// <returns>One item for each signature, in the same order.</returns>
    public static ImmutableArray<NamedHandler> Assign(ImmutableArray<HandlerSignature> handlers)
    {
        var claims = new Dictionary<string, List<HandlerSignature>>(StringComparer.Ordinal);
        foreach (var handler in handlers)
        {
            foreach (var name in AllNames(handler))
            {
                if (!claims.TryGetValue(name, out var claimants))
                {
                    claims.Add(name, claimants = []);
                }

                claimants.Add(handler);
            }
        }

        return [.. handlers.Select(handler => Assign(handler, claims))];
    }

    private static NamedHandler Assign(HandlerSignature handler, Dictionary<string, List<HandlerSignature>> claims)
    {
        var clashes = ImmutableArray.CreateBuilder<NameClash>();
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in AllNames(handler))
        {
            var claimants = claims[name];
            if (IsClash(name, claimants))
            {
                clashes.Add(new NameClash(name, [.. claimants.Where(other => other != handler)]));
            }
            else if (claimants.Count == 1 || name == PrimaryName(handler))
            {
                names.Add(name);
            }
        }

        var shortName = ShortName(handler.Method);
        return new NamedHandler
        {
            Signature = handler,
            Names = clashes.Count > 0 ? [] : names.ToImmutable(),
            DisplayName = handler.OwnName ?? (names.Contains(shortName) ? shortName : FullName(handler.Method)),
            Clashes = clashes.ToImmutable(),
        };
    }

    // A name derived from two types or overloads means neither, and nobody asked for it. A name that somebody wrote, or
    // one that is all a handler has to be told apart by, must mean one handler.
    private static bool IsClash(string name, List<HandlerSignature> claimants) =>
        claimants.Count > 1
        && (claimants.Any(handler => handler.OwnName == name) || claimants.Count(handler => PrimaryName(handler) == name) > 1);

    private static string PrimaryName(HandlerSignature handler) => handler.OwnName ?? FullName(handler.Method);

    /// <summary>Every name that a handler would answer to if it were the only one, the primary name first.</summary>
    private static IEnumerable<string> AllNames(HandlerSignature handler)
    {
        var method = handler.Method;
        string[] names =
        [
            PrimaryName(handler),
            FullName(method),
            ShortName(method),
            $"{method.ContainingAssembly.Name}::{NamespacePrefix(method)}{TypeName(method.ContainingType, '+')}::{method.Name}",
        ];
        return names.Distinct(StringComparer.Ordinal);
    }

    private static string NamespacePrefix(IMethodSymbol method) =>
        method.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString(SymbolDisplayFormats.NameOnly) + "." : "";

    private static string TypeName(INamedTypeSymbol type, char separator) =>
        type.ContainingType is { } outer ? TypeName(outer, separator) + separator + type.Name : type.Name;
}
