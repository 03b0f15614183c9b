using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using NativeLambda.Generated;
using NativeLambda.Json.Tests.Support;

namespace NativeLambda.AwsEvents.Tests;

/// <summary>
/// The event types of AWS's packages as AWS's serializer reads and writes them, by the code of the handlers and by the
/// context, on the events that AWS documents and on what is left of them when something is wrong.
/// </summary>
public class SerializerTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "events");

    private static readonly Dictionary<string, Type> Types = typeof(Echo).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.GetCustomAttribute<LambdaHandlerAttribute>() is not null)
        .ToDictionary(method => method.ReturnType.Name.Split('`')[0], method => method.ReturnType);

    // Named after their types; what stands behind a dot tells several events of one type apart.
    public static TheoryData<string> Events { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => Types.ContainsKey(TypeOf(name))).Order(StringComparer.Ordinal)];

    private static readonly Regex HeaderByte = new(@"(\.headers\[\d+\]\.\w+)\[\d+\]", RegexOptions.CultureInvariant);

    [Fact]
    public void Every_type_has_an_event() => Assert.Equal(Types.Keys.Order(), Events.Select(row => TypeOf(row.Data)).Distinct().Order());

    [Theory]
    [MemberData(nameof(Events))]
    public async Task A_handler_is_given_the_same_and_answers_the_same(string name)
    {
        var (type, json) = Read(name);
        var expected = JsonSerializer.Deserialize(json, type, AwsSerializer.Options);
        var kept = Echo.Keep();

        var written = await LambdaHandlers.InvokeAsync(TypeOf(name), Encoding.UTF8.GetString(json));

        Assert.Equal(Outcome.Of(() => expected).Text, Outcome.Of(() => kept.Value).Text);
        Assert.Equal(JsonSerializer.Serialize(expected, type, AwsSerializer.Options), written);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void The_context_reads_and_writes_the_same(string name)
    {
        var (type, json) = Read(name);
        var expected = JsonSerializer.Deserialize(json, type, AwsSerializer.Options);
        var info = LambdaJson.Default.GetTypeInfo(type)!;

        var value = JsonSerializer.Deserialize(json, info);

        Assert.Equal(Outcome.Of(() => expected).Text, Outcome.Of(() => value).Text);
        Assert.Equal(JsonSerializer.Serialize(expected, type, AwsSerializer.Options), JsonSerializer.Serialize(value, info));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task What_is_wrong_is_refused_at_the_same_place(string name)
    {
        var (type, json) = Read(name);
        var failures = new List<string>();
        foreach (var input in HostileInputs.Of(json))
        {
            var expected = Outcome.Of(() => JsonSerializer.Deserialize(input, type, AwsSerializer.Options));
            var actual = await InvokeAsync(name, input);

            if (IsUnicode(input) && expected.Text != InWordsOfAws(actual.Text))
            {
                failures.Add($"{Encoding.UTF8.GetString(input)}\nexpected {expected}\nactual   {actual}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} differences\n{string.Join("\n\n", failures.Take(10))}");
    }

    // Ours says which number of the bytes of a header is none, and that a constant is a string.
    private static string InWordsOfAws(string text)
    {
        var header = HeaderByte.Replace(text, "$1");
        return header != text ? header.Replace("System.Byte.", "System.Byte[].", StringComparison.Ordinal)
            : text.Contains(".encryptionType ", StringComparison.Ordinal) ? text.Replace("System.String.", "Amazon.Kinesis.EncryptionType.", StringComparison.Ordinal)
            : text;
    }

    private static async Task<Outcome> InvokeAsync(string name, byte[] json)
    {
        var kept = Echo.Keep();
        try
        {
            await LambdaHandlers.InvokeAsync(TypeOf(name), Encoding.UTF8.GetString(json));
            return Outcome.Of(() => kept.Value);
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            return Outcome.Of(() => throw e);
        }
    }

    // What is not would be another text by the time the handler has it.
    private static bool IsUnicode(byte[] json) => Utf8.IsValid(json);

    private static (Type Type, byte[] Json) Read(string name) => (Types[TypeOf(name)], File.ReadAllBytes(Path.Combine(Folder, name + ".json")));

    private static string TypeOf(string name) => name.Split('.')[0];
}
