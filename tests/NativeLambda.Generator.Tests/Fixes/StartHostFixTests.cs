using NativeLambda.CodeFixes;
using Xunit;

namespace NativeLambda.Generator.Tests.Fixes;

/// <summary>NL0301: an entry point is ended with the host.</summary>
public sealed class StartHostFixTests
{
    private const string Handler = "static class Shop { [NativeLambda.LambdaHandler] internal static int Add(int n) => n; }";

    [Fact]
    public Task Top_level_statements() => Changes(
        """
        using System;

        {|NL0301:Console|}.WriteLine("Starting."); // said once
        """,
        """
        using System;
        using NativeLambda;

        Console.WriteLine("Starting."); // said once

        return LambdaHost.Run(LambdaHandlers.Table, args);
        """);

    [Fact]
    public Task Main_that_returns_nothing() => Changes(
        """
        using NativeLambda;

        static class Program
        {
            /// <summary>Starts.</summary>
            static void {|NL0301:Main|}()
            {
                System.Console.WriteLine("Starting.");
            }
        }
        """,
        """
        using NativeLambda;

        static class Program
        {
            /// <summary>Starts.</summary>
            static int Main(string[] args)
            {
                System.Console.WriteLine("Starting.");
                return LambdaHost.Run(LambdaHandlers.Table, args);
            }
        }
        """);

    [Fact]
    public Task Main_that_returns_a_task() => Changes(
        """
        using System.Threading.Tasks;
        using NativeLambda;

        static class Program
        {
            static async Task {|NL0301:Main|}(string[] arguments)
            {
                await Task.Yield();
            }
        }
        """,
        """
        using System.Threading.Tasks;
        using NativeLambda;

        static class Program
        {
            static async Task<int> Main(string[] arguments)
            {
                await Task.Yield();
                return LambdaHost.Run(LambdaHandlers.Table, arguments);
            }
        }
        """);

    [Theory]
    [InlineData("using System;\n{|NL0301:Console|}.WriteLine(); return 1;")]
    [InlineData("static class Program { static int {|NL0301:Main|}() { return 1; } }")]
    [InlineData("static class Program { static int {|NL0301:Main|}() => 1; }")]
    public Task It_is_not_offered_where_something_else_is_returned(string program) => Changes(program, program);

    private static Task Changes(string before, string after) =>
        FixTest.ChangesExecutable(new StartHostFix(), before + "\n\n" + Handler + "\n", after + "\n\n" + Handler + "\n");
}
