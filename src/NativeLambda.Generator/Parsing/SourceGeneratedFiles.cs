using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Tells the files of other source generators, which NativeLambda's does not see: each is given the project as it is
/// written. An analyzer sees them all, under names that the compiler makes of the generator's: <c>Assembly/Type/File</c>,
/// in a folder that it has for all of them.
/// </summary>
internal sealed class SourceGeneratedFiles
{
    private static readonly string OwnFolder = $"{typeof(HandlerGenerator).Assembly.GetName().Name}/{typeof(HandlerGenerator).FullName}/";

    private readonly HashSet<SyntaxTree> _others;
    private readonly List<SyntaxTree> _own;

    private SourceGeneratedFiles(List<SyntaxTree> own, HashSet<SyntaxTree> others) => (_own, _others) = (own, others);

    /// <summary>Finds them in a compilation; <see langword="null"/> if there are none, or if our own generator has not run.</summary>
    public static SourceGeneratedFiles? Find(Compilation compilation)
    {
        // One of our own shows the folder: by its name alone a file could be anywhere.
        if (compilation.SyntaxTrees.Select(FolderBefore).FirstOrDefault(found => found is not null) is not { } folder)
        {
            return null;
        }

        var generated = compilation.SyntaxTrees.Where(tree => IsGenerated(tree, folder)).ToLookup(tree => FolderBefore(tree) is not null);
        return generated[false].Any() ? new SourceGeneratedFiles([.. generated[true]], [.. generated[false]]) : null;
    }

    /// <summary>Whether another generator wrote a file.</summary>
    public bool Contains(SyntaxTree? tree) => tree is not null && _others.Contains(tree);

    /// <summary>Whether all that there is of a symbol is in files of others.</summary>
    public bool Declare(ISymbol symbol) =>
        !symbol.DeclaringSyntaxReferences.IsEmpty && symbol.DeclaringSyntaxReferences.All(part => Contains(part.SyntaxTree));

    /// <summary>Whether a type, named by its name in code, is one that our generator knows of all the same: some sources of a generator are there for all from the start.</summary>
    public bool AreNamed(string typeName) => _own.Exists(tree => Names(tree.ToString(), typeName));

    private static bool Names(string text, string name)
    {
        for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + 1, StringComparison.Ordinal))
        {
            var end = i + name.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                return true;
            }
        }

        return false;
    }

    // What stands before our own folder, if a file is in that.
    private static string? FolderBefore(SyntaxTree tree)
    {
        var path = PathOf(tree);
        var folder = path.Substring(0, path.LastIndexOf('/') + 1);
        return folder.EndsWith(OwnFolder, StringComparison.Ordinal) ? folder.Substring(0, folder.Length - OwnFolder.Length) : null;
    }

    // The folder may be that of all intermediate files, in which other tools write too: a generator's type has a namespace.
    private static bool IsGenerated(SyntaxTree tree, string folder)
    {
        if (!PathOf(tree).StartsWith(folder, StringComparison.Ordinal) || (folder.Length == 0 && Path.IsPathRooted(tree.FilePath)))
        {
            return false;
        }

        var parts = PathOf(tree).Substring(folder.Length).Split('/');
        return parts.Length >= 3 && parts[1].IndexOf('.') > 0;
    }

    private static string PathOf(SyntaxTree tree) => tree.FilePath.Replace('\\', '/');
}
