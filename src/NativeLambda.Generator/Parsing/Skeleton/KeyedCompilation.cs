using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing.Skeleton;

/// <summary>A compilation that is equal to another if what is looked at in it is, so that an edit elsewhere stops here.</summary>
/// <remarks>
/// The pipeline keeps the first of several equal values, so the reference is weak: otherwise the compilation of the
/// last changed declaration would stay in memory. It is alive whenever it is needed, because a new key comes from the
/// compilation of the same run, which the compiler holds.
/// </remarks>
internal sealed class KeyedCompilation<TKey> : IEquatable<KeyedCompilation<TKey>>
    where TKey : class, IEquatable<TKey>
{
    private readonly WeakReference<Compilation> _compilation;

    public KeyedCompilation(Compilation compilation, TKey key)
        : this(new WeakReference<Compilation>(compilation), key)
    {
    }

    private KeyedCompilation(WeakReference<Compilation> compilation, TKey key)
    {
        _compilation = compilation;
        Key = key;
    }

    public TKey Key { get; }

    /// <exception cref="InvalidOperationException">The compilation is gone.</exception>
    public Compilation Compilation => _compilation.TryGetTarget(out var compilation)
        ? compilation
        : throw new InvalidOperationException("The compilation of a new key is gone: something that is not part of the key asked for a parse.");

    /// <summary>The same compilation with a part of its key.</summary>
    public KeyedCompilation<TPart> With<TPart>(TPart key)
        where TPart : class, IEquatable<TPart> => new(_compilation, key);

    public bool Equals(KeyedCompilation<TKey>? other) => other is not null && Key.Equals(other.Key);

    public override bool Equals(object? obj) => Equals(obj as KeyedCompilation<TKey>);

    public override int GetHashCode() => Key.GetHashCode();
}
