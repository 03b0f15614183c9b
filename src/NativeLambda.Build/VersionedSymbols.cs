using System.Buffers.Binary;
using System.Text;

namespace NativeLambda.Build;

/// <summary>
/// The functions that an executable asks of shared libraries in a version of their own, as the linker notes them in a
/// 64-bit ELF file: <see href="https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html"/>.
/// </summary>
internal sealed class VersionedSymbols
{
    private const int DynamicSymbols = 11;
    private const int NeededVersions = 0x6ffffffe;
    private const int SymbolVersions = 0x6fffffff;
    private const int SectionHeaderSize = 64;
    private const int SymbolSize = 24;

    private readonly byte[] _file;

    private VersionedSymbols(byte[] file) => _file = file;

    /// <summary>Reads an executable.</summary>
    /// <returns>The functions; none if the file is no 64-bit little-endian ELF file, or links nothing.</returns>
    /// <exception cref="InvalidDataException">The file contradicts itself.</exception>
    public static IReadOnlyList<VersionedSymbol> Read(byte[] file)
    {
        // e_ident: the magic number, ELFCLASS64, ELFDATA2LSB.
        if (!file.AsSpan().StartsWith("\u007fELF\u0002\u0001"u8))
        {
            return [];
        }

        try
        {
            return [.. new VersionedSymbols(file).Read()];
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("It is not a whole ELF file.", e);
        }
    }

    private List<VersionedSymbol> Read()
    {
        var sections = ReadSections();
        var found = new List<VersionedSymbol>();
        if (sections.Find(section => section.Type == NeededVersions) is not { } needed
            || sections.Find(section => section.Type == SymbolVersions) is not { } versionOf
            || sections.Find(section => section.Type == DynamicSymbols) is not { } symbols)
        {
            return found;
        }

        var versions = ReadVersions(needed, sections[needed.Link]);
        var names = sections[symbols.Link];
        for (var i = 0; i < versionOf.Size / 2; i++)
        {
            // The upper bit says that the symbol is hidden.
            if (versions.TryGetValue(UInt16(versionOf.Start + (2 * i)) & 0x7fff, out var version))
            {
                found.Add(new VersionedSymbol(Text(names, Int32(symbols.Start + (SymbolSize * i))), version));
            }
        }

        return found;
    }

    private List<Section> ReadSections()
    {
        // e_shoff and e_shnum.
        var start = Int64(40);
        var count = UInt16(60);
        var sections = new List<Section>();
        for (var i = 0; i < count; i++)
        {
            // sh_type, sh_offset, sh_size, sh_link.
            var header = start + (i * SectionHeaderSize);
            sections.Add(new Section(Int32(header + 4), Int64(header + 24), Int64(header + 32), Int32(header + 40)));
        }

        return sections;
    }

    /// <summary>The versions by the number that a symbol refers to them with.</summary>
    private Dictionary<int, string> ReadVersions(Section needed, Section names)
    {
        var versions = new Dictionary<int, string>();
        int toNextLibrary, toNextVersion;
        for (var library = needed.Start; ; library += toNextLibrary)
        {
            // Elfxx_Verneed: vn_aux, vn_next. Elfxx_Vernaux: vna_other, vna_name, vna_next.
            for (var version = library + Int32(library + 8); ; version += toNextVersion)
            {
                versions[UInt16(version + 6)] = Text(names, Int32(version + 8));
                toNextVersion = Int32(version + 12);
                if (toNextVersion <= 0)
                {
                    break;
                }
            }

            toNextLibrary = Int32(library + 12);
            if (toNextLibrary <= 0)
            {
                return versions;
            }
        }
    }

    private string Text(Section names, int at)
    {
        var text = _file.AsSpan(checked((int)(names.Start + at)));
        return Encoding.UTF8.GetString(text[..Math.Max(0, text.IndexOf((byte)0))]);
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(at));

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(at));

    private int Int64(int at) => checked((int)BinaryPrimitives.ReadInt64LittleEndian(_file.AsSpan(at)));

    private sealed record Section(int Type, int Start, int Size, int Link);
}

/// <summary>A function of a shared library.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that it is asked for in: <c>GLIBC_2.34</c>.</param>
internal sealed record VersionedSymbol(string Name, string Version);
