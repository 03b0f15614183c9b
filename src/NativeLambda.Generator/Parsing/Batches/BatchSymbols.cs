using Microsoft.CodeAnalysis;

namespace NativeLambda.Generator.Parsing.Batches;

/// <summary>The types of the batch sources, as far as the compilation knows them.</summary>
internal sealed class BatchSymbols(Compilation compilation)
{
    private readonly List<(BatchSource Source, INamedTypeSymbol Attribute)> _attributes =
    [
        .. BatchSource.All
            .Select(source => (source, compilation.GetTypeByMetadataName(source.AttributeMetadataName)!))
            .Where(pair => pair.Item2 is not null),
    ];

    /// <summary>The batch attributes on a method, in their order there.</summary>
    public IEnumerable<(BatchSource Source, AttributeData Attribute)> Find(IMethodSymbol method)
    {
        // A project without the events asks no method for its attributes.
        if (_attributes.Count == 0)
        {
            yield break;
        }

        foreach (var attribute in method.GetAttributes())
        {
            foreach (var (source, type) in _attributes)
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type))
                {
                    yield return (source, attribute);
                }
            }
        }
    }

    public INamedTypeSymbol? Event(BatchSource source) => compilation.GetTypeByMetadataName(source.EventMetadataName);

    /// <summary>The event of AWS's own package.</summary>
    public INamedTypeSymbol? AwsEvent(BatchSource source) => compilation.GetTypeByMetadataName(source.AwsEventMetadataName);

    public INamedTypeSymbol? PayloadEvent(BatchSource source) =>
        source.HasPayload ? compilation.GetTypeByMetadataName(source.PayloadEventMetadataName) : null;

    public INamedTypeSymbol? Response(BatchSource source) => compilation.GetTypeByMetadataName(source.ResponseMetadataName);
}
