using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Infrastructure;

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

    /// <summary>Gives each handler of a table its names.</summary>
    /// <param name="handlers">The handlers of the project.</param>
    /// <param name="referenced">Those of the libraries that it refers to.</param>
    public static NamedHandlers Assign(ImmutableArray<HandlerSignature> handlers, ImmutableArray<ReferencedHandler> referenced)
    {
        ImmutableArray<HandlerIdentity> own = [.. handlers.Select(HandlerIdentity.Of)];
        var claims = new Dictionary<string, List<HandlerIdentity>>(StringComparer.Ordinal);
        foreach (var handler in own.Concat(referenced.Select(reference => reference.Identity)))
        {
            foreach (var name in handler.AllNames)
            {
                if (!claims.TryGetValue(name, out var claimants))
                {
                    claims.Add(name, claimants = []);
                }

                claimants.Add(handler);
            }
        }

        var spellings = claims.Keys.ToLookup(name => name, StringComparer.OrdinalIgnoreCase);
        return new NamedHandlers(
            [.. own.Select(handler => Assign(handler, claims, spellings))],
            [.. referenced.Select(reference => Assign(reference, claims))]);
    }

    /// <summary>A name that a handler can be given and that no handler of the assembly could be reached by yet.</summary>
    public static string FindFreeName(NamedHandler handler, ImmutableArray<NamedHandler> all)
    {
        var taken = new HashSet<string>(all.SelectMany(other => AllNames(other.Signature.Method, other.Signature.OwnName)), StringComparer.OrdinalIgnoreCase);
        var stem = ShortName(handler.Signature.Method);
        var number = 2;
        while (taken.Contains(Numbered(number)))
        {
            number++;
        }

        return Numbered(number);

        string Numbered(int n) => stem + n.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary><c>Assembly::Namespace.Type::Method</c>.</summary>
    public static string QualifiedName(IMethodSymbol method) =>
        $"{method.ContainingAssembly.Name}::{NamespacePrefix(method)}{TypeName(method.ContainingType, '+')}::{method.Name}";

    /// <summary>Every name that a marked method would answer to if it were the only one and no rule refused it, the primary name first.</summary>
    public static IEnumerable<string> AllNames(IMethodSymbol method, string? ownName)
    {
        string[] names = [ownName ?? FullName(method), FullName(method), ShortName(method), QualifiedName(method)];
        return names.Distinct(StringComparer.Ordinal);
    }

    /// <summary>How far what somebody wrote is from a name, as a whole or in its last two parts, <c>Type.Method</c>.</summary>
    public static int Distance(string written, string name) => Math.Min(
        EditDistance.IgnoringCase(written, name),
        EditDistance.IgnoringCase(LastTwoParts(written), LastTwoParts(name)));

    private static string LastTwoParts(string name)
    {
        var parts = name.Split(['.', ':', '+'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(".", parts.Skip(parts.Length - 2));
    }

    private static NamedHandler Assign(
        HandlerIdentity handler, Dictionary<string, List<HandlerIdentity>> claims, ILookup<string, string> spellings)
    {
        var (names, clashes) = Divide(handler, claims);
        return new NamedHandler
        {
            Signature = handler.Signature!,
            Names = clashes.IsEmpty ? names : [],
            DisplayName = DisplayName(handler, names),
            Clashes = clashes,
            Twin = FindTwin(handler, names, claims, spellings),
        };
    }

    private static NamedReference Assign(ReferencedHandler reference, Dictionary<string, List<HandlerIdentity>> claims)
    {
        var (names, clashes) = Divide(reference.Identity, claims);
        return new NamedReference(reference, clashes.IsEmpty ? names : [], DisplayName(reference.Identity, names), clashes);
    }

    /// <summary>The names that mean a handler alone, and those that it must not share and does. A name that means several is neither.</summary>
    private static (ImmutableArray<string> Names, ImmutableArray<NameClash> Clashes) Divide(
        HandlerIdentity handler, Dictionary<string, List<HandlerIdentity>> claims)
    {
        var clashes = ImmutableArray.CreateBuilder<NameClash>();
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in handler.AllNames)
        {
            var claimants = claims[name];
            if (IsClash(name, claimants))
            {
                clashes.Add(new NameClash(name, [.. claimants.Where(other => other != handler)]));
            }
            else if (claimants.Count == 1 || name == handler.PrimaryName)
            {
                names.Add(name);
            }
        }

        return (names.ToImmutable(), clashes.ToImmutable());
    }

    private static string DisplayName(HandlerIdentity handler, ImmutableArray<string> names) =>
        handler.OwnName ?? (names.Contains(handler.ShortName) ? handler.ShortName : handler.FullName);

    private static NameTwin? FindTwin(
        HandlerIdentity handler, IEnumerable<string> names, Dictionary<string, List<HandlerIdentity>> claims, ILookup<string, string> spellings)
    {
        var twins =
            from name in names
            from spelling in spellings[name]
            where spelling != name
            from other in claims[spelling]
            where other != handler
            select new NameTwin(name, spelling, other);
        return twins.FirstOrDefault();
    }

    // A name derived from two types or overloads means neither, and nobody asked for it. A name that somebody wrote, or
    // one that is all a handler has to be told apart by, must mean one handler.
    private static bool IsClash(string name, List<HandlerIdentity> claimants) =>
        claimants.Count > 1
        && (claimants.Any(handler => handler.OwnName == name) || claimants.Count(handler => handler.PrimaryName == name) > 1);

    private static string NamespacePrefix(IMethodSymbol method) =>
        method.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString(SymbolDisplayFormats.NameOnly) + "." : "";

    private static string TypeName(INamedTypeSymbol type, char separator) =>
        type.ContainingType is { } outer ? TypeName(outer, separator) + separator + type.Name : type.Name;
}
