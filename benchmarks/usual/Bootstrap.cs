using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Usual;

/// <summary>
/// The loop as people write it by hand for a native function, or take it from a package: <see cref="HttpClient"/> and a
/// source-generated context of System.Text.Json. Written to be fast by the means that they know: one client, whole
/// bodies in place of streams, and no work beside the job.
/// </summary>
internal static class Bootstrap
{
    public static async Task RunAsync<TEvent, TResult>(
        Func<TEvent, Invocation, TResult> handler, JsonTypeInfo<TEvent> eventType, JsonTypeInfo<TResult> resultType)
    {
        var api = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
        var slots = int.TryParse(Environment.GetEnvironmentVariable("AWS_LAMBDA_MAX_CONCURRENCY"), out var count) ? count : 1;
        using var client = new HttpClient
        {
            BaseAddress = new Uri($"http://{api}/2018-06-01/runtime/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var loops = new Task[slots];
        for (var i = 0; i < slots; i++)
        {
            loops[i] = ServeAsync(client, handler, eventType, resultType);
        }

        await Task.WhenAll(loops);
    }

    private static async Task ServeAsync<TEvent, TResult>(
        HttpClient client, Func<TEvent, Invocation, TResult> handler, JsonTypeInfo<TEvent> eventType, JsonTypeInfo<TResult> resultType)
    {
        while (true)
        {
            using var next = await client.GetAsync("invocation/next");
            next.EnsureSuccessStatusCode();
            var invocation = new Invocation(
                GetHeader(next, "Lambda-Runtime-Aws-Request-Id") ?? throw new InvalidOperationException("The event has no id."),
                GetHeader(next, "Lambda-Runtime-Invoked-Function-Arn"),
                GetHeader(next, "Lambda-Runtime-Deadline-Ms"));
            Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", GetHeader(next, "Lambda-Runtime-Trace-Id"));

            var action = "response";
            byte[] answer;
            try
            {
                var input = JsonSerializer.Deserialize(await next.Content.ReadAsByteArrayAsync(), eventType)
                    ?? throw new JsonException("The event was null.");
                answer = JsonSerializer.SerializeToUtf8Bytes(handler(input, invocation), resultType);
            }
#pragma warning disable CA1031 // Whatever the handler throws is reported.
            catch (Exception e)
#pragma warning restore CA1031
            {
                action = "error";
                answer = JsonSerializer.SerializeToUtf8Bytes(
                    new Failure(e.Message, e.GetType().Name, e.StackTrace?.Split('\n')), FailureContext.Default.Failure);
            }

            using var content = new ByteArrayContent(answer) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var response = await client.PostAsync($"invocation/{invocation.RequestId}/{action}", content);
            response.EnsureSuccessStatusCode();
        }
    }

    private static string? GetHeader(HttpResponseMessage message, string name) =>
        message.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}

/// <summary>What a handler is told of its invocation.</summary>
internal sealed record Invocation(string RequestId, string? FunctionArn, string? Deadline);

/// <summary>What is posted when a handler throws.</summary>
internal sealed record Failure(string ErrorMessage, string ErrorType, string[]? StackTrace);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Failure))]
internal sealed partial class FailureContext : JsonSerializerContext;
