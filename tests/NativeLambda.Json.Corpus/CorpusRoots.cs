using System.Text.Json;
using System.Text.Json.Nodes;

namespace NativeLambda.Json.Corpus;

/// <summary>
/// The types that the corpus is read and written as inside of a native function, which has no reflection to find them by.
/// </summary>
/// <remarks>
/// Without those of which metadata made in another assembly says something else than reflection: the compiler does not see
/// what is internal there (MarkedConstructor, Included), and of a member that is set in the object initializer the serializer
/// says that the whole object could not be converted (RequiredMembers, GenericInit).
/// </remarks>
public static class CorpusRoots
{
    /// <summary>The types; both sides of a test name one by its index.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(Scalars),
        typeof(Moments),
        typeof(Blobs),
        typeof(BlobArguments),
        typeof(Documents),
        typeof(JsonNode),
        typeof(JsonArray),
        typeof(Version),
        typeof(Nullables),
        typeof(Enums),
        typeof(Point),
        typeof(ReadOnlyPoint),
        typeof(MutablePoint),
        typeof(StructWithMarkedConstructor),
        typeof(StructWithUnmarkedConstructor),
        typeof(Collections),
        typeof(Sets),
        typeof(OtherCollections),
        typeof(HashSet<int>),
        typeof(ISet<string>),
        typeof(Stack<int>),
        typeof(Keys),
        typeof(Dictionary<int, string>),
        typeof(Dictionary<Guid, Point>),
        typeof(Person),
        typeof(PersonWithBody),
        typeof(Defaults),
        typeof(DerivedRecord),
        typeof(RequiredByAttribute),
        typeof(RequiredInConstructor),
        typeof(RequiredAndArgument),
        typeof(InitOnly),
        typeof(InitAndSet),
        typeof(InitStruct),
        typeof(ManyRequired),
        typeof(GetterOnly),
        typeof(Renamed),
        typeof(Ordered),
        typeof(Ignored),
        typeof(IgnoredArgument),
        typeof(WriteOnlyArgument),
        typeof(DerivedClass),
        typeof(TreeNode),
        typeof(RecursiveRecord),
        typeof(Box<int>),
        typeof(Box<Point>.Inner),
        typeof(Pair<string, Box<string>>),
        typeof(Keywords),
        typeof(KeywordArguments),
        typeof(SameLength),
        typeof(ManyNames),
        typeof(Empty),
        typeof(SeveralConstructors),
        typeof(Fields),
        typeof(Throwing),
        typeof(Elements),
        typeof(Outer),
        typeof(Clashes),
        typeof(Clashes.String),
        typeof(Clashes.JsonObject),
        typeof(Clashes.Int32),
        typeof(KeyValuePair<string, int>),
        typeof(string),
        typeof(int),
        typeof(int?),
        typeof(bool),
        typeof(double),
        typeof(decimal),
        typeof(DateTimeOffset),
        typeof(DateOnly),
        typeof(TimeOnly),
        typeof(TimeSpan),
        typeof(Color),
        typeof(Color?),
        typeof(byte[]),
        typeof(JsonElement),
        typeof(int[]),
        typeof(List<string>),
        typeof(List<Person>),
        typeof(IReadOnlyList<Point?>),
        typeof(Dictionary<string, int>),
        typeof(IReadOnlyDictionary<string, List<TreeNode>>),
        typeof(InitWithDefaults),
        typeof(DerivedInit),
    ];
}
