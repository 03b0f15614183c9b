namespace NativeLambda.Generator.Infrastructure.Json;

/// <summary>What a <see cref="JsonReader"/> stands on.</summary>
internal enum JsonTokenKind
{
    /// <summary>Nothing was read yet.</summary>
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,

    /// <summary>The name of a member; its colon is passed.</summary>
    Name,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>The end of a text that holds one whole value.</summary>
    End,

    /// <summary>What is no JSON. There is nothing after it.</summary>
    Broken,
}
