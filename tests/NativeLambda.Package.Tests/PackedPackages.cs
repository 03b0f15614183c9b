using System.IO.Compression;
using System.Xml.Linq;
using NativeLambda.EndToEnd.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(NativeLambda.Package.Tests.PackedPackages))]

namespace NativeLambda.Package.Tests;

/// <summary>The packages, packed once for all tests into a folder of their own.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    // Outside of the repository, so that no setting of its own reaches what is built there.
    private readonly string _folder = Directory.CreateTempSubdirectory("nativelambda-").FullName;

    /// <summary>The folder that restoring takes the packages from.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The version of all of them.</summary>
    public string Version { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        foreach (var project in (string[])["NativeLambda", "NativeLambda.Events", "NativeLambda.Logging", "NativeLambda.Testing", "NativeLambda.Templates"])
        {
            var (exitCode, output) = await DotnetCommand.RunAsync(
                "pack", Path.Combine(Repository.Root, "src", project), "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_folder, "artifacts"));
            if (exitCode != 0 || output.Contains("warning", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Packing failed or warned:\n{output}");
            }
        }

        Version = Metadata("NativeLambda").Element("version")!.Value;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The files in a package, without those of its own format.</summary>
    public IReadOnlyList<string> Contents(string id, string extension = "nupkg")
    {
        using var package = Open(id, extension);
        return
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A file in a package as text.</summary>
    public string Read(string id, string name)
    {
        using var package = Open(id, "nupkg");
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Copies a file out of a package.</summary>
    /// <returns>Where it is now.</returns>
    public string Extract(string id, string name, string folder)
    {
        using var package = Open(id, "nupkg");
        var path = Path.Combine(folder, Path.GetFileName(name));
        package.GetEntry(name)!.ExtractToFile(path, overwrite: true);
        return path;
    }

    /// <summary>What a package says of itself, without the namespace, which differs by the features that the package uses.</summary>
    public XElement Metadata(string id)
    {
        var metadata = XDocument.Parse(Read(id, id + ".nuspec")).Root!.Elements().First();
        foreach (var element in metadata.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return metadata;
    }

    private ZipArchive Open(string id, string extension) =>
        ZipFile.OpenRead(Directory.EnumerateFiles(Feed, id + ".*." + extension).Single(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1])));
}
