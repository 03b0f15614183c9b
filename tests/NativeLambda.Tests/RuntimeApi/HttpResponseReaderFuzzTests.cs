using CsCheck;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Tests.RuntimeApi;

/// <summary>The reader under random answers, right ones and broken ones, in random pieces.</summary>
public sealed class HttpResponseReaderFuzzTests
{
    private const int Cases = 100_000;

    private static readonly Gen<int[]> Pieces = Gen.OneOf(Gen.Const(1), Gen.Int[1, 7], Gen.Int[1, 200]).Array[1, 6];

    [Fact]
    public void Item08_ARightAnswerIsReadInAnyPieces() =>
        Gen.Select(HttpResponseSamples.Right, Pieces, (answer, pieces) => (answer, pieces)).Check(Cases, given =>
        {
            var read = ReadResponse.Read(given.answer.Response, given.pieces);
            Assert.Equal(ReadOutcome.Complete, read.Outcome);
            Assert.Equal(200, read.Status);
            Assert.Equal(given.answer.Body, read.Body);
        });

    [Fact]
    public void Item10_ABrokenAnswerIsTheSameInAnyPieces() =>
        Gen.Select(HttpResponseSamples.Broken, Pieces, (bytes, pieces) => (bytes, pieces)).Check(Cases, given =>
            AssertSameInPieces(given.bytes, given.pieces));

    [Fact]
    public void Item10_AnyBytesAreReadOrRefused() =>
        Gen.Select(HttpResponseSamples.Any, Pieces, (bytes, pieces) => (bytes, pieces)).Check(Cases, given =>
            AssertSameInPieces(given.bytes, given.pieces));

    private static void AssertSameInPieces(byte[] bytes, int[] pieces)
    {
        var whole = ReadResponse.Read(bytes);
        var inPieces = ReadResponse.Read(bytes, pieces);
        Assert.Equal(whole.Outcome, inPieces.Outcome);
        Assert.Equal(whole.Status, inPieces.Status);
        Assert.Equal(whole.Body, inPieces.Body);
    }
}
