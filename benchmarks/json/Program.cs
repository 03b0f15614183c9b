using System.Globalization;
using NativeLambda.Benchmarks.Json;
using NativeLambda.Benchmarks.Report;

// With "steady" it measures everything, or the documents that are named, round by round; with "first", a document, a
// direction and a codec it measures the first call.
// A line of the output is: document, direction, codec, nanoseconds, bytes allocated; with tabs between them.
const int rounds = 5;
var lengthOfRound = TimeSpan.FromMilliseconds(5);

if (args is ["first", var document, var direction, var codec])
{
    var measured = Documents.All.Single(candidate => candidate.Name == document);
    var call = direction == "read" ? measured.Reader(codec) : measured.Writer(codec);
    // The clock's own first call does not count.
    _ = ThreadClock.Now;
    var start = ThreadClock.Now;
    call();
    Print(document, direction, codec, (ThreadClock.Now - start).TotalNanoseconds, 0);
    return;
}

var operations = new List<Operation>();
foreach (var each in Documents.All.Where(each => args.Length < 2 || args.Contains(each.Name)))
{
    operations.AddRange(Codec.Readers.Select(name => new Operation(each.Name, "read", name, each.Reader(name))));
    operations.AddRange(Codec.Writers.Select(name => new Operation(each.Name, "write", name, each.Writer(name))));
}

// Until the just-in-time compiler is done with them, and to know how often each is called in a round.
foreach (var operation in operations)
{
    operation.WarmUp(lengthOfRound);
}

for (var round = 0; round < rounds; round++)
{
    foreach (var operation in operations)
    {
        operation.Measure();
    }
}

foreach (var operation in operations)
{
    Print(operation.Document, operation.Direction, operation.Codec, operation.Median, operation.AllocatedBytes);
}

static void Print(string document, string direction, string codec, double nanoseconds, long allocatedBytes) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document}\t{direction}\t{codec}\t{nanoseconds:0.#}\t{allocatedBytes}"));
