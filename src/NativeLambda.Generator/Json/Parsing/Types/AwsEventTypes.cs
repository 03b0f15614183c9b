using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;

namespace NativeLambda.Generator.Json.Parsing.Types;

/// <summary>
/// What the event types of AWS's packages, <c>Amazon.Lambda.*Events</c>, hold and AWS's serializer has converters and names
/// for. They count for the members that these types declare, and not for those of the user's own types.
/// </summary>
internal static class AwsEventTypes
{
    /// <summary>The name of the type in the run-time library that reads and writes times.</summary>
    public const string Time = "AwsDateTimeJson";

    /// <summary>The name of the one of bytes.</summary>
    public const string ByteArray = "AwsByteArrayJson";

    /// <summary>Namespaces of AWS's SDK, of which some versions of the packages take types or derive theirs.</summary>
    private static readonly HashSet<string> SdkNamespaces = new(StringComparer.Ordinal)
    {
        "Amazon.DynamoDBv2.Model",
        "Amazon.Kinesis.Model",
        "Amazon.S3.Util",
    };

    /// <summary>Both.</summary>
    public static IEnumerable<string> ConverterNames => [Time, ByteArray];

    /// <summary>Whether a member is declared by one of these types.</summary>
    public static bool Declare(ISymbol member) => member.ContainingType is { } type && Contain(type);

    /// <summary>Whether a type is one of these.</summary>
    public static bool Contain(INamedTypeSymbol type)
    {
        for (var ns = type.ContainingNamespace; ns is { IsGlobalNamespace: false }; ns = ns.ContainingNamespace)
        {
            if (ns is { ContainingNamespace: { Name: "Lambda", ContainingNamespace: { Name: "Amazon", ContainingNamespace.IsGlobalNamespace: true } } })
            {
                return ns.Name.EndsWith("Events", StringComparison.Ordinal);
            }

            if (ns is { ContainingNamespace.ContainingNamespace: { Name: "Amazon" } } && SdkNamespaces.Contains(ns.ToDisplayString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The JSON name of a member that is called otherwise than its attributes say, or <see langword="null"/>.</summary>
    public static string? FindName(ISymbol member) => member.Name switch
    {
        "XAmzId2" when IsOfResponse(member) => "x-amz-id-2",
        "XAmzRequestId" when IsOfResponse(member) => "x-amz-request-id",
        _ => null,
    };

    /// <summary>The rule of these members' types, which comes before all others.</summary>
    public static JsonConversion? Resolve(JsonTypeResolver resolver, ITypeSymbol type, JsonDirection direction) => type switch
    {
        { SpecialType: SpecialType.System_DateTime } => JsonConversion.BuiltIn(Time),
        IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => JsonConversion.BuiltIn(ByteArray),
        _ => null,
    };

    private static bool IsOfResponse(ISymbol member) => member.ContainingType.Name == "ResponseElementsEntity" && Declare(member);
}
