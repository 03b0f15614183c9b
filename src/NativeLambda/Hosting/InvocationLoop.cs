using System.Globalization;
using NativeLambda.Logging;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>One slot: takes one event after the other from the platform, calls the handler, and posts the answer.</summary>
/// <param name="client">The slot's own connection.</param>
/// <param name="slots">All slots of the function.</param>
/// <param name="environment">What the platform says of the function.</param>
/// <param name="log">Where the records go.</param>
/// <param name="pause">Waits for this many milliseconds before something is tried again.</param>
internal sealed class InvocationLoop(RuntimeApiClient client, SlotGroup slots, FunctionEnvironment environment, LogSink log, Action<int> pause)
{
    /// <summary>The platform's limit on a response, in bytes: 6 MiB and 100 bytes.</summary>
    internal const int ResponseLimit = 6_291_556;

    private readonly EventMetadata _metadata = new(client, environment, log, setsTraceVariable: slots.Count == 1);
    private volatile bool _isServing;

    /// <summary>Serves events until the platform is gone for every slot, and says so in the log then.</summary>
    internal void Run(LambdaInvoker invoker)
    {
        var invocation = new Invocation(_metadata);
        var failures = 0;
        var isLost = false;
        while (true)
        {
            string problem;
            try
            {
                client.ReceiveNext();
                if (_metadata.ReadRequestId())
                {
                    failures = 0;
                    if (isLost)
                    {
                        isLost = false;
                        slots.Regain();
                    }

                    Serve(invocation, invoker);
                    continue;
                }

                // The platform offers an event again whose answer it did not get. The handler must not run twice for
                // it, and the answer is still there.
                problem = "The Runtime API gave the event again that was just answered";
                PostAgain(invocation);
            }
            catch (RuntimeApiException e)
            {
                problem = e.Message;
            }

            if (!isLost && (!client.HasConnected || failures == Retry.Pauses.Length))
            {
                isLost = true;
                slots.Lose();
            }

            if (isLost && slots.AreAllLost)
            {
                log.Write(LogLevel.Critical, problem);
                return;
            }

            log.Write(LogLevel.Warning, problem);
            pause(Retry.Pauses[Math.Min(failures, Retry.Pauses.Length - 1)]);
            failures = Math.Min(failures + 1, Retry.Pauses.Length);
        }
    }

    /// <summary>Answers the current event from another thread, if there is a current event.</summary>
    /// <param name="another">A client that nobody else uses.</param>
    /// <param name="report">Why the process is about to end.</param>
    /// <returns>Whether there is a current event.</returns>
    internal bool TryAnswer(RuntimeApiClient another, ErrorReport report)
    {
        if (!_isServing)
        {
            return false;
        }

        var logger = _metadata.CreateLogger();
        logger.Log(LogLevel.Critical, report);
        try
        {
            var body = new MessageBuffer();
            report.WriteJson(body);
            another.PostError(_metadata.RequestId, body, report);
        }
        catch (RuntimeApiException e)
        {
            logger.Log(LogLevel.Critical, e.Message);
        }

        return true;
    }

    private void Serve(Invocation invocation, LambdaInvoker invoker)
    {
        invocation.Begin(client.Response.Body);
        _isServing = true;
        var report = invocation.TryInvoke(invoker);
        _isServing = false;
        if (report is null && invocation.Answer.BodyLength > ResponseLimit)
        {
            report = ErrorReport.Create(
                ErrorTypes.ResponseSizeTooLarge,
                $"The response of {ToText(invocation.Answer.BodyLength)} bytes exceeds the limit of {ToText(ResponseLimit)} bytes.");
        }

        if (report is not null)
        {
            _metadata.CreateLogger().Log(LogLevel.Error, report);
        }

        try
        {
            Post(invocation, report);
            if (!client.IsAccepted)
            {
                _metadata.CreateLogger().Log(LogLevel.Error, $"The Runtime API refused the answer: {client.DescribeResponse()}");
            }
        }
        catch (RuntimeApiException e)
        {
            // Not sent again: the platform may have it. If it does not, it offers the event again.
            _metadata.CreateLogger().Log(LogLevel.Error, $"The answer may be lost. {e.Message}");
        }
    }

    private void Post(Invocation invocation, ErrorReport? report)
    {
        if (invocation.Streamed is { } streamed && (report is null || streamed.HasStarted))
        {
            streamed.End(report);
            return;
        }

        if (report is null)
        {
            client.PostResponse(_metadata.RequestId, invocation.Answer, invocation.AnswerContentType);
            return;
        }

        invocation.Answer.Clear();
        report.WriteJson(invocation.Answer);
        client.PostError(_metadata.RequestId, invocation.Answer, report);
    }

    private void PostAgain(Invocation invocation)
    {
        if (invocation.Streamed is null || !invocation.Answer.Message.IsEmpty)
        {
            client.PostAgain(invocation.Answer);
            return;
        }

        var report = ErrorReport.Create(ErrorTypes.StreamedAnswerLost, "The platform did not get the answer, which was streamed, so it cannot be sent again.");
        report.WriteJson(invocation.Answer);
        client.PostError(_metadata.RequestId, invocation.Answer, report);
    }

    private static string ToText(int number) => number.ToString(CultureInfo.InvariantCulture);
}
