global using NativeLambda.Hosting;
global using NativeLambda.Logging;
global using NativeLambda.RuntimeApi;
global using NativeLambda.RuntimeApi.TestKit;
global using NativeLambda.RuntimeApi.Transport;
global using Xunit;
