using System.Globalization;
using System.IO.Compression;
using NativeLambda.EndToEnd.Tests;
using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>The archive that the package's task writes of files of any name, mode and age.</summary>
public sealed class FunctionZipTests(PackedPackages packages) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Lambda_may_read_every_file_and_run_what_is_executable()
    {
        Write("bootstrap", UnixFileMode.UserRead);
        Write("wrapper.sh", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Write("settings/app.json", UnixFileMode.UserRead | UnixFileMode.UserWrite);

        using var zip = ZipFile.OpenRead(await ZipAsync("bootstrap", "wrapper.sh", "settings/app.json"));

        Assert.Equal(
            ["bootstrap 100755", "settings/app.json 100644", "wrapper.sh 100755"],
            zip.Entries.Select(entry => $"{entry.FullName} {Convert.ToString(entry.ExternalAttributes >>> 16, 8)}"));
        Assert.Equal("settings/app.json", await new StreamReader(zip.GetEntry("settings/app.json")!.Open()).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_files_give_the_same_bytes_in_any_order_at_any_time()
    {
        Write("bootstrap", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write("a.json", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var first = await File.ReadAllBytesAsync(await ZipAsync("bootstrap", "a.json"), TestContext.Current.CancellationToken);

        File.SetLastWriteTimeUtc(Path.Combine(_folder, "a.json"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        var second = await File.ReadAllBytesAsync(await ZipAsync("a.json", "bootstrap"), TestContext.Current.CancellationToken);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_an_error_and_leaves_the_last_archive_as_it_was()
    {
        Write("bootstrap", UnixFileMode.UserRead);
        var zip = await ZipAsync("bootstrap");
        var before = await File.ReadAllBytesAsync(zip, TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync("bootstrap", "gone.json");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("gone.json", output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(zip, TestContext.Current.CancellationToken));
    }

    private void Write(string name, UnixFileMode mode)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, name);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private async Task<string> ZipAsync(params string[] names)
    {
        var (exitCode, output) = await RunAsync(names);
        return exitCode == 0 ? Path.Combine(_folder, "function.zip") : throw new InvalidOperationException(output);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] names)
    {
        var task = packages.Extract("NativeLambda", "tools/net10.0/NativeLambda.Build.dll", _folder);
        var files = names.Select(name => string.Create(CultureInfo.InvariantCulture, $"""<File Include="{name}" RelativePath="{name}" />"""));
        var project = Path.Combine(_folder, "zip.proj");
        await File.WriteAllTextAsync(project, $"""
            <Project>
              <UsingTask TaskName="NativeLambda.Build.CreateLambdaZip" AssemblyFile="{task}" />
              <ItemGroup>{string.Concat(files)}</ItemGroup>
              <Target Name="Zip">
                <CreateLambdaZip Files="@(File)" Executable="bootstrap" ZipFile="function.zip" />
              </Target>
            </Project>
            """);
        return await DotnetCommand.RunAsync("build", project, "-t:Zip");
    }
}
