namespace NativeLambda.Tests.RuntimeApi;

public sealed class MessageBufferTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 20)]
    [InlineData(511, 100_000)]
    [InlineData(512, 1)]
    [InlineData(513, 1)]
    [InlineData(1_000_000, 300_000)]
    public void TheHeadStandsDirectlyBeforeTheBody(int headLength, int bodyLength)
    {
        var head = Enumerable.Range(0, headLength).Select(i => (byte)(i % 7)).ToArray();
        var body = Enumerable.Range(0, bodyLength).Select(i => (byte)(i % 11)).ToArray();
        var buffer = new MessageBuffer();
        for (var round = 0; round < 3; round++)
        {
            buffer.Clear();
            foreach (var part in body.Chunk(999))
            {
                buffer.Write(part);
            }

            Assert.True(buffer.Body.SequenceEqual(body));

            buffer.Prepend(head);
            Assert.True(buffer.Message.SequenceEqual((byte[])[.. head, .. body]));
            Assert.Equal(bodyLength, buffer.BodyLength);
        }
    }
}
