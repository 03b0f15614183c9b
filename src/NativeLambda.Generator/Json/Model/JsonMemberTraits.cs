namespace NativeLambda.Generator.Json.Model;

/// <summary>The values of <c>NativeLambda.Json.Metadata.JsonMemberTraits</c>, by whose names they are printed.</summary>
[Flags]
internal enum JsonMemberTraits
{
    None = 0,
    Field = 1,
    Virtual = 2,
    Include = 4,
    ExtensionData = 8,
    Required = 16,
    InitOnly = 32,
    GetNotNull = 64,
    SetNotNull = 128,
    NotNull = GetNotNull | SetNotNull,
    IgnoreNever = 0x100,
    IgnoreAlways = 0x200,
    IgnoreWhenWritingDefault = 0x300,
    IgnoreWhenWritingNull = 0x400,
    IgnoreWhenWriting = 0x500,
    IgnoreWhenReading = 0x600,

    /// <summary>The bits of the ignore condition.</summary>
    IgnoreConditions = 0x700,
}
