using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NativeLambda.Generated;

namespace NativeLambda.Events.Tests;

/// <summary>
/// Each type of the package on an event as AWS documents it, read and written back: by the generated code and by
/// System.Text.Json. Nothing may be lost, renamed or invented. A member whose value is null counts as absent, because null
/// members are left out when they are written.
/// </summary>
public class RoundTripTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "events");

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    // Its names are the file names without the ending; what stands behind a dot tells several events of one type apart.
    public static TheoryData<string> Events { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Events))]
    public async Task Generated_code_keeps_everything(string name)
    {
        var json = Read(name);

        var written = await LambdaHandlers.InvokeAsync(TypeOf(name), json);

        AssertSame(json, written);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void System_Text_Json_keeps_everything(string name)
    {
        var json = Read(name);
        var type = typeof(Echo).GetMethod("Return" + TypeOf(name), BindingFlags.Public | BindingFlags.Static)!.ReturnType;

        var written = JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type, Options);

        AssertSame(json, written);
    }

    // A new service sends a new member some day, and the function of today has to go on.
    [Theory]
    [MemberData(nameof(Events))]
    public async Task Unknown_members_are_ignored(string name)
    {
        var json = Read(name);
        var more = "{\"added-later\":{\"a\":[1,{}]}," + json.TrimStart()[1..];

        var written = await LambdaHandlers.InvokeAsync(TypeOf(name), more.Replace(",}", "}", StringComparison.Ordinal));

        AssertSame(json, written);
    }

    [Fact]
    public void Every_top_level_type_has_an_event()
    {
        var handled = typeof(Echo).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.ReturnType).ToList();
        var reached = new HashSet<Type>();
        foreach (var type in handled)
        {
            Reach(type, reached);
        }

        var missing = typeof(SQSEvent).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsNested: false, IsSealed: false } && !typeof(JsonConverter).IsAssignableFrom(type) && !typeof(Attribute).IsAssignableFrom(type))
            .Where(type => !reached.Contains(type));

        Assert.Empty(missing);
    }

    // So that a naming policy of the user's own context changes no name.
    [Fact]
    public void Every_member_has_its_name_in_an_attribute()
    {
        var unnamed = typeof(SQSEvent).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is null && property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Where(property => !typeof(Attribute).IsAssignableFrom(property.DeclaringType) && !typeof(JsonConverter).IsAssignableFrom(property.DeclaringType))
            .Select(property => $"{property.DeclaringType}.{property.Name}");

        Assert.Empty(unnamed);
    }

    [Theory]
    [InlineData("May 28 12:30:02 2019 GMT")]
    [InlineData("Jan  1 00:00:00 0001 GMT")]
    [InlineData("Dec 31 23:59:59 9999 GMT")]
    [InlineData("Feb 29 08:09:10 2024 GMT")]
    public void The_times_of_a_certificate_are_kept(string text)
    {
        var validity = $$"""{"notBefore":"{{text}}","notAfter":"{{text.Replace("  ", " ", StringComparison.Ordinal)}}"}""";

        var read = JsonSerializer.Deserialize<APIGatewayProxyRequest.ClientCertValidity>(validity)!;

        var expected = DateTimeOffset.ParseExact(
            text, "MMM d HH:mm:ss yyyy 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite);
        Assert.Equal(expected, read.NotBefore);
        Assert.Equal(read.NotBefore, read.NotAfter);
        Assert.Contains($"\"notBefore\":\"{text}\"", JsonSerializer.Serialize(read), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("may 28 12:30:02 2019 GMT")]
    [InlineData("ayJ 28 12:30:02 2019 GMT")]
    [InlineData("Feb 30 12:30:02 2019 GMT")]
    [InlineData("May 28 24:30:02 2019 GMT")]
    [InlineData("May 28 12:30:02 0000 GMT")]
    [InlineData("May 28 12:30:02 2019 CET")]
    [InlineData("May 28 12.30:02 2019 GMT")]
    [InlineData("May028 12:30:02 2019 GMT")]
    [InlineData("May 2812:30:02 12019 GMT")]
    [InlineData("May    12:30:02 2019 GMT")]
    public void What_is_no_time_of_a_certificate_is_refused(string text) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<APIGatewayProxyRequest.ClientCertValidity>($$"""{"notBefore":"{{text}}"}"""));

    internal static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    private static string TypeOf(string name) => name.Split('.')[0];

    private static void Reach(Type type, HashSet<Type> reached)
    {
        foreach (var argument in type.GetGenericArguments())
        {
            Reach(argument, reached);
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (definition.Assembly != typeof(SQSEvent).Assembly || !reached.Add(definition))
        {
            return;
        }

        if (type.BaseType is { } baseType)
        {
            Reach(baseType, reached);
        }

        foreach (var property in type.GetProperties())
        {
            Reach(property.PropertyType, reached);
        }
    }

    private static void AssertSame(string expected, string actual)
    {
        using var expectedDocument = JsonDocument.Parse(expected);
        using var actualDocument = JsonDocument.Parse(actual);
        var differences = new List<string>();
        Compare("$", expectedDocument.RootElement, actualDocument.RootElement, differences);
        Assert.True(differences.Count == 0, string.Join('\n', differences) + "\n" + actual);
    }

    private static void Compare(string path, JsonElement expected, JsonElement actual, List<string> differences)
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            var members = expected.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
            foreach (var member in actual.EnumerateObject())
            {
                if (!members.Remove(member.Name, out var value))
                {
                    differences.Add($"{path}.{member.Name} is invented");
                }
                else
                {
                    Compare($"{path}.{member.Name}", value, member.Value, differences);
                }
            }

            differences.AddRange(members.Where(member => member.Value.ValueKind != JsonValueKind.Null).Select(member => $"{path}.{member.Key} is lost"));
        }
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array && expected.GetArrayLength() == actual.GetArrayLength())
        {
            for (var i = 0; i < expected.GetArrayLength(); i++)
            {
                Compare($"{path}[{i}]", expected[i], actual[i], differences);
            }
        }
        else if (!IsSame(expected, actual))
        {
            differences.Add($"{path} is {actual.GetRawText()} instead of {expected.GetRawText()}");
        }
    }

    private static bool IsSame(JsonElement expected, JsonElement actual) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => expected.GetDecimal() == actual.GetDecimal(),

        // One moment may be written with a Z or with an offset, with or without zeros at the end.
        (JsonValueKind.String, JsonValueKind.String) => expected.GetString() == actual.GetString()
            || (expected.TryGetDateTimeOffset(out var time) && actual.TryGetDateTimeOffset(out var other) && time.EqualsExact(other)),
        _ => expected.ValueKind == actual.ValueKind && expected.GetRawText() == actual.GetRawText(),
    };
}
