using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>A compilation that is equal to another if they declare the same, so that an edit inside a body stops here.</summary>
/// <remarks>
/// The pipeline keeps the first of several equal values, so the reference is weak: otherwise the compilation of the
/// last changed declaration would stay in memory. It is alive whenever it is needed, because a new key comes from the
/// compilation of the same run, which the compiler holds.
/// </remarks>
internal sealed class KeyedCompilation(Compilation compilation, CompilationKey key) : IEquatable<KeyedCompilation>
{
    private readonly WeakReference<Compilation> _compilation = new(compilation);

    public CompilationKey Key => key;

    public bool TryGetCompilation([NotNullWhen(true)] out Compilation? target) => _compilation.TryGetTarget(out target);

    public bool Equals(KeyedCompilation? other) => other is not null && Key.Equals(other.Key);

    public override bool Equals(object? obj) => Equals(obj as KeyedCompilation);

    public override int GetHashCode() => Key.GetHashCode();
}
