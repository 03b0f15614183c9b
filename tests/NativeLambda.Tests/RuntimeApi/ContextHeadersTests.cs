using System.Text.Json;

namespace NativeLambda.Tests.RuntimeApi;

public sealed class ContextHeadersTests
{
    [Fact]
    public void Item32_TheClientContextIsReadAndUnknownMembersAreDropped()
    {
        var context = ContextHeaders.ParseClientContext("""
            {
              "client": {
                "installation_id": "i", "app_title": "t", "app_version_name": "n", "app_version_code": "c",
                "app_package_name": "p", "other": [1, {"a": 2}]
              },
              "custom": { "text": "värde", "number": 1.50, "flag": true, "nothing": null, "object": {"a": [1, 2]} },
              "env": { "locale": "sv" },
              "services": { "ignored": {} }
            }
            """u8);

        Assert.NotNull(context?.Client);
        Assert.Equal("i", context.Client.InstallationId);
        Assert.Equal("t", context.Client.AppTitle);
        Assert.Equal("n", context.Client.AppVersionName);
        Assert.Equal("c", context.Client.AppVersionCode);
        Assert.Equal("p", context.Client.AppPackageName);
        Assert.Equal("sv", Assert.Single(context.Environment).Value);
        Assert.Equal("värde", context.Custom["text"]);
        Assert.Equal("1.50", context.Custom["number"]);
        Assert.Equal("true", context.Custom["flag"]);
        Assert.Equal("null", context.Custom["nothing"]);
        Assert.Equal("""{"a": [1, 2]}""", context.Custom["object"]);
    }

    [Fact]
    public void Item32_AnEmptyClientContextHasNoApplication()
    {
        var context = ContextHeaders.ParseClientContext("{}"u8);
        Assert.NotNull(context);
        Assert.Null(context.Client);
        Assert.Empty(context.Custom);
        Assert.Empty(context.Environment);
    }

    [Fact]
    public void Item32_ANullClientContextIsNone() => Assert.Null(ContextHeaders.ParseClientContext("null"u8));

    [Fact]
    public void Item31_TheIdentityIsRead()
    {
        var identity = ContextHeaders.ParseIdentity("""{"cognitoIdentityId":"id","other":{},"cognitoIdentityPoolId":null}"""u8);
        Assert.Equal("id", identity.IdentityId);
        Assert.Null(identity.IdentityPoolId);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{} {}")]
    [InlineData("""{"client":1}""")]
    [InlineData("""{"client":{"app_title":1}}""")]
    [InlineData("""{"custom":"x"}""")]
    [InlineData("""{"cognitoIdentityId":{}}""")]
    public void Item32_WhatIsNotThatIsRefused(string json)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);
        if (json.Contains("cognito", StringComparison.Ordinal))
        {
            Assert.ThrowsAny<JsonException>(() => ContextHeaders.ParseIdentity(bytes));
        }
        else
        {
            Assert.ThrowsAny<JsonException>(() => ContextHeaders.ParseClientContext(bytes));
        }
    }
}
