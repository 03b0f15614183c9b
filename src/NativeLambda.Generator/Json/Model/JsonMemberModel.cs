namespace NativeLambda.Generator.Json.Model;

/// <summary>A member that is read, written or both, in the order in which it is written.</summary>
internal sealed record JsonMemberModel
{
    /// <summary>The C# name, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    /// <summary>The name in JSON, unescaped.</summary>
    public required string JsonName { get; init; }

    /// <summary>The C# type of the member.</summary>
    public required string TypeName { get; init; }

    /// <summary>The type to look the member up in, or <see langword="null"/> for the one that is read or written. A derived type hides it otherwise.</summary>
    public string? HiddenIn { get; init; }

    /// <summary>The reader of the value as the file of the type names it, or <see langword="null"/> if the member is passed over in JSON.</summary>
    public string? ReaderName { get; init; }

    /// <summary>How the value that was read gets into the object.</summary>
    public JsonMemberTarget Target { get; init; }

    /// <summary>The type that declares the setter, where only an unsafe accessor can call it after construction; else <see langword="null"/>.</summary>
    public string? SetterIn { get; init; }

    /// <summary>Whether an object without this member is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The writer of the value as the file of the type names it, or <see langword="null"/> if the member is not written.</summary>
    public string? WriterName { get; init; }

    /// <summary>When it is written.</summary>
    public JsonWriteCondition WriteCondition { get; init; }
}

/// <summary>How a value gets into the object.</summary>
internal enum JsonMemberTarget
{
    /// <summary>Assigned to the object.</summary>
    Assignment,

    /// <summary>Set in the object initializer, the only place for <c>required</c> members, and for <c>init</c> members of generic types.</summary>
    Initializer,

    /// <summary>Passed to the constructor.</summary>
    Argument,

    /// <summary>Both: a <c>required</c> member that the constructor takes too.</summary>
    ArgumentAndInitializer,
}
