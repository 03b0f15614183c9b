namespace NativeLambda.Generator.Json.Model;

/// <summary>What a handler needs of a type: to be read for an event, to be written for a result.</summary>
[Flags]
internal enum JsonDirection
{
    None = 0,
    Read = 1,
    Write = 2,
}
