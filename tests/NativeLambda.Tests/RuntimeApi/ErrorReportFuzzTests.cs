using System.Text;
using System.Text.Json;
using CsCheck;
using NativeLambda.Generator.TestKit;

namespace NativeLambda.Tests.RuntimeApi;

/// <summary>Reports of random exceptions: any text, nested in any way, of any length.</summary>
public sealed class ErrorReportFuzzTests
{
    private const int Cases = 500;

    /// <summary>Surrogates that stand alone, controls, quotes, and what others write.</summary>
    private static readonly Gen<char> Character = Gen.OneOf(
        Gen.Char.AlphaNumeric, Gen.OneOf("\"\\/\r\n\t\0<>&'\u007f\u0085\u2028\ufeff\ufffe".ToCharArray()), Gen.Char['\ud800', '\udfff'], Gen.Char);

    private static readonly Gen<string> Text = Gen.Frequency(
        (40, Gen.Char.AlphaNumeric.Array[0, 40].Select(chars => new string(chars))),
        (40, Character.Array[0, 60].Select(chars => new string(chars))),
        (1, Gen.Select(Character, Gen.Int[1, 300_000], (c, length) => new string(c, length))));

    private static readonly Gen<Exception> Exceptions = Gen.Recursive<Exception>((depth, inner) => depth > 30
        ? Text.Select(text => (Exception)new InvalidOperationException(text))
        : Gen.OneOf(
            Text.Select(text => (Exception)new InvalidOperationException(text)),
            Gen.Select(Text, inner, (text, cause) => (Exception)new IOException(text, cause)),
            Gen.Select(Text, inner.Array[0, 3], (text, causes) => (Exception)new AggregateException(text, causes)),
            Gen.Select(Text, Text, (text, stack) => (Exception)new StackedException(text, stack))));

    [Fact]
    public void Item27_EveryReportIsJsonBelowTheLimitAndNamesTheException() => Exceptions.Check(Cases, exception =>
    {
        var report = ErrorReport.FromException(exception);
        var body = new MessageBuffer();
        report.WriteJson(body);
        Assert.InRange(body.BodyLength, 1, ErrorReport.BodyLimit - 1);

        using var json = JsonDocument.Parse(body.Body.ToArray());
        Assert.Equal(exception.GetType().Name, json.RootElement.GetProperty("errorType").GetString());
        Assert.Equal(["errorMessage", "errorType", "stackTrace"], json.RootElement.EnumerateObject().Take(3).Select(member => member.Name));

        // A lone surrogate is replaced, and nothing else is changed; what is long is cut.
        var message = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(exception.Message));
        Assert.StartsWith(json.RootElement.GetProperty("errorMessage").GetString()!.TrimEnd('\ufffd'), message, StringComparison.Ordinal);
        if (message.Length < 10_000)
        {
            Assert.Equal(message, json.RootElement.GetProperty("errorMessage").GetString());
        }
    });

    [Fact]
    public void Item25_EveryXRayHeaderIsOneLineOfAscii() => Exceptions.Check(Cases, exception =>
    {
        var cause = ErrorReport.FromException(exception).ToXRayCause();
        Assert.False(cause.Body.ContainsAnyExceptInRange((byte)' ', (byte)'~'));
        using var json = JsonDocument.Parse(cause.Body.ToArray());
        Assert.Equal(1, json.RootElement.GetProperty("exceptions").GetArrayLength());
    });

    private sealed class StackedException(string message, string stack) : Exception(message)
    {
        public override string StackTrace => stack;
    }
}
