using System.Text;
using System.Text.Json;
using NativeLambda.Generator.Json.Parsing.Samples;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>
/// What the analyzer says of a sample event is what the function would do with it: it finds an error in exactly the texts
/// that the generated reader refuses.
/// </summary>
public class SampleCheckerTests(ITestOutputHelper output)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Those that differ in how a text is read: names in any case and not, numbers in strings and not.</summary>
    public static TheoryData<OptionSet> OptionSets { get; } = [OptionSet.All[0], OptionSet.All[3], OptionSet.All[5]];

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void Refuses_what_the_generated_reader_refuses(OptionSet options)
    {
        var (oracle, code) = (DifferentialTests.Oracle(options), DirectCode.For(options));
        var (taken, refused) = (0, 0);
        var failures = new List<string>();

        // All values once; what the options change shows in one of each type.
        var count = options == OptionSet.All[0] ? int.MaxValue : 1;
        foreach (var type in CorpusTypes.All)
        {
            var inputs = type.Values
                .Take(count)
                .Select(value => JsonSerializer.SerializeToUtf8Bytes(value, type.Type, oracle))
                .SelectMany(json => HostileInputs.Of(json).Prepend(json));
            foreach (var input in inputs)
            {
                // The compiler has decoded the file; what it could not decode never comes here.
                if (!TryDecode(input, out var text))
                {
                    continue;
                }

                if (IsTaken(code[type.Type], input) is not { } isTaken)
                {
                    continue;
                }

                var problem = SampleChecker
                    .Check(text, code.SymbolOf(type.Type), allowsNull: true, code.Parser, TestContext.Current.CancellationToken)
                    .FirstOrDefault(IsError);
                if (isTaken != problem is null)
                {
                    failures.Add($"{type} from {text}\n{(isTaken ? "taken" : "refused")}, but checked: {problem?.Kind} {string.Join(" | ", problem?.Arguments ?? [])}");
                }

                (taken, refused) = isTaken ? (taken + 1, refused) : (taken, refused + 1);
            }
        }

        output.WriteLine($"{taken} taken, {refused} refused");
        Assert.True(failures.Count == 0, $"{failures.Count} differences\n" + string.Join("\n\n", failures.Take(30)));
    }

    /// <summary>Whether the generated reader takes a text; <see langword="null"/> where the type's own code throws, which nobody can know before it runs.</summary>
    private static bool? IsTaken(ICodec codec, byte[] json)
    {
        try
        {
            codec.Read(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsError(SampleProblem problem) =>
        problem.Kind is not (SampleProblemKind.PassedOver or SampleProblemKind.NullDespiteType);

    private static bool TryDecode(byte[] bytes, out string text)
    {
        try
        {
            text = Utf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
