using System.Collections.Immutable;
using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>One declaration of a type, as far as its syntax tells.</summary>
/// <param name="name">Its simple name, as any type of that name in any namespace has it.</param>
/// <param name="members">The hash of its members.</param>
/// <param name="mentions">
/// Every name in it that could be that of a type: whatever type its members, its bases and its attributes lead to is
/// among the project's types of these names.
/// </param>
internal sealed class TypeSkeleton(string name, Hash128 members, ImmutableArray<string> mentions)
{
    public string Name => name;

    public Hash128 Members => members;

    public ImmutableArray<string> Mentions => mentions;
}
