using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Generator.TestKit;
using NativeLambda.Hosting;
using Xunit;

namespace NativeLambda.Generator.Tests.Emitted;

/// <summary>
/// Handlers that take the <c>ILambdaContext</c> of AWS's packages, compiled against an assembly that declares what those
/// declare, and called.
/// </summary>
public sealed class ContextAdapterTests
{
    private const string AdapterFile = "LambdaContextAdapter.g.cs";

    /// <summary>The interfaces as the first versions have them.</summary>
    private const string First =
        """
        #nullable disable
        using System;
        using System.Collections.Generic;
        namespace Amazon.Lambda.Core;

        public interface ILambdaContext
        {
            string AwsRequestId { get; }
            IClientContext ClientContext { get; }
            string FunctionName { get; }
            string FunctionVersion { get; }
            ICognitoIdentity Identity { get; }
            string InvokedFunctionArn { get; }
            ILambdaLogger Logger { get; }
            string LogGroupName { get; }
            string LogStreamName { get; }
            int MemoryLimitInMB { get; }
            TimeSpan RemainingTime { get; }
        }

        public interface IClientContext
        {
            IDictionary<string, string> Environment { get; }
            IClientApplication Client { get; }
            IDictionary<string, string> Custom { get; }
        }

        public interface IClientApplication
        {
            string AppPackageName { get; }
            string AppTitle { get; }
            string AppVersionCode { get; }
            string AppVersionName { get; }
            string InstallationId { get; }
        }

        public interface ICognitoIdentity
        {
            string IdentityId { get; }
            string IdentityPoolId { get; }
        }

        public interface ILambdaLogger
        {
            void Log(string message);
            void LogLine(string message);
        }
        """;

    /// <summary>The interfaces with what later versions add, all with defaults, one of which is unknown here.</summary>
    private static readonly string Later = First
        .Replace(
            "    TimeSpan RemainingTime { get; }\n",
            """
                TimeSpan RemainingTime { get; }
                string TraceId { get => ""; }
                string TenantId { get => null; }
                ILambdaSerializer Serializer { get => null; }

            """,
            StringComparison.Ordinal)
        .Replace(
            "    void LogLine(string message);\n}",
            """
                void LogLine(string message);
                void Log(string level, string message) => LogLine(message);
                void Log(LogLevel level, string message) => Log(level.ToString(), message);
                void Log(string level, string message, params object[] args) => Log(level, message);
                void Log(string level, Exception exception, string message, params object[] args) => Log(level, message, args);
                void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);
                void Log(LogLevel level, Exception exception, string message, params object[] args) => Log(level.ToString(), exception, message, args);
                void LogWarning(string message) => Log(LogLevel.Warning.ToString(), message);
                void LogError(Exception exception, string message, params object[] args) => Log(LogLevel.Error.ToString(), exception, message, args);
            }

            public enum LogLevel { Trace, Debug, Information, Warning, Error, Critical }

            public interface ILambdaSerializer { }
            """,
            StringComparison.Ordinal);

    private static readonly LambdaContext Context = new()
    {
        AwsRequestId = "request",
        ClientContext = new ClientContext
        {
            Client = new ClientApplication
            {
                AppPackageName = "package", AppTitle = "title", AppVersionCode = "code", AppVersionName = "name", InstallationId = "installation",
            },
            Custom = new Dictionary<string, string> { ["a"] = "custom" },
            Environment = new Dictionary<string, string> { ["b"] = "environment" },
        },
        FunctionName = "function",
        FunctionVersion = "7",
        Identity = new CognitoIdentity { IdentityId = "identity", IdentityPoolId = "pool" },
        InvokedFunctionArn = "arn",
        LogGroupName = "group",
        LogStreamName = "stream",
        MemoryLimitInMB = 512,
        RemainingTime = TimeSpan.FromSeconds(3),
        TraceId = "trace",
        TenantId = "tenant",
    };

    [Theory]
    [InlineData("context.AwsRequestId", "request")]
    [InlineData("context.FunctionName", "function")]
    [InlineData("context.FunctionVersion", "7")]
    [InlineData("context.InvokedFunctionArn", "arn")]
    [InlineData("context.LogGroupName", "group")]
    [InlineData("context.LogStreamName", "stream")]
    [InlineData("context.MemoryLimitInMB", "512")]
    [InlineData("context.RemainingTime.TotalSeconds", "3")]
    [InlineData("context.Identity.IdentityId", "identity")]
    [InlineData("context.Identity.IdentityPoolId", "pool")]
    [InlineData("context.ClientContext.Client.AppPackageName", "package")]
    [InlineData("context.ClientContext.Client.AppTitle", "title")]
    [InlineData("context.ClientContext.Client.AppVersionCode", "code")]
    [InlineData("context.ClientContext.Client.AppVersionName", "name")]
    [InlineData("context.ClientContext.Client.InstallationId", "installation")]
    [InlineData("context.ClientContext.Custom[\"a\"]", "custom")]
    [InlineData("context.ClientContext.Environment[\"b\"]", "environment")]
    [InlineData("ReferenceEquals(context.Logger, context.Logger)", "True")]
    public async Task Every_value_reaches_the_handler(string expression, string expected)
    {
        foreach (var version in new[] { First, Later })
        {
            var table = Load(version, $"[LambdaHandler] public static string Run(ILambdaContext context) => $\"{{{expression}}}\";");
            Assert.Equal($"\"{expected}\"", await table.InvokeAsync("Shop.Run", "{}", Context));
        }
    }

    [Theory]
    [InlineData("context.TraceId", "trace")]
    [InlineData("context.TenantId", "tenant")]
    [InlineData("context.Serializer is null", "True")]
    public async Task So_do_those_of_a_later_version(string expression, string expected)
    {
        var table = Load(Later, $"[LambdaHandler] public static string Run(ILambdaContext context) => $\"{{{expression}}}\";");
        Assert.Equal($"\"{expected}\"", await table.InvokeAsync("Shop.Run", "{}", Context));
    }

    [Fact]
    public async Task What_the_caller_did_not_say_is_null()
    {
        var table = Load(
            First,
            """
            [LambdaHandler] public static string Run(ILambdaContext context) =>
                $"{context.ClientContext is null} {context.Identity.IdentityId is null}";
            """);
        Assert.Equal("\"True True\"", await table.InvokeAsync("Shop.Run", "{}", new LambdaContext()));
    }

    [Theory]
    [InlineData("Log(\"m\")", "Information m")]
    [InlineData("LogLine(\"m\")", "Information m")]
    [InlineData("Log(\"Warning\", \"m\")", "Warning m")]
    [InlineData("Log(\"trace\", \"m\")", "Trace m")]
    [InlineData("Log(\"CRITICAL\", \"m\")", "Critical m")]
    [InlineData("Log(\"else\", \"m\")", "Information m")]
    [InlineData("Log(LogLevel.Debug, \"m\")", "Debug m")]
    [InlineData("Log(\"error\", \"m {a}\", 1)", "Error m 1")]
    [InlineData("Log(LogLevel.Critical, \"m {a}\", 1)", "Critical m 1")]
    [InlineData("Log(\"error\", new InvalidOperationException(\"why\"), \"m {a}\", 1)", "Error m 1\nSystem.InvalidOperationException: why")]
    [InlineData("Log(LogLevel.Warning, new InvalidOperationException(\"why\"), \"m {a}\", 1)", "Warning m 1\nSystem.InvalidOperationException: why")]
    [InlineData("LogWarning(\"m\")", "Warning m")]
    [InlineData("LogError(new InvalidOperationException(\"why\"), \"m {a}\", 1)", "Error m 1\nSystem.InvalidOperationException: why")]
    public async Task What_is_logged_keeps_its_level(string call, string expected)
    {
        var logger = new Logger();
        var table = Load(Later, $"[LambdaHandler] public static void Run(ILambdaContext context) => context.Logger.{call};");
        await table.InvokeAsync("Shop.Run", "{}", new LambdaContext { Logger = logger });
        Assert.Equal([expected], logger.Lines);
    }

    [Fact]
    public async Task A_handler_of_records_takes_it_as_well()
    {
        var logger = new Logger();
        var table = Load(
            First,
            """
            [LambdaHandler, NativeLambda.Events.SqsBatch]
            public static void Run(string body, ILambdaContext context, CancellationToken stop) => context.Logger.LogLine(context.AwsRequestId + body);
            """);
        await table.InvokeAsync("Shop.Run", """{"Records":[{"messageId":"1","body":"x"}]}""", new LambdaContext { AwsRequestId = "r", Logger = logger });
        Assert.Equal(["Information rx"], logger.Lines);
    }

    [Fact]
    public void It_is_printed_once_and_only_where_it_is_taken()
    {
        const string own = "[LambdaHandler] public static int Count(LambdaContext context) => 1;";
        const string theirs = "[LambdaHandler] public static int A(ILambdaContext context) => 1; [LambdaHandler] public static int B(int number, ILambdaContext context) => 1;";

        Assert.DoesNotContain(AdapterFile, Start(own).Sources.Keys);
        var run = Start(own + theirs);
        Assert.Contains(AdapterFile, run.Sources.Keys);

        run = run.Edit(TestCompilation.FirstPath, text => text.Replace("Count(", "Sum(", StringComparison.Ordinal));
        Assert.DoesNotContain(AdapterFile, run.Printed);

        static GeneratorRun Start(string members) => GeneratorRun.Start(Compilation(Library(Later), members));
    }

    [Fact]
    public void Another_version_prints_it_again()
    {
        const string members = "[LambdaHandler] public static int Run(ILambdaContext context) => 1;";
        var (first, later) = (Library(First), Library(Later));
        var run = GeneratorRun.Start(Compilation(first, members));
        Assert.DoesNotContain("TenantId", run.Sources[AdapterFile], StringComparison.Ordinal);

        run = run.Edit(run.Input.ReplaceReference(first.Reference, later.Reference));
        Assert.Equal([AdapterFile], run.Printed);
        Assert.Contains("TenantId", run.Sources[AdapterFile], StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_with_an_unknown_member_prints_none()
    {
        var library = Library(First.Replace("string AwsRequestId", "int Weight { get; } string AwsRequestId", StringComparison.Ordinal));
        var run = GeneratorRun.Start(Compilation(library, "[LambdaHandler] public static int Run(ILambdaContext context) => 1;"));
        Assert.Equal(["LambdaHandlers.g.cs"], run.Sources.Keys);
    }

    private static CompiledLibrary Library(string source) => new("Amazon.Lambda.Core", source);

    private static CSharpCompilation Compilation(CompiledLibrary library, string members) =>
        TestCompilation.Create(
            $$"""
            #nullable disable warnings
            using System;
            using System.Threading;
            using Amazon.Lambda.Core;
            using LambdaHandler = NativeLambda.LambdaHandlerAttribute;
            using LambdaContext = NativeLambda.LambdaContext;
            public static class Shop
            {
                {{members}}
            }
            """).AddReferences(library.Reference);

    private static LambdaHandlerTable Load(string version, string members)
    {
        var library = Library(version);
        var image = Compilation(library, members).RunGenerator().EmitImage();
        var context = new AssemblyLoadContext(nameof(ContextAdapterTests), isCollectible: true);
        context.LoadFromStream(new MemoryStream(library.Image));
        var assembly = context.LoadFromStream(new MemoryStream(image));
        return (LambdaHandlerTable)assembly.GetType("NativeLambda.LambdaHandlers")!.GetProperty("Table")!.GetValue(null)!;
    }

    /// <summary>Keeps what is logged, without the place in the code that an exception names.</summary>
    private sealed class Logger : ILambdaLogger
    {
        public List<string> Lines { get; } = [];

        public void Log(LogLevel level, string message) => Lines.Add($"{level} {message}");
    }
}
