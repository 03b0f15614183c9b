using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Decides in which file each type stands: in that of the handler if only one leads to it, else in its own. Roslyn
/// compares the name of each file with those of all before it in every run, so the time goes with the square of their
/// number: 12 ms for 3,000.
/// </summary>
internal sealed class SourceFiles
{
    private const int Shared = -1;

    private readonly List<(string HintName, HandlerModel Handler)> _handlers = [];

    /// <summary>Two types can have names that are the same but for case; two files cannot.</summary>
    private readonly UniqueNames _names = new();

    /// <summary>For each type the index of the only handler that leads to it, or <see cref="Shared"/>.</summary>
    private readonly Dictionary<string, int> _owners = new(StringComparer.Ordinal);

    /// <summary>Adds a handler.</summary>
    /// <param name="hintName">The name of its file.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="types">The C# types that it leads to.</param>
    public void Add(string hintName, HandlerModel handler, IEnumerable<string> types)
    {
        var index = _handlers.Count;
        _handlers.Add((_names.ClaimFile(hintName), handler));
        foreach (var type in types)
        {
            _owners[type] = !_owners.TryGetValue(type, out var owner) || owner == index ? index : Shared;
        }
    }

    /// <summary>The files of the handlers and of the types that several of them lead to.</summary>
    public EquatableArray<SourceFileModel> Divide(EquatableArray<JsonTypeModel> types, EquatableArray<JsonObjectMetadataModel> objects)
    {
        var typesOf = types.ToLookup(type => OwnerOf(type.TypeName));
        var objectsOf = objects.ToLookup(type => OwnerOf(type.TypeName));
        var shared = objectsOf[Shared].ToDictionary(type => type.TypeName, StringComparer.Ordinal);
        var files = _handlers.Select((pair, index) => new SourceFileModel
        {
            HintName = pair.HintName,
            Handler = pair.Handler,
            JsonTypes = typesOf[index].ToEquatableArray(),
            JsonObjects = objectsOf[index].ToEquatableArray(),
        }).ToList();
        foreach (var type in typesOf[Shared])
        {
            var metadata = shared.TryGetValue(type.TypeName, out var known) ? known : null;
            files.Add(new SourceFileModel { HintName = _names.ClaimFile(type.HintName), JsonTypes = new([type]), JsonObjects = metadata is null ? default : new([metadata]) });
            shared.Remove(type.TypeName);
        }

        files.AddRange(objectsOf[Shared]
            .Where(type => shared.ContainsKey(type.TypeName))
            .Select(type => new SourceFileModel { HintName = _names.ClaimFile(type.HintName), JsonObjects = new([type]) }));
        return files.ToEquatableArray();
    }

    /// <summary>The enums, each with the name of its file.</summary>
    public EquatableArray<JsonEnumModel> Name(EquatableArray<JsonEnumModel> enums) => enums
        .Select(model => _names.ClaimFile(model.HintName) is var name && name == model.HintName ? model : model with { HintName = name })
        .ToEquatableArray();

    private int OwnerOf(string type) => _owners.TryGetValue(type, out var owner) ? owner : Shared;
}
