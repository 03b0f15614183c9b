using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

// Shapes of types, each for a rule of System.Text.Json. Their names say which.

namespace NativeLambda.Json.Corpus;

public class Scalars
{
    public string? Text { get; set; }
    public bool Flag { get; set; }
    public char Letter { get; set; } = 'a';
    public sbyte Int8 { get; set; }
    public byte UInt8 { get; set; }
    public short Int16 { get; set; }
    public ushort UInt16 { get; set; }
    public int Int32 { get; set; }
    public uint UInt32 { get; set; }
    public long Int64 { get; set; }
    public ulong UInt64 { get; set; }
    public Int128 Int128 { get; set; }
    public UInt128 UInt128 { get; set; }
    public Half Half { get; set; }
    public float Single { get; set; }
    public double Double { get; set; }
    public decimal Decimal { get; set; }
}

public class Moments
{
    public Guid Id { get; set; }
    public DateTime DateTime { get; set; }
    public DateTimeOffset Offset { get; set; }
    public DateOnly Date { get; set; }
    public TimeOnly Time { get; set; }
    public TimeSpan Span { get; set; }
    public Uri? Link { get; set; }
    public byte[]? Bytes { get; set; }
    public JsonElement Any { get; set; } = JsonElement.Parse("1");
}

public class Blobs
{
    public byte[]? Array { get; set; }
    public Memory<byte> Memory { get; set; }
    public ReadOnlyMemory<byte> ReadOnly { get; set; }
    public ReadOnlyMemory<byte>? Maybe { get; set; }
    public Version? Version { get; set; }
    public List<Version?>? Versions { get; set; }
}

public record BlobArguments(Memory<byte> Memory, Version Version, JsonNode? Node);

public class Documents
{
    public JsonDocument? Document { get; set; }
    public JsonNode? Node { get; set; }
    public JsonObject? Object { get; set; }
    public JsonArray? Array { get; set; }
    public JsonValue? Value { get; set; }
    public List<JsonNode?>? Nodes { get; set; }
    public Dictionary<string, JsonObject?>? Objects { get; set; }
}

public enum Color
{
    Red,
    Green,
    Blue = 7,
}

public enum SmallEnum : sbyte
{
    Low = -128,
    High = 127,
}

[Flags]
public enum WideFlags : ulong
{
    None = 0,
    One = 1,
    Top = 0x8000_0000_0000_0000,
}

public class Nullables
{
    public int? Int { get; set; }
    public bool? Flag { get; set; }
    public double? Double { get; set; }
    public Color? Color { get; set; }
    public DateTime? When { get; set; }
    public Guid? Id { get; set; }
    public Point? Point { get; set; }
    public JsonElement? Any { get; set; }
    public List<int?>? List { get; set; }
}

public class Enums
{
    public Color Color { get; set; }
    public SmallEnum Small { get; set; }
    public WideFlags Wide { get; set; }
    public Dictionary<string, Color>? ByName { get; set; }
}

public struct Point
{
    public int X { get; set; }
    public int Y { get; set; }
}

public readonly record struct ReadOnlyPoint(int X, int Y);

public record struct MutablePoint(int X, int Y);

public struct StructWithMarkedConstructor
{
    [JsonConstructor]
    public StructWithMarkedConstructor(int a) => A = a;

    public int A { get; }
    public int B { get; set; }
}

public struct StructWithUnmarkedConstructor(int a)
{
    public int A { get; set; } = a;
}

public class Collections
{
    public int[]? Array { get; set; }
    public List<string>? List { get; set; }
    public IList<int>? ListInterface { get; set; }
    public ICollection<Point>? Collection { get; set; }
    public IEnumerable<string?>? Enumerable { get; set; }
    public IReadOnlyList<bool>? ReadOnlyList { get; set; }
    public IReadOnlyCollection<long>? ReadOnlyCollection { get; set; }
    public Dictionary<string, int>? Dictionary { get; set; }
    public IDictionary<string, string?>? DictionaryInterface { get; set; }
    public IReadOnlyDictionary<string, List<int>>? ReadOnlyDictionary { get; set; }
    public int[][]? Jagged { get; set; }
    public List<List<Point>>? Nested { get; set; }
    public Dictionary<string, Dictionary<string, Point>>? NestedDictionary { get; set; }
}

public class Sets
{
    public HashSet<string>? Set { get; set; }
    public ISet<int>? SetInterface { get; set; }
    public SortedSet<int>? Sorted { get; set; }
    public Dictionary<string, HashSet<int>>? Nested { get; set; }
}

public class OtherCollections
{
    public LinkedList<Point>? Linked { get; set; }
    public Collection<string?>? Collection { get; set; }
    public ObservableCollection<int>? Observable { get; set; }
    public Queue<TreeNode>? Queue { get; set; }
    public Stack<string>? Stack { get; set; }
}

public class Keys
{
    public Dictionary<int, string>? Int32 { get; set; }
    public IDictionary<long, int>? Int64 { get; set; }
    public IReadOnlyDictionary<byte, Point>? UInt8 { get; set; }
    public Dictionary<sbyte, int>? Int8 { get; set; }
    public Dictionary<short, int>? Int16 { get; set; }
    public Dictionary<ushort, int>? UInt16 { get; set; }
    public Dictionary<uint, int>? UInt32 { get; set; }
    public Dictionary<ulong, int>? UInt64 { get; set; }
    public Dictionary<Int128, int>? Int128 { get; set; }
    public Dictionary<UInt128, int>? UInt128 { get; set; }
    public Dictionary<Half, int>? Half { get; set; }
    public Dictionary<float, int>? Single { get; set; }
    public Dictionary<double, int>? Double { get; set; }
    public Dictionary<decimal, int>? Decimal { get; set; }
    public Dictionary<bool, int?>? Flag { get; set; }
    public Dictionary<char, int>? Letter { get; set; }
    public Dictionary<Guid, List<int>>? Id { get; set; }
    public Dictionary<DateTime, int>? DateTime { get; set; }
    public Dictionary<DateTimeOffset, int>? Offset { get; set; }
    public Dictionary<DateOnly, int>? Date { get; set; }
    public Dictionary<TimeOnly, int>? Time { get; set; }
    public Dictionary<TimeSpan, int>? Span { get; set; }
    public Dictionary<Uri, int>? Link { get; set; }
    public Dictionary<Version, int>? Version { get; set; }
}

public record Person(string FirstName, string? LastName, int Age = 42);

public record PersonWithBody(string FirstName)
{
    public string? Nick { get; set; }
    public int Level { get; init; } = 1;
    public List<Point>? Points { get; set; }
    public string Greeting => "Hello " + FirstName;
}

public record Defaults(
    int Int = -5,
    long Long = long.MinValue,
    double Double = 1.5,
    float Float = 0.1f,
    decimal Decimal = 1.10m,
    string Text = "a\"\\\u00e9\n",
    char Letter = '\'',
    bool Flag = true,
    Color Color = Color.Blue,
    SmallEnum Small = SmallEnum.Low,
    Color? MaybeColor = Color.Green,
    int? Maybe = 3,
    int? None = null,
    DateTime When = default,
    ulong Wide = ulong.MaxValue,
    double NotANumber = 0.0);

public record BaseRecord(int Id);

public record DerivedRecord(int Id, string Name) : BaseRecord(Id);

public class RequiredMembers
{
    public required string Name { get; set; }
    public required int Count { get; init; }
    public int? Optional { get; set; }
}

public class RequiredByAttribute
{
    [JsonRequired]
    public string? Name { get; set; }

    [JsonRequired]
    [JsonPropertyName("the-count")]
    public int Count { get; set; }

    public int Other { get; set; }
}

public class RequiredInConstructor
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public RequiredInConstructor(string name) => Name = name;

    public required string Name { get; init; }
    public int Count { get; set; }
}

public class RequiredAndArgument(string name)
{
    public required string Name { get; init; } = name;
    public string? Other { get; set; }
}

public class InitOnly
{
    public string? A { get; init; }
    public int B { get; init; }
    public List<int>? C { get; init; }
}

public class InitAndSet
{
    public string? A { get; init; }
    public int B { get; set; } = 7;
    public Point? C { get; set; }
}

public class InitWithDefaults
{
    public string A { get; init; } = "a";
    public virtual int B { get; init; } = 2;
    public List<int> C { get; init; } = [3];
    public Color? D { get; init; } = Color.Green;
    public Guid E { get; internal init; } = new("00112233-4455-6677-8899-aabbccddeeff");
    public int @event { get; init; } = 4;
}

public class DerivedInit : InitWithDefaults
{
    public override int B { get => base.B; init => base.B = value * 2; }
    public new string A { get; init; } = "derived";
    public int F { get; set; } = 5;
}

public struct InitStruct()
{
    public int A { get; init; } = 1;
    public string? B { get; init; } = "b";
    public int C { get; set; } = 3;
}

public class GenericInit<T>
{
    public T? A { get; init; }
    public int B { get; set; } = 2;
}

public class ManyRequired
{
    [JsonRequired] public int Alpha { get; set; }
    [JsonRequired] public int Beta { get; set; }
    [JsonRequired] public int Gamma { get; set; }
    [JsonRequired] public int Delta { get; set; }
    [JsonRequired] public int Epsilon { get; set; }
    [JsonRequired] public int Zeta { get; set; }
    [JsonRequired] public int Eta { get; set; }
    [JsonRequired] public int Theta { get; set; }
    [JsonRequired] public int Iota { get; set; }
    [JsonRequired] public int Kappa { get; set; }
}

public class GetterOnly
{
    public int A { get; set; }
    public int B { get; } = 2;
    public int C { get; private set; } = 3;
    public int D { private get; set; } = 4;
    public int Seen() => D;
    internal int E { get; set; } = 5;
    protected int F { get; set; } = 6;
    public static int G { get; set; } = 7;
    public const int H = 8;
    public int this[int i] => i;
}

public class Included
{
    [JsonInclude] internal int A { get; set; } = 1;
    [JsonInclude] internal int B = 2;
    [JsonInclude] public int C = 3;
    [JsonInclude] public int D { get; internal set; } = 4;
    public int NotSeen = 6;
}

public class Renamed
{
    [JsonPropertyName("first_name")] public string? First { get; set; }
    [JsonPropertyName("with space")] public int WithSpace { get; set; }
    [JsonPropertyName("quote\"back\\slash")] public int Quoted { get; set; }
    [JsonPropertyName("größe")] public int Umlaut { get; set; }
    [JsonPropertyName("日本")] public int Japan { get; set; }
    [JsonPropertyName("<html>&'+")] public int Html { get; set; }
    [JsonPropertyName("")] public int Empty { get; set; }
    [JsonPropertyName("$id")] public int Metadata { get; set; }
    [JsonPropertyName("😀")] public int Emoji { get; set; }
}

public class Ordered
{
    public int A { get; set; }
    [JsonPropertyOrder(2)] public int B { get; set; }
    [JsonPropertyOrder(-1)] public int C { get; set; }
    [JsonPropertyOrder(-1)] public int D { get; set; }
    [JsonPropertyOrder(1)][JsonRequired] public int E { get; set; }
    [JsonRequired] public int F { get; set; }
}

public class Ignored
{
    [JsonIgnore] public Action? Callback { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public int Always { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Never { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int NeverInt { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? UnlessNull { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int UnlessDefault { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int? UnlessDefaultNullable { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Point UnlessDefaultStruct { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public int OnlyRead { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int OnlyWritten { get; set; }
}

public record IgnoredArgument([property: JsonIgnore] int Hidden = 9, string Shown = "x");

public record WriteOnlyArgument([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] int Hidden = 9, string Shown = "x");

public class BaseClass
{
    public int Id { get; set; }
    public virtual string? Name { get; set; }
    public virtual int Overridden { get; set; }
    public int Shadowed { get; set; }
    public int ShadowedByIgnored { get; set; }
    [JsonPropertyName("renamed")] public int ShadowedUnderAnotherName { get; set; }
    public virtual int OverriddenIgnored { get; set; }
}

public class MiddleClass : BaseClass
{
    public int Middle { get; set; }
    public override string? Name { get; set; }
}

public class DerivedClass : MiddleClass
{
    public string? Own { get; set; }
    public override int Overridden { get; set; }
    public new string? Shadowed { get; set; }
    [JsonIgnore] public new int ShadowedByIgnored { get; set; }
    public new int ShadowedUnderAnotherName { get; set; }
    [JsonIgnore] public override int OverriddenIgnored { get; set; }
}

public class TreeNode
{
    public string? Name { get; set; }
    public TreeNode? Next { get; set; }
    public List<TreeNode>? Children { get; set; }
    public Dictionary<string, TreeNode>? ByName { get; set; }
    public List<Point?>? Points { get; set; }
    public List<int?>? Numbers { get; set; }
}

public record RecursiveRecord(string Name, RecursiveRecord? Inner)
{
    public RecursiveRecord? Later { get; set; }
}

public class Box<T>
{
    public T? Value { get; set; }
    public List<T>? Values { get; set; }

    public class Inner
    {
        public T? Content { get; set; }
    }
}

public record Pair<TFirst, TSecond>(TFirst First, TSecond Second);

public class Keywords
{
    public int @event { get; set; }
    public string? @class { get; set; }
    public int value { get; set; }
    public int reader { get; set; }
    public int name { get; set; }
    public int writer { get; set; }
    public int _underscore { get; set; }
}

public record KeywordArguments(int @event, string @class, int value, int reader, int name, int rest);

public class SameLength
{
    public int Abcd { get; set; }
    public int Abce { get; set; }
    public int Bbcd { get; set; }
    public int Dcba { get; set; }
}

public class ManyNames
{
    public string? URLValue { get; set; }
    public string? Id { get; set; }
    public string? iPhone { get; set; }
    public string? SHA512Hash { get; set; }
    public string? Already_Snake { get; set; }
    public string? A1B2 { get; set; }
    public string? X { get; set; }
    public string? XMLHttpRequest { get; set; }
    public string? Größe { get; set; }
    public string? IOStream2Go { get; set; }
    public string? _Private { get; set; }
}

public class Empty;

public class SeveralConstructors
{
    public SeveralConstructors()
    {
    }

    public SeveralConstructors(int a) => A = a;

    public int A { get; set; }
}

public class MarkedConstructor
{
    public MarkedConstructor() => Origin = "default";

    [JsonConstructor]
    internal MarkedConstructor(int a, string? b)
    {
        A = a;
        B = b;
        Origin = "marked";
    }

    public int A { get; }
    public string? B { get; }
    public string Origin { get; }
}

public class Fields
{
    public int A;
    public string? B;
    public readonly int C = 3;
    public int D { get; set; }
}

public class Throwing
{
    private int _positive;

    public int Positive
    {
        get => _positive;
        set => _positive = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "must not be negative");
    }
}

public class Elements
{
    public JsonElement Any { get; set; } = JsonElement.Parse("{}");
    public List<JsonElement>? List { get; set; }
}

public class Outer
{
    public required Mid Mid { get; set; }
    public Person? Person { get; set; }
    public PersonWithBody? WithBody { get; set; }
}

public record Mid(List<Person> People, Dictionary<string, PersonWithBody>? ByName);

/// <summary>Types with the names of those that generated code uses.</summary>
public class Clashes
{
    public String? Text { get; set; }
    public JsonObject? Object { get; set; }
    public JsonReader? Reader { get; set; }
    public Int32? Number { get; set; }

    public class String
    {
        public string? A { get; set; }
    }

    public class JsonObject
    {
        public string? A { get; set; }
    }

    public class JsonReader
    {
        public string? A { get; set; }
    }

    public class Int32
    {
        public string? A { get; set; }
    }
}
