using System.Text.Json;
using System.Text.Json.Nodes;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.EndToEnd.Tests;

/// <summary>The native HttpApi: two routes of an HTTP API in one executable.</summary>
public sealed class HttpApiTests(PublishedSamples samples)
{
    private string Executable => samples.Executable("HttpApi");

    [Fact]
    public async Task A_route_takes_values_of_the_path_and_the_query()
    {
        using var response = await InvokeAsync("Shop.GetQuote", _ => { });

        Assert.Equal(200, Status(response));
        Assert.Equal("application/json", response.RootElement.GetProperty("headers").GetProperty("content-type").GetString());
        Assert.Equal("""{"quote":{"article":"tea","quantity":12,"total":15.00}}""", Body(response));
    }

    [Fact]
    public async Task A_route_takes_a_body_of_JSON()
    {
        using var response = await InvokeAsync("Shop.PlaceOrder", _ => { });

        Assert.Equal(201, Status(response));
        Assert.Equal("/orders/id-1", response.RootElement.GetProperty("headers").GetProperty("location").GetString());
        Assert.Equal("""{"quote":{"article":"tea","quantity":2,"total":2.50}}""", Body(response));
    }

    [Fact]
    public async Task A_body_in_base64_is_decoded()
    {
        using var response = await InvokeAsync("Shop.PlaceOrder", request =>
        {
            request["body"] = Convert.ToBase64String("""{"article":"coffee"}"""u8);
            request["isBase64Encoded"] = true;
        });

        Assert.Equal("""{"quote":{"article":"coffee","quantity":1,"total":4.20}}""", Body(response));
    }

    [Fact]
    public async Task A_query_may_be_left_out()
    {
        using var response = await InvokeAsync("Shop.GetQuote", request => request.Remove("queryStringParameters"));

        Assert.Equal("""{"quote":{"article":"tea","quantity":1,"total":1.25}}""", Body(response));
    }

    [Theory]
    [InlineData("Shop.GetQuote", "pathParameters", """{"name":"chalk"}""", 404, "There is no article")]
    [InlineData("Shop.GetQuote", "queryStringParameters", """{"quantity":"many"}""", 400, "The quantity")]
    [InlineData("Shop.PlaceOrder", "body", "null", 400, "An order is missing.")]
    [InlineData("Shop.PlaceOrder", "body", "\"no order\"", 400, "The order cannot be read at $.")]
    [InlineData("Shop.PlaceOrder", "body", """ "{\"article\":\"tea\",\"quantity\":\"two\"}" """, 400, "The order cannot be read at $.quantity.")]
    [InlineData("Shop.PlaceOrder", "body", """ "{\"article\":\"chalk\"}" """, 422, "There is no article")]
    public async Task A_request_that_is_wrong_gets_a_status_that_says_so(string handler, string member, string value, int status, string problem)
    {
        using var response = await InvokeAsync(handler, request => request[member] = JsonNode.Parse(value));

        Assert.Equal(status, Status(response));
        using var body = JsonDocument.Parse(Body(response));
        Assert.StartsWith(problem, Assert.Single(body.RootElement.EnumerateObject(), member => member.Name == "problem").Value.GetString(), StringComparison.Ordinal);
    }

    private static int Status(JsonDocument response) => response.RootElement.GetProperty("statusCode").GetInt32();

    private static string Body(JsonDocument response) => response.RootElement.GetProperty("body").GetString()!;

    /// <summary>Sends the sample's own event of a route, with a change.</summary>
    private async Task<JsonDocument> InvokeAsync(string handler, Action<JsonObject> change)
    {
        var request = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Sample("HttpApi", "events", handler + ".json"), TestContext.Current.CancellationToken))!.AsObject();
        change(request);
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(Executable, api.Address, handler);

        var post = await api.InvokeAsync("id-1", request.ToJsonString());

        Assert.Equal("/2018-06-01/runtime/invocation/id-1/response", post.Path);
        return JsonDocument.Parse(post.Body);
    }
}
