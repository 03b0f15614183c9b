namespace NativeLambda.RuntimeApi;

/// <summary>
/// The answer and the request for the next event in one message, which saves a system call and a wake-up on either side.
/// RFC 9112, section 9.3.2, allows that to a client that knows what to do when only the first of them was served.
/// </summary>
internal sealed partial class RuntimeApiClient
{
    /// <summary>A larger answer may be refused before it is read, and the request behind it would be lost.</summary>
    private const int LongestPipelined = 64 * 1024;

    private bool _isNextRequested;
    private bool _isPipeliningProven;

    /// <summary>Whether answers are sent so. No longer if the platform fails before it has once served both requests.</summary>
    internal bool Pipelines { get; set; }

    private bool CanPipeline(MessageBuffer body) => Pipelines && connection.IsOpen && body.Message.Length <= LongestPipelined;

    /// <summary>Posts an answer with the request for the next event behind it, and reads what the answer is answered with.</summary>
    private void PostAndRequestNext(MessageBuffer body)
    {
        body.Write(_next);
        try
        {
            SendOrClose(body.Message);
            _response.ClearForTwo();
            Receive();
            _isNextRequested = connection.IsOpen;
        }
        finally
        {
            // The answer alone is what is sent again if the platform offers the event again.
            body.TakeBack(_next.Length);
            Pipelines = _isNextRequested || _isPipeliningProven;
        }
    }

    /// <summary>Receives the next event, which was requested with the last answer.</summary>
    /// <returns>False if it is to be requested again: the platform closed the connection in place of an answer.</returns>
    private bool TryReceiveRequested()
    {
        _isNextRequested = false;
        try
        {
            _response.GoOn();
            Receive();
            return _isPipeliningProven = true;
        }
        catch (RuntimeApiException) when (_response.IsEmpty)
        {
            Pipelines = _isPipeliningProven;
            return false;
        }
    }
}
