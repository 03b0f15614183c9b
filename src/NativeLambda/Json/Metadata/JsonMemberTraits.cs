using System.ComponentModel;
using System.Text.Json.Serialization;

namespace NativeLambda.Json.Metadata;

/// <summary>What generated metadata says of a member besides its name, its type and its accessors.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonMemberTraits
{
    /// <summary>An ordinary property that may be null.</summary>
    None = 0,

    /// <summary>It is a field.</summary>
    Field = 1,

    /// <summary>It is virtual, overridden or abstract.</summary>
    Virtual = 2,

    /// <summary>It is marked <see cref="JsonIncludeAttribute"/>.</summary>
    Include = 4,

    /// <summary>It is marked <see cref="JsonExtensionDataAttribute"/>.</summary>
    ExtensionData = 8,

    /// <summary>JSON has to have it.</summary>
    Required = 16,

    /// <summary>Its setter is for the object initializer only, and the metadata gives it no other way.</summary>
    InitOnly = 32,

    /// <summary>Its getter never gives <see langword="null"/>.</summary>
    GetNotNull = 64,

    /// <summary>Its setter takes no <see langword="null"/>.</summary>
    SetNotNull = 128,

    /// <summary>Neither gives nor takes <see langword="null"/>.</summary>
    NotNull = GetNotNull | SetNotNull,

    /// <summary><see cref="JsonIgnoreCondition.Never"/>.</summary>
    IgnoreNever = 0x100,

    /// <summary><see cref="JsonIgnoreCondition.Always"/>.</summary>
    IgnoreAlways = 0x200,

    /// <summary><see cref="JsonIgnoreCondition.WhenWritingDefault"/>.</summary>
    IgnoreWhenWritingDefault = 0x300,

    /// <summary><see cref="JsonIgnoreCondition.WhenWritingNull"/>.</summary>
    IgnoreWhenWritingNull = 0x400,

    /// <summary><see cref="JsonIgnoreCondition.WhenWriting"/>.</summary>
    IgnoreWhenWriting = 0x500,

    /// <summary><see cref="JsonIgnoreCondition.WhenReading"/>.</summary>
    IgnoreWhenReading = 0x600,
}
