using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0214: one class gives the JSON options of an assembly.</summary>
public sealed class JsonContextRuleTests
{
    [Fact]
    public Task Two_marked_classes_are_both_reported_with_the_other_s_place() => new HandlerRulesTest(
        """
        using Marked = NativeLambda.LambdaJsonContextAttribute;

        [{|#0:LambdaJsonContext|}]
        public partial class {|#1:First|};

        public class Outer
        {
            [{|#2:Marked|}]
            public partial class {|#3:Second|};
        }
        """)
    {
        ExpectedDiagnostics =
        {
            Report(0, 3, "First", "Outer.Second"),
            Report(2, 1, "Outer.Second", "First"),
        },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("[LambdaJsonContext] public partial class First;")]
    [InlineData("[LambdaJsonContext] public partial class First; public partial class First;")]
    [InlineData("[LambdaJsonContext] public partial class First; public class Second;")]
    public Task One_is_not_reported(string source) => HandlerRulesTest.FindsNothing(source);

    private static DiagnosticResult Report(int at, int other, string name, string otherName) =>
        new DiagnosticResult(Diagnostics.Rules.SeveralContexts).WithLocation(at).WithLocation(other).WithArguments(name, otherName);
}
