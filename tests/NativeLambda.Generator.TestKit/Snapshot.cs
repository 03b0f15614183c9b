using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace NativeLambda.Generator.TestKit;

/// <summary>
/// Compares a text with the file <c>Class.Method.verified.cs</c> beside the test, and writes
/// <c>Class.Method.received.cs</c> where it differs: the files and the behaviour of Verify, whose package can take the
/// place of this class where a registry has it.
/// </summary>
public static partial class Snapshot
{
    /// <summary>Fails unless <paramref name="actual"/> is what the verified file holds.</summary>
    public static void Match(string actual, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var verifiedPath = stem + ".verified.cs";
        var receivedPath = stem + ".received.cs";
        var received = GeneratorVersion().Replace(actual, "GeneratedCode(\"NativeLambda\", \"*\")");
        if (File.Exists(verifiedPath) && File.ReadAllText(verifiedPath) == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        throw new InvalidOperationException(
            $"The output is not what {verifiedPath} holds. Compare it with {receivedPath}, and move that over it if the change is meant.");
    }

    // A new version of the package is no change of the output.
    [GeneratedRegex("""GeneratedCode\("NativeLambda", "[^"]*"\)""")]
    private static partial Regex GeneratorVersion();
}
