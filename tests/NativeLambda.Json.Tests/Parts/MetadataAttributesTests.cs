using NativeLambda.Json.Corpus.Parts;

namespace NativeLambda.Json.Tests.Parts;

public sealed class MetadataAttributesTests(ITestOutputHelper output) : PartTests(MetadataAttributes.Part, output)
{
    protected override bool HasCodeOfItsOwn => true;
}
