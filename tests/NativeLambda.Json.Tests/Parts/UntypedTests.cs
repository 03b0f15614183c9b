using NativeLambda.Json.Corpus.Parts;

namespace NativeLambda.Json.Tests.Parts;

public sealed class UntypedTests(ITestOutputHelper output) : PartTests(Untyped.Part, output)
{
    protected override bool HasCodeOfItsOwn => true;
}
