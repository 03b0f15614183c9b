using System.ComponentModel;

namespace NativeLambda.Hosting;

/// <summary>
/// Tells the generator of a function of one handler in a library that the function refers to. The generator of the
/// library writes one for each handler; nothing else needs to, and nothing reads them at run time.
/// </summary>
/// <param name="library">A type with a static property <c>Table</c>: the library's dispatch table.</param>
/// <param name="fullName"><c>Namespace.Type.Method</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class LambdaHandlerExportAttribute(Type library, string fullName) : Attribute
{
    /// <summary>A type with a static property <c>Table</c>: the library's dispatch table.</summary>
    public Type Library => library;

    /// <summary><c>Namespace.Type.Method</c>.</summary>
    public string FullName => fullName;

    /// <summary>The name that its attribute gives it, or <see langword="null"/> if it gives none.</summary>
    public string? OwnName { get; set; }

    /// <summary><c>Type.Method</c>.</summary>
    public required string ShortName { get; set; }

    /// <summary><c>Assembly::Namespace.Type::Method</c>.</summary>
    public required string QualifiedName { get; set; }

    /// <summary>The C# type of the event, or <see langword="null"/> if the handler takes none.</summary>
    public string? Event { get; set; }

    /// <summary>The C# type of the result, or <see langword="null"/> if the handler returns none.</summary>
    public string? Result { get; set; }
}
