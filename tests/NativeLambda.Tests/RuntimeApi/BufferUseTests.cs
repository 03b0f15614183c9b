namespace NativeLambda.Tests.RuntimeApi;

/// <summary>What a large message leaves behind.</summary>
public sealed class BufferUseTests
{
    private const int SixMegabytes = 6_291_456;

    [Fact]
    public void TheBufferOfAnAnswerGrowsAndShrinksAgain()
    {
        var buffer = new MessageBuffer();
        var before = buffer.Capacity;
        buffer.Write(new byte[SixMegabytes]);
        Assert.InRange(buffer.Capacity, SixMegabytes, 2 * SixMegabytes);
        for (var i = 0; i <= BufferUse.Patience; i++)
        {
            buffer.Clear();
            buffer.Clear();
            buffer.Write("small"u8);
        }

        Assert.Equal(before, buffer.Capacity);
        Assert.Equal("small"u8, buffer.Body);
    }

    [Fact]
    public void TheBufferOfEventsGrowsAndShrinksAgain()
    {
        var reader = new HttpResponseReader();
        var before = reader.Capacity;
        Read(reader, SixMegabytes);

        // As long as every tenth event is a large one, none of them has to wait for a new buffer.
        for (var i = 1; i <= 10 * BufferUse.Patience; i++)
        {
            Read(reader, i % 10 == 0 ? SixMegabytes : 5);
            Assert.InRange(reader.Capacity, SixMegabytes, 2 * SixMegabytes);
        }

        for (var i = 0; i <= BufferUse.Patience; i++)
        {
            Read(reader, 5);
        }

        Assert.Equal(before, reader.Capacity);
    }

    private static void Read(HttpResponseReader reader, int length)
    {
        reader.Clear();
        byte[] response = [.. System.Text.Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n"), .. new byte[length]];
        for (var rest = response.AsSpan(); !rest.IsEmpty;)
        {
            var free = reader.GetSpan();
            var count = Math.Min(free.Length, rest.Length);
            rest[..count].CopyTo(free);
            Assert.Equal(count == rest.Length, reader.Advance(count));
            rest = rest[count..];
        }

        Assert.Equal(length, reader.Body.Length);
    }
}
