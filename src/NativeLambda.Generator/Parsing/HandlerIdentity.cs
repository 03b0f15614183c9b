using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>What a handler's names are made of, whether it is a method of this project or of a library that it refers to.</summary>
internal sealed class HandlerIdentity
{
    /// <summary>The name that its attribute gives it, or <see langword="null"/>.</summary>
    public required string? OwnName { get; init; }

    /// <summary><c>Namespace.Type.Method</c>.</summary>
    public required string FullName { get; init; }

    /// <summary><c>Type.Method</c>, with the types around the type before it.</summary>
    public required string ShortName { get; init; }

    /// <summary><c>Assembly::Namespace.Type::Method</c>.</summary>
    public required string QualifiedName { get; init; }

    /// <summary>What a message calls the handler.</summary>
    public required string Display { get; init; }

    /// <summary>The method, or <see langword="null"/> if it is in a library.</summary>
    public HandlerSignature? Signature { get; init; }

    /// <summary>The name that must mean this handler and no other.</summary>
    public string PrimaryName => OwnName ?? FullName;

    /// <summary>Every name that it would answer to if it were the only handler, the primary one first.</summary>
    public IEnumerable<string> AllNames =>
        new[] { PrimaryName, FullName, ShortName, QualifiedName }.Distinct(StringComparer.Ordinal);

    public static HandlerIdentity Of(HandlerSignature signature) => new()
    {
        OwnName = signature.OwnName,
        FullName = HandlerNames.FullName(signature.Method),
        ShortName = HandlerNames.ShortName(signature.Method),
        QualifiedName = HandlerNames.QualifiedName(signature.Method),
        Display = signature.Method.ToDisplayString(SymbolDisplayFormats.ForAPerson),
        Signature = signature,
    };
}
