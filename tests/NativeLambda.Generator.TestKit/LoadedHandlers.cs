using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using NativeLambda.Hosting;

namespace NativeLambda.Generator.TestKit;

/// <summary>Source that was compiled with the generator and loaded, so that its handlers can be called.</summary>
public sealed class LoadedHandlers
{
    private LoadedHandlers(Assembly assembly)
    {
        Assembly = assembly;
        Table = (LambdaHandlerTable)assembly.GetType("NativeLambda.LambdaHandlers")!.GetProperty("Table")!.GetValue(null)!;
    }

    public Assembly Assembly { get; }

    /// <summary>The generated dispatch table.</summary>
    public LambdaHandlerTable Table { get; }

    public static LoadedHandlers Compile(params IEnumerable<string> sources) => Of(TestCompilation.Create(sources));

    public static LoadedHandlers Of(CSharpCompilation compilation) => new(compilation.RunGenerator().Load());

    /// <summary>Calls a handler with an event and gives its result.</summary>
    public Task<string> InvokeAsync(string name, string json) => Table.InvokeAsync(name, json);
}
