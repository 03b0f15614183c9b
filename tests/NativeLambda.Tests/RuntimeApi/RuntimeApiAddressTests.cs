namespace NativeLambda.Tests.RuntimeApi;

public sealed class RuntimeApiAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:9001", "127.0.0.1", "9001")]
    [InlineData("localhost:80", "localhost", "80")]
    [InlineData("sandbox.local:65535", "sandbox.local", "65535")]
    [InlineData("[::1]:9001", "::1", "9001")]
    public void Item01_HostAndPort(string text, string host, string port)
    {
        Assert.True(RuntimeApiAddress.TryParse(text, out var address));
        Assert.Equal(host, address.Host);
        Assert.Equal(port, address.Port);
        Assert.Equal(text, address.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData(":9001")]
    [InlineData("host:")]
    [InlineData("host:port")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    [InlineData("host:-1")]
    [InlineData("host: 9001")]
    [InlineData("::1:9001")]
    [InlineData("[]:9001")]
    [InlineData("[::1:9001")]
    [InlineData("http://host/")]
    public void Item01_WhatIsNoAddressIsRefused(string text) => Assert.False(RuntimeApiAddress.TryParse(text, out _));
}
