using System.ComponentModel;

namespace NativeLambda.Json.Metadata;

/// <summary>Sets a member of a struct where the struct lies.</summary>
/// <typeparam name="TDeclaring">The struct.</typeparam>
/// <typeparam name="T">The type of the member.</typeparam>
/// <param name="target">The struct.</param>
/// <param name="value">The value of the member.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonStructSetter<TDeclaring, in T>(ref TDeclaring target, T value)
    where TDeclaring : struct;
