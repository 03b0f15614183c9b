using System.Text;

namespace NativeLambda.Tests.RuntimeApi;

/// <summary>The answer and the request for the next event in one message.</summary>
public sealed class PipeliningTests
{
    private static readonly byte[] Accepted = StandInAnswer.Accepted.Parts[0];
    private static readonly byte[] Event = StandInAnswer.Event("1", "payload").Parts[0];
    private static readonly byte[] NextEvent = StandInAnswer.Event("2", "another").Parts[0];

    [Fact]
    public void TheAnswerAndTheNextRequestLeaveInOneMessage()
    {
        var connection = new ScriptedConnection([Event, Accepted, NextEvent, Accepted]);
        using var client = Connect(connection);
        Serve(client, "1", "payload");
        Serve(client, "2", "another");
        Assert.Equal(3, connection.Sent.Count);
        Assert.StartsWith("GET ", connection.Sent[0], StringComparison.Ordinal);
        Assert.StartsWith("POST /2018-06-01/runtime/invocation/1/response ", connection.Sent[1], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nanswer" + connection.Sent[0], connection.Sent[1], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nanswer" + connection.Sent[0], connection.Sent[2], StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheSettingTheyLeaveOneAfterTheOther()
    {
        var connection = new ScriptedConnection([Event, Accepted, NextEvent, Accepted]);
        using var client = Connect(connection, pipelines: false);
        Serve(client, "1", "payload");
        Serve(client, "2", "another");
        Assert.Equal(["GET", "POST", "GET", "POST"], Methods(connection));
    }

    [Fact]
    public void AcknowledgementAndEventMayComeInAnyPieces()
    {
        byte[] both = [.. Accepted, .. NextEvent];
        for (var first = 1; first <= both.Length; first++)
        {
            for (var second = first; second <= both.Length; second += 7)
            {
                byte[][] pieces = [both[..first], both[first..second], both[second..]];
                var connection = new ScriptedConnection([Event, .. pieces.Where(piece => piece.Length > 0), Accepted]);
                using var client = Connect(connection);
                Serve(client, "1", "payload");
                Serve(client, "2", "another");
                Assert.Equal(3, connection.Sent.Count);
            }
        }
    }

    [Fact]
    public void WithoutAnAnswerToTheSecondRequestItIsSentAgainAndNoOtherIsPipelined()
    {
        var connection = new ScriptedConnection([Event, Accepted, []], [NextEvent, Accepted, NextEvent]);
        using var client = Connect(connection);
        Serve(client, "1", "payload");
        Serve(client, "2", "another");
        client.ReceiveNext();
        Assert.Equal(["GET", "POST", "GET", "POST", "GET"], Methods(connection));
    }

    [Fact]
    public void AnAnswerThatMayBeLostIsNotSentAgainAndNoOtherIsPipelined()
    {
        var connection = new ScriptedConnection([Event, []], [NextEvent, Accepted, NextEvent]);
        using var client = Connect(connection);
        client.ReceiveNext();
        Assert.Throws<RuntimeApiException>(() => Post(client));
        Serve(client, "2", "another");
        client.ReceiveNext();
        Assert.Equal(["GET", "POST", "GET", "POST", "GET"], Methods(connection));
    }

    [Fact]
    public void WhereItHasWorkedOnceItGoesOnAfterAFailure()
    {
        var connection = new ScriptedConnection([Event, Accepted, NextEvent, Accepted, []], [Event, Accepted, NextEvent]);
        using var client = Connect(connection);
        Serve(client, "1", "payload");
        Serve(client, "2", "another");
        Serve(client, "1", "payload");
        client.ReceiveNext();
        Assert.Equal(["GET", "POST", "POST", "GET", "POST"], Methods(connection));
    }

    [Fact]
    public void AfterAnAcknowledgementThatEndsItsConnectionNothingOfItIsRead()
    {
        byte[] closing = [.. "HTTP/1.1 202 Accepted\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"u8, .. "HTTP/1.1 500 Never\r\n\r\n"u8];
        var connection = new ScriptedConnection([Event, closing], [NextEvent, Accepted]);
        using var client = Connect(connection);
        Serve(client, "1", "payload");
        Serve(client, "2", "another");
        Assert.Equal(["GET", "POST", "GET", "POST"], Methods(connection));
    }

    [Fact]
    public void AnEventThatBreaksOffIsAFailureOfItsRequest()
    {
        var connection = new ScriptedConnection([Event, [.. Accepted, .. NextEvent[..20]], []], [NextEvent]);
        using var client = Connect(connection);
        Serve(client, "1", "payload");
        Assert.Throws<RuntimeApiException>(client.ReceiveNext);
        client.ReceiveNext();
        Assert.Equal("2", Encoding.UTF8.GetString(client.RequestId));
    }

    [Fact]
    public void ALongAnswerIsSentAlone()
    {
        var connection = new ScriptedConnection([Event, Accepted]);
        using var client = Connect(connection);
        client.ReceiveNext();
        Post(client, new string('x', 64 * 1024));
        Assert.EndsWith("xx", connection.Sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnswerThatIsSentAgainIsSentAlone()
    {
        var connection = new ScriptedConnection([Event, Accepted, Event, Accepted]);
        using var client = Connect(connection);
        client.ReceiveNext();
        var body = Post(client);
        client.ReceiveNext();
        client.PostAgain(body);
        Assert.EndsWith("\r\n\r\nanswer", connection.Sent[2], StringComparison.Ordinal);
    }

    private static RuntimeApiClient Connect(ScriptedConnection connection, bool pipelines = true)
    {
        Assert.True(RuntimeApiAddress.TryParse("127.0.0.1:9001", out var address));
        return new RuntimeApiClient(address, connection) { Pipelines = pipelines };
    }

    private static void Serve(RuntimeApiClient client, string requestId, string payload)
    {
        client.ReceiveNext();
        Assert.Equal(requestId, Encoding.UTF8.GetString(client.RequestId));
        Assert.Equal(payload, Encoding.UTF8.GetString(client.Response.Body.Span));
        Post(client);
        Assert.True(client.IsAccepted);
    }

    private static MessageBuffer Post(RuntimeApiClient client, string answer = "answer")
    {
        var body = new MessageBuffer();
        body.Write(Encoding.UTF8.GetBytes(answer));
        client.PostResponse(client.RequestId, body, "text/plain"u8);
        return body;
    }

    private static IEnumerable<string> Methods(ScriptedConnection connection) => connection.Sent.Select(message => message.Split(' ')[0]);
}
