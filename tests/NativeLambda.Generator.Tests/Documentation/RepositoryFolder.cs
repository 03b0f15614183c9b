namespace NativeLambda.Generator.Tests.Documentation;

/// <summary>The folder of the repository that the tests were built in.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Generator.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside of the repository.");
        }

        return folder;
    }
}
