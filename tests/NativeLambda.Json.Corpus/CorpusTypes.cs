using System.Text.Json;
using System.Text.Json.Nodes;

namespace NativeLambda.Json.Corpus;

/// <summary>A type of the corpus with values of it.</summary>
public sealed record CorpusType(Type Type, IReadOnlyList<object?> Values)
{
    public override string ToString() => Type.ToString();
}

/// <summary>The types that the generated code is held against System.Text.Json with.</summary>
public static class CorpusTypes
{
    private static readonly Point Point = new() { X = 1, Y = -2 };

    private static readonly Person Person = new("Ada", "Lovelace", 36);

    private static readonly PersonWithBody Body = new("Ada") { Nick = "\"A\"\t<é😀>", Level = 3, Points = [Point] };

    public static IReadOnlyList<CorpusType> All { get; } =
    [
        Of(
            new Scalars(),
            new Scalars
            {
                Text = "é\"\\/<>&'+\u0000\u001f\u007f\u2028😀", Flag = true, Letter = 'é', Int8 = sbyte.MinValue, UInt8 = 255, Int16 = short.MinValue,
                UInt16 = ushort.MaxValue, Int32 = int.MinValue, UInt32 = uint.MaxValue, Int64 = long.MinValue, UInt64 = ulong.MaxValue,
                Int128 = Int128.MinValue, UInt128 = UInt128.MaxValue, Half = Half.MaxValue, Single = float.Epsilon, Double = double.MaxValue,
                Decimal = decimal.MinValue,
            },
            new Scalars { Text = "", Letter = '"', Half = (Half)0.1, Single = 1e20f, Double = 0.1 + 0.2, Decimal = 1.2300m }),
        Of(
            new Moments(),
            new Moments
            {
                Id = new Guid("00112233-4455-6677-8899-aabbccddeeff"), DateTime = new DateTime(2024, 2, 29, 23, 59, 59, 999, DateTimeKind.Utc).AddTicks(1),
                Offset = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(-90)), Date = new DateOnly(2024, 2, 29), Time = new TimeOnly(23, 59, 59, 999),
                Span = new TimeSpan(-1, -2, -3, -4, -5), Link = new Uri("https://example.com/ä?q=1"), Bytes = [0, 1, 254, 255],
                Any = JsonElement.Parse("""{"a":[1,2.50,"x",null,true],"b":{}}"""),
            },
            new Moments { DateTime = DateTime.MaxValue, Time = TimeOnly.MaxValue, Span = TimeSpan.MinValue, Link = new Uri("relative/path", UriKind.Relative), Bytes = [] }),
        Of(
            new Blobs(),
            new Blobs
            {
                Array = [1], Memory = new byte[] { 0, 1, 254, 255 }, ReadOnly = new byte[] { 1 }, Maybe = new byte[] { 1, 2 }, Version = new Version(1, 20, 300, 4000),
                Versions = [new Version(1, 0), null, new Version(1, 2, int.MaxValue)],
            }),
        Of(new BlobArguments(new byte[] { 1 }, new Version(1, 2), JsonNode.Parse("1"))),
        Of(
            new Documents(),
            new Documents
            {
                Document = JsonDocument.Parse("{\"a\":[1,2.50]}"), Node = JsonNode.Parse("[1,null,{\"a\":true}]"), Object = new() { ["A"] = 1, ["b"] = new JsonArray("x", 2.5m) },
                Array = [null, "é<", 1L], Value = JsonValue.Create("v"), Nodes = [JsonNode.Parse("1.50"), null, new JsonObject()], Objects = new() { ["k"] = [], ["l"] = null },
            },
            new Documents { Document = JsonDocument.Parse("null"), Node = JsonValue.Create(true), Object = [], Array = [], Value = JsonValue.Create(1.0) }),
        Of<JsonNode?>(null, JsonNode.Parse("{\"a\":{\"b\":[]},\"c\":\"\\u00e9\"}"), JsonNode.Parse("\"x\"")),
        Of<JsonArray?>([1, "2"]),
        Of(new Version(1, 2, 3)),
        Of(
            new Nullables(),
            new Nullables
            {
                Int = 0, Flag = false, Double = 0.5, Color = Color.Blue, When = DateTime.UnixEpoch, Id = Guid.Empty, Point = Point,
                Any = JsonElement.Parse("null"), List = [1, null, 3],
            }),
        Of(
            new Enums(),
            new Enums { Color = (Color)99, Small = SmallEnum.Low, Wide = WideFlags.One | WideFlags.Top, ByName = new() { ["a"] = Color.Green, ["b"] = (Color)(-1) } }),
        Of(default(Point), Point),
        Of(default(ReadOnlyPoint), new ReadOnlyPoint(1, 2)),
        Of(default(MutablePoint), new MutablePoint(1, 2)),
        Of(default(StructWithMarkedConstructor), new StructWithMarkedConstructor(1) { B = 2 }),
        Of(default(StructWithUnmarkedConstructor), new StructWithUnmarkedConstructor(5)),
        Of(
            new Collections(),
            new Collections
            {
                Array = [1, 2, 3], List = ["a", null!, ""], ListInterface = [1], Collection = [Point, default], Enumerable = ["x", null],
                ReadOnlyList = [true, false], ReadOnlyCollection = [1L, -1L], Dictionary = new() { [""] = 0, ["a b"] = 1, ["é\"\\"] = 2 },
                DictionaryInterface = new Dictionary<string, string?> { ["k"] = null, ["l"] = "v" },
                ReadOnlyDictionary = new Dictionary<string, List<int>> { ["k"] = [1, 2] }, Jagged = [[1], [], null!, [2, 3]],
                Nested = [[Point], []], NestedDictionary = new() { ["a"] = new() { ["b"] = Point } },
            },
            new Collections { Array = [], List = [], Dictionary = [], ListInterface = new int[] { 1, 2 }, Enumerable = new HashSet<string?> { "q" } }),
        Of(Person, new Person("x", null)),
        Of(new PersonWithBody("a"), Body),
        Of(new Defaults(), new Defaults(1, 2, -0.0, 4, 5, "", 'x', false, Color.Red, SmallEnum.High, null, null, 7, DateTime.UnixEpoch, 0, 1e300)),
        Of(new DerivedRecord(1, "n")),
        Of(new RequiredMembers { Name = "n", Count = 1, Optional = 2 }),
        Of(new RequiredByAttribute { Name = null, Count = 1, Other = 2 }),
        Of(new RequiredInConstructor("n") { Count = 4 }),
        Of(new RequiredAndArgument("n") { Name = "n", Other = "o" }),
        Of(new InitOnly(), new InitOnly { A = "a", B = 1, C = [1] }),
        Of(new InitAndSet { A = "a", B = 1, C = Point }),
        Of(new InitWithDefaults(), new InitWithDefaults { A = "x", B = 0, C = [], D = Color.Blue, @event = 1 }),
        Of(new DerivedInit { A = "x", B = 5 }),
        Of(new InitStruct(), default),
        Of(new GenericInit<int>(), new GenericInit<int> { A = 1, B = 1 }),
        Of(new ManyRequired()),
        Of(new GetterOnly()),
        Of(new Included { A = 5, B = 6, C = 7, D = 8 }),
        Of(
            new OtherCollections(),
            new OtherCollections
            {
                Linked = new([Point, default]),
                Collection = ["a", null], Observable = [1], Queue = new([new TreeNode { Name = "q" }]), Stack = new(["a", "b"]),
            },
            new OtherCollections { Queue = [], Stack = [] }),
        Of(
            new Sets(),
            new Sets { Set = ["a", "b"], SetInterface = new HashSet<int> { 1 }, Sorted = [3, 1, 2], Nested = new() { ["k"] = [1, 2] } },
            new Sets { Set = [], SetInterface = new SortedSet<int> { 2, 1 } }),
        Of<HashSet<int>>([1, 2]),
        Of<ISet<string>>(new HashSet<string> { "a" }),
        Of(new Stack<int>([1, 2])),
        Of(
            new Keys(),
            new Keys { Int32 = new() { [1] = "a", [-2] = "b" }, Id = new() { [new Guid("00112233-4455-6677-8899-aabbccddeeff")] = [1] } },
            new Keys
            {
                Int64 = new Dictionary<long, int> { [long.MinValue] = 1 }, UInt8 = new Dictionary<byte, Point> { [255] = Point }, Int8 = new() { [-1] = 1 },
                Int16 = new() { [-1] = 1 }, UInt16 = new() { [1] = 1 }, UInt32 = new() { [1] = 1 }, UInt64 = new() { [ulong.MaxValue] = 1 },
                Int128 = new() { [Int128.MinValue] = 1 }, UInt128 = new() { [UInt128.MaxValue] = 1 },
            },
            new Keys { Half = new() { [(Half)1.5] = 1 }, Single = new() { [1e20f] = 1, [0.1f] = 2 }, Double = new() { [0.1 + 0.2] = 1, [-0.0] = 2 }, Decimal = new() { [1.20m] = 1 } },
            new Keys
            {
                Flag = new() { [true] = 1, [false] = null }, Letter = new() { ['é'] = 1, ['"'] = 2 }, DateTime = new() { [new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc)] = 1 },
                Offset = new() { [new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(-90))] = 1, [new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2))] = 2 },
            },
            new Keys
            {
                Date = new() { [new DateOnly(2024, 2, 29)] = 1 }, Time = new() { [new TimeOnly(23, 59, 59)] = 1 }, Span = new() { [new TimeSpan(-1, -2, -3)] = 1 },
                Link = new() { [new Uri("https://example.com/ä?q=1")] = 1 }, Version = new() { [new Version(1, 2)] = 1 },
            }),
        Of(new Dictionary<int, string> { [1] = "a", [2] = "b" }),
        Of(new Dictionary<Guid, Point> { [Guid.Empty] = Point }),
        Of(new Renamed(), new Renamed { First = "f", WithSpace = 1, Quoted = 2, Umlaut = 3, Japan = 4, Html = 5, Empty = 6, Metadata = 7, Emoji = 8 }),
        Of(new Ordered { A = 1, B = 2, C = 3, D = 4, E = 5, F = 6 }),
        Of(
            new Ignored(),
            new Ignored
            {
                Always = 1, Never = "n", NeverInt = 2, UnlessNull = "u", UnlessDefault = 3, UnlessDefaultNullable = 0, UnlessDefaultStruct = Point,
                OnlyRead = 4, OnlyWritten = 5,
            }),
        Of(new IgnoredArgument(1, "s")),
        Of(new WriteOnlyArgument(1, "s")),
        Of(
            new DerivedClass(),
            new DerivedClass
            {
                Id = 1, Name = "n", Overridden = 2, Shadowed = "s", ShadowedByIgnored = 3, ShadowedUnderAnotherName = 4, Own = "o", Middle = 5, OverriddenIgnored = 6,
            }),
        Of(
            new TreeNode(),
            new TreeNode { Name = "r", Next = new() { Name = "n" }, Children = [new() { Name = "c", Children = [] }, null!], ByName = new() { ["k.k"] = new() { Name = "d" } } }),
        Of(new RecursiveRecord("a", new RecursiveRecord("b", null) { Later = new("c", null) }) { Later = new("d", new("e", null)) }),
        Of(new Box<int> { Value = 1, Values = [2] }),
        Of(new Box<Point>.Inner { Content = Point }),
        Of(new Pair<string, Box<string>>("a", new Box<string> { Value = "b", Values = ["c"] })),
        Of(new Keywords { @event = 1, @class = "c", value = 2, reader = 3, name = 4, writer = 5, _underscore = 6 }),
        Of(new KeywordArguments(1, "c", 2, 3, 4, 5)),
        Of(new SameLength { Abcd = 1, Abce = 2, Bbcd = 3, Dcba = 4 }),
        Of(new ManyNames
        {
            URLValue = "1", Id = "2", iPhone = "3", SHA512Hash = "4", Already_Snake = "5", A1B2 = "6", X = "7", XMLHttpRequest = "8", Größe = "9",
            IOStream2Go = "10", _Private = "11",
        }),
        Of(new Empty()),
        Of(new SeveralConstructors(1)),
        Of(new MarkedConstructor(1, "b")),
        Of(new Fields { A = 1, B = "b", D = 2 }),
        Of(new Throwing { Positive = 1 }),
        Of(new Elements { Any = JsonElement.Parse("[1]"), List = [JsonElement.Parse("{\"a\":1}"), JsonElement.Parse("null")] }),
        Of(new Outer
        {
            Mid = new Mid([Person, new("q", null)], new() { ["b"] = Body }), Person = Person, WithBody = Body,
        }),
        Of(new Clashes { Text = new() { A = "a" }, Object = new() { A = "b" }, Reader = new() { A = "c" }, Number = new() { A = "d" } }),
        Of(new KeyValuePair<string, int>("k", 1)),
        Of<string?>("text", "", null),
        Of(0, 42, int.MinValue),
        Of<int?>(null, 1),
        Of(true, false),
        Of(1.5, -0.0, 1e-300),
        Of(0.10m),
        Of(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        Of(new DateOnly(1, 1, 1), DateOnly.MaxValue),
        Of(TimeOnly.MinValue, new TimeOnly(1, 2, 3)),
        Of(TimeSpan.Zero, TimeSpan.MaxValue, new TimeSpan(0, 0, 1)),
        Of(Color.Blue),
        Of<Color?>(null, Color.Green),
        Of<byte[]?>([1, 2, 3], null),
        Of(JsonElement.Parse("{\"a\":1.0}"), JsonElement.Parse("[1,2]"), JsonElement.Parse("null")),
        Of<int[]?>([1, 2], [], null),
        Of<List<string>>(["a", "b"]),
        Of<List<Person>>([Person, null!]),
        Of<IReadOnlyList<Point?>>([Point, null]),
        Of(new Dictionary<string, int> { ["a"] = 1, ["b.c"] = 2 }),
        Of<IReadOnlyDictionary<string, List<TreeNode>>>(new Dictionary<string, List<TreeNode>> { ["a"] = [new() { Name = "n" }] }),
    ];

    internal static CorpusType Of<T>(params T[] values) => new(typeof(T), [.. values.Select(value => (object?)value)]);
}
