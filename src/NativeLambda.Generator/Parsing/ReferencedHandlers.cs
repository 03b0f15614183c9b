using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Emit;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Finds the handlers of the libraries that an executable refers to, by the attributes that the generator
/// wrote into them. Nothing else of a library is looked at, and an assembly that does not refer to NativeLambda not at all.
/// </summary>
internal static class ReferencedHandlers
{
    private const string AttributeName = "NativeLambda.Hosting.LambdaHandlerExportAttribute";

    /// <summary>The handlers that the compilation's table has besides its own, in the order of their assemblies and names.</summary>
    public static ImmutableArray<ReferencedHandler> Find(Compilation compilation)
    {
        if (!ProjectParser.IsExecutable(compilation)
            || compilation.GetTypeByMetadataName(AttributeName) is not { } attribute
            || SeesAnotherTable(compilation))
        {
            return [];
        }

        var handlers =
            from assembly in compilation.SourceModule.ReferencedAssemblySymbols
            where assembly.Modules.Any(module => module.ReferencedAssemblies.Any(name => name.Name == attribute.ContainingAssembly.Name))
            from data in assembly.GetAttributes()
            where SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)
            let handler = TryParse(data, assembly)
            where handler is not null
            select handler;
        return [.. handlers.OrderBy(handler => handler.Identity.QualifiedName, StringComparer.Ordinal)];
    }

    // The tests of a function see the function's table, and want no other.
    private static bool SeesAnotherTable(Compilation compilation) =>
        compilation.GetTypesByMetadataName(DispatchEmitter.TypeName).Any(table =>
            !SymbolEqualityComparer.Default.Equals(table.ContainingAssembly, compilation.Assembly)
            && compilation.IsSymbolAccessibleWithin(table, compilation.Assembly));

    private static ReferencedHandler? TryParse(AttributeData data, IAssemblySymbol assembly)
    {
        var named = data.NamedArguments.ToDictionary(argument => argument.Key, argument => argument.Value.Value as string);
        if (data.ConstructorArguments.Length != 2
            || data.ConstructorArguments[0].Value is not INamedTypeSymbol library
            || data.ConstructorArguments[1].Value is not string fullName
            || Find("ShortName") is not { } shortName
            || Find("QualifiedName") is not { } qualifiedName)
        {
            return null;
        }

        var identity = new HandlerIdentity
        {
            OwnName = Find("OwnName"),
            FullName = fullName,
            ShortName = shortName,
            QualifiedName = qualifiedName,
            Display = $"{shortName} in {assembly.Name}",
        };
        return new ReferencedHandler(identity, library.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), Find("Event"), Find("Result"));

        string? Find(string name) => named.TryGetValue(name, out var value) ? value : null;
    }
}
