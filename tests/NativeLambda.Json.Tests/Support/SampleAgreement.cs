using System.Text;
using System.Text.Json;
using NativeLambda.Generator.Json.Parsing.Samples;
using NativeLambda.Json.Corpus;

namespace NativeLambda.Json.Tests.Support;

/// <summary>Holds what the analyzer says of a sample against what the generated reader does with it.</summary>
internal static class SampleAgreement
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Compares the two.</summary>
    /// <returns>Whether the reader takes the text, <see langword="null"/> if that cannot be compared; and the difference, if there is one.</returns>
    public static (bool? IsTaken, string? Difference) Compare(CorpusType type, byte[] input, DirectCode code)
    {
        // The compiler has decoded the file; what it could not decode never comes here.
        if (!TryDecode(input, out var text) || IsTaken(code[type.Type], input) is not { } isTaken)
        {
            return (null, null);
        }

        var problem = SampleChecker
            .Check(text, code.SymbolOf(type.Type), allowsNull: true, code.Parser, TestContext.Current.CancellationToken)
            .FirstOrDefault(IsError);
        var difference = isTaken == problem is null
            ? null
            : $"{type} from {text}\n{(isTaken ? "taken" : "refused")}, but checked: {problem?.Kind} {string.Join(" | ", problem?.Arguments ?? [])}";
        return (isTaken, difference);
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
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or NotSupportedException or NullReferenceException)
        {
            return null;
        }
    }

    private static bool IsError(SampleProblem problem) =>
        problem.Kind is not (SampleProblemKind.PassedOver or SampleProblemKind.Misspelt or SampleProblemKind.NullDespiteType);

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
