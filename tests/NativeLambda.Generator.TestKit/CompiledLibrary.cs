using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.TestKit;

/// <summary>A library that was compiled with the generator, for what refers to it.</summary>
/// <param name="name">The name of the assembly.</param>
/// <param name="sources">Its sources.</param>
public sealed class CompiledLibrary(string name, params string[] sources)
{
    /// <summary>The assembly.</summary>
    public byte[] Image { get; } = TestCompilation.Create(sources).WithAssemblyName(name).RunGenerator().EmitImage();

    /// <summary>A reference to it, the same one each time.</summary>
    public MetadataReference Reference => field ??= MetadataReference.CreateFromImage(Image);
}
