namespace NativeLambda.Generator.Diagnostics;

/// <summary>The keys under which a diagnostic carries what its code fix needs to know.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The positions of the declared parameters in the order that is right, separated by commas: <c>1,0</c>.</summary>
    public const string ParameterOrder = nameof(ParameterOrder);

    /// <summary>A name that no handler has yet.</summary>
    public const string FreeName = nameof(FreeName);

    /// <summary>The documentation comment id of the context's property that gives the metadata of a type.</summary>
    public const string TypeInfo = nameof(TypeInfo);

    /// <summary>The documentation comment ids of types to declare, separated by semicolons.</summary>
    public const string DerivedTypes = nameof(DerivedTypes);
}
