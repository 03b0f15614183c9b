using System.IO.Compression;
using Microsoft.Build.Framework;

namespace NativeLambda.Build;

/// <summary>
/// Writes the archive that Lambda takes as a function's code. MSBuild's own <c>ZipDirectory</c> keeps the times of the
/// files, the order in which the file system lists them, and modes that may forbid Lambda's user to read them; here the
/// same files give the same bytes.
/// </summary>
public sealed class CreateLambdaZip : Microsoft.Build.Utilities.Task
{
    private const UnixFileMode ReadableByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode ExecutableByAll = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // The upper half of an entry's external attributes is st_mode of stat(2), and this its type: a regular file.
    private const int RegularFile = 0x8000;

    // The first moment that the format can express.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files; the metadata <c>RelativePath</c> is the path in the archive.</summary>
    [Required]
    public required ITaskItem[] Files { get; set; }

    /// <summary>The path in the archive of what Lambda starts, which is executable there whatever its mode here.</summary>
    [Required]
    public required string Executable { get; set; }

    /// <summary>The archive to write.</summary>
    [Required]
    public required string ZipFile { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        // A write that is broken off must not leave a file that is newer than the files it was made of.
        var unfinished = ZipFile + ".tmp";
        try
        {
            Write(unfinished);
            File.Move(unfinished, ZipFile, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogError("The archive {0} cannot be written: {1}", ZipFile, e.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private void Write(string path)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var file in Files.OrderBy(NameOf, StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(NameOf(file), CompressionLevel.SmallestSize);
            entry.LastWriteTime = Time;
            entry.ExternalAttributes = (RegularFile | (int)ModeOf(file)) << 16;
            using var target = entry.Open();
            using var source = File.OpenRead(file.ItemSpec);
            source.CopyTo(target);
        }
    }

    private UnixFileMode ModeOf(ITaskItem file)
    {
        var isExecutable = NameOf(file) == Executable
            || (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.ItemSpec) & UnixFileMode.UserExecute) != 0);
        return isExecutable ? ReadableByAll | ExecutableByAll : ReadableByAll;
    }

    private static string NameOf(ITaskItem file) => file.GetMetadata("RelativePath").Replace('\\', '/');
}
