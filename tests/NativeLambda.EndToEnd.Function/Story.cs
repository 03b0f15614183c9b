using System.Net;
using NativeLambda;

namespace EndToEnd;

/// <summary>Streams its answers.</summary>
public static class Story
{
    [LambdaHandler]
    public static async IAsyncEnumerable<string> Tell(int words)
    {
        for (var i = 0; i < words; i++)
        {
            await Task.Yield();
            yield return $"word {i} ";
        }
    }

    [LambdaHandler]
    public static async Task Page(string title, LambdaResponseStream response)
    {
        response.StartHttp(new HttpResponseStreamPrelude
        {
            StatusCode = HttpStatusCode.Created,
            Headers = { ["Content-Type"] = "text/html" },
            Cookies = { "seen=1" },
        });
        await using var writer = new StreamWriter(response);
        await writer.WriteAsync($"<h1>{title}</h1>");
        await writer.FlushAsync();
        if (title == "broken")
        {
            throw new InvalidOperationException("Midway.");
        }
    }
}
