using System.Collections.Immutable;
using NativeLambda.Generator.Infrastructure;
using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Divides the names of a large dispatch table among several <c>switch</c> statements: the compiler's time for one grows
/// with the square of its cases, to 14 s for a thousand handlers.
/// </summary>
internal static class DispatchBranches
{
    /// <summary>What one <c>switch</c> holds without a cost that shows.</summary>
    private const int MaximumNames = 128;

    private const int NamesOfABranch = 16;

    public static EquatableArray<DispatchBranch> Divide(IReadOnlyCollection<DispatchEntry> entries)
    {
        var count = entries.Sum(entry => entry.Names.Count);
        if (count <= MaximumNames)
        {
            return new([new DispatchBranch(entries.Select(entry => new DispatchCase(entry.Names, entry.Invoker)).ToEquatableArray())]);
        }

        var branches = new List<DispatchCase>[count / NamesOfABranch];
        foreach (var entry in entries)
        {
            foreach (var branch in entry.Names.GroupBy(name => Branch(name, branches.Length)))
            {
                (branches[branch.Key] ??= []).Add(new DispatchCase(branch.ToEquatableArray(), entry.Invoker));
            }
        }

        return branches.Select(cases => new DispatchBranch((cases ?? []).ToEquatableArray())).ToEquatableArray();
    }

    /// <summary>What <c>LambdaHandlerTable.Branch</c> works out at run time; the two must be the same.</summary>
    private static int Branch(string name, int branches)
    {
        unchecked
        {
            var hash = 2166136261;
            foreach (var c in name)
            {
                hash = (hash ^ c) * 16777619;
            }

            return (int)(hash % (uint)branches);
        }
    }
}
