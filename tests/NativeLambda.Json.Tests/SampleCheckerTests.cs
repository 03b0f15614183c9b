using System.Text.Json;
using NativeLambda.Json.Corpus;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.Json.Tests;

/// <summary>
/// What the analyzer says of a sample event is what the function would do with it: it finds an error in exactly the texts
/// that the generated reader refuses.
/// </summary>
public class SampleCheckerTests(ITestOutputHelper output)
{
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
                var (isTaken, difference) = SampleAgreement.Compare(type, input, code);
                if (difference is not null)
                {
                    failures.Add(difference);
                }

                taken += isTaken == true ? 1 : 0;
                refused += isTaken == false ? 1 : 0;
            }
        }

        output.WriteLine($"{taken} taken, {refused} refused");
        Assert.True(failures.Count == 0, $"{failures.Count} differences\n" + string.Join("\n\n", failures.Take(30)));
    }
}
