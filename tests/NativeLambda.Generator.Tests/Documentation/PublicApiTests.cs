using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging;
using NativeLambda.Events;
using NativeLambda.Generator.TestKit;
using NativeLambda.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Documentation;

/// <summary>
/// What the packages promise, in a file that a review sees. That includes what only generated code calls: a library that
/// was compiled with one version runs with the next one.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly SymbolDisplayFormat s_format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Theory]
    [InlineData("NativeLambda", typeof(LambdaContext))]
    [InlineData("NativeLambda.Events", typeof(SQSEvent))]
    [InlineData("NativeLambda.Logging", typeof(LambdaLoggingBuilderExtensions))]
    [InlineData("NativeLambda.Testing", typeof(LambdaFunction))]
    public void A_package_has_the_public_types_and_members_that_its_file_lists(string project, Type type)
    {
        var path = Path.Combine(RepositoryFolder.Path, "src", project, "PublicApi.txt");
        var received = Print(type.Assembly.Location);
        if (File.Exists(path) && File.ReadAllText(path) == received)
        {
            return;
        }

        var receivedPath = Path.ChangeExtension(path, ".received.txt");
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"The public API of {project} is another than in {path}: compare it with {receivedPath}, and move that over it if the change is meant.");
    }

    private static string Print(string assembly)
    {
        var reference = MetadataReference.CreateFromFile(assembly);
        var compilation = TestCompilation.Create("").AddReferences(reference);
        var symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        return string.Join("\n", Types(symbol.GlobalNamespace)
            .OrderBy(type => type.ToDisplayString(s_format.WithKindOptions(SymbolDisplayKindOptions.None)), StringComparer.Ordinal)
            .Select(type => Describe(type) + "\n" + string.Concat(DescribeMembers(type).Select(line => $"    {line}\n"))));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => Types(inner),
        INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
        _ => [],
    });

    private static string Describe(INamedTypeSymbol type)
    {
        var bases = type.TypeKind is TypeKind.Enum or TypeKind.Delegate ? [] : type.Interfaces.Where(IsVisible).Prepend(type.BaseType).OfType<INamedTypeSymbol>()
            .Where(@base => @base.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType))
            .Select(@base => @base.ToDisplayString(s_format.WithKindOptions(SymbolDisplayKindOptions.None)))
            .ToList();
        var modifier = type.IsStatic ? "static " : type is { IsAbstract: true, TypeKind: TypeKind.Class } ? "abstract " : type is { IsSealed: true, TypeKind: TypeKind.Class } ? "sealed " : "";
        return modifier + type.ToDisplayString(s_format) + (bases.Count > 0 ? " : " + string.Join(", ", bases) : "");
    }

    private static IEnumerable<string> DescribeMembers(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is not INamedTypeSymbol && IsVisible(member) && !IsPartOfAnother(member))
        .OrderBy(member => member.Name, StringComparer.Ordinal)
        .Select(member => member.ToDisplayString(s_format));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    // Accessors are a part of their property, and the field of an enum's value is none of its members.
    private static bool IsPartOfAnother(ISymbol member) =>
        member is IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion) }
        || (member is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum, HasConstantValue: false })
        || (member is IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, ContainingType.TypeKind: TypeKind.Struct or TypeKind.Enum });
}
