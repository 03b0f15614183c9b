using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>
/// The part of a <see cref="CompilationKey"/> that some types can depend on. Not the whole key, which would keep the
/// skeletons of old files in memory.
/// </summary>
/// <param name="Declarations">The hash of their members, of those of all types that they lead to, and of all that is no member.</param>
/// <param name="Surroundings">All of the compilation but its sources.</param>
internal sealed record PartialKey(Hash128 Declarations, CompilationSurroundings Surroundings);
