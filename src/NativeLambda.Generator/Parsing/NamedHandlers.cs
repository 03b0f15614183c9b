using System.Collections.Immutable;

namespace NativeLambda.Generator.Parsing;

/// <summary>All handlers that a project's table can have, with the names that are left to each when every other is known.</summary>
/// <param name="Own">Those of the project, in the order of their signatures.</param>
/// <param name="Referenced">Those of the libraries that it refers to.</param>
internal sealed record NamedHandlers(ImmutableArray<NamedHandler> Own, ImmutableArray<NamedReference> Referenced);

/// <summary>A handler of a library and the names that reach it.</summary>
/// <param name="Handler">The handler.</param>
/// <param name="Names">The names that mean this handler and no other; none if it is refused.</param>
/// <param name="DisplayName">The name to show to a person.</param>
/// <param name="Clashes">The names that it must not share and does.</param>
internal sealed record NamedReference(
    ReferencedHandler Handler, ImmutableArray<string> Names, string DisplayName, ImmutableArray<NameClash> Clashes);
