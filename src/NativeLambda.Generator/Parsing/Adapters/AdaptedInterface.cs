using NativeLambda.Generator.Model;

namespace NativeLambda.Generator.Parsing.Adapters;

/// <summary>
/// What is known of an interface of <c>Amazon.Lambda.Core</c>, over all its versions. A version has some of these members;
/// what a later one adds comes with a default as a rule, and keeps it.
/// </summary>
/// <param name="name">The simple name of the interface.</param>
/// <param name="className">The simple name of the class that implements it.</param>
/// <param name="sourceType">The type of <c>source</c>, what the class stands before.</param>
/// <param name="members">The members.</param>
internal sealed class AdaptedInterface(string name, string className, string sourceType, params AdaptedMemberModel[] members)
{
    public const string Namespace = "Amazon.Lambda.Core";

    private const string Dictionary = "global::System.Collections.Generic.IDictionary<string, string>";
    private const string Level = "global::Amazon.Lambda.Core.LogLevel level";
    private const string Exception = "global::System.Exception exception";
    private const string Text = "string message";
    private const string Values = "object[] args";

    private readonly Dictionary<string, AdaptedMemberModel> _members = members.ToDictionary(SignatureOf, StringComparer.Ordinal);

    /// <summary>All of them, that of the context first.</summary>
    public static IReadOnlyList<AdaptedInterface> All { get; } =
    [
        new(
            "ILambdaContext",
            "LambdaContextAdapter",
            "global::NativeLambda.LambdaContext",
            Same("string", "AwsRequestId"),
            Kept("global::Amazon.Lambda.Core.IClientContext", "ClientContext", "source.ClientContext is { } client ? new ClientContextAdapter(client) : null"),
            Same("string", "FunctionName"),
            Same("string", "FunctionVersion"),
            Kept("global::Amazon.Lambda.Core.ICognitoIdentity", "Identity", "new CognitoIdentityAdapter(source.Identity)"),
            Same("string", "InvokedFunctionArn"),
            Kept("global::Amazon.Lambda.Core.ILambdaLogger", "Logger", "new LambdaLoggerAdapter(source.Logger)"),
            Same("string", "LogGroupName"),
            Same("string", "LogStreamName"),
            Same("int", "MemoryLimitInMB"),
            Same("global::System.TimeSpan", "RemainingTime"),
            Same("string", "TenantId"),
            Same("string", "TraceId")),
        new(
            "IClientContext",
            "ClientContextAdapter",
            "global::NativeLambda.ClientContext",
            Kept("global::Amazon.Lambda.Core.IClientApplication", "Client", "source.Client is { } application ? new ClientApplicationAdapter(application) : null"),
            Kept(Dictionary, "Custom", "new global::System.Collections.Generic.Dictionary<string, string>(source.Custom)"),
            Kept(Dictionary, "Environment", "new global::System.Collections.Generic.Dictionary<string, string>(source.Environment)")),
        new(
            "IClientApplication",
            "ClientApplicationAdapter",
            "global::NativeLambda.ClientApplication",
            Same("string", "AppPackageName"),
            Same("string", "AppTitle"),
            Same("string", "AppVersionCode"),
            Same("string", "AppVersionName"),
            Same("string", "InstallationId")),
        new(
            "ICognitoIdentity",
            "CognitoIdentityAdapter",
            "global::NativeLambda.CognitoIdentity",
            Same("string", "IdentityId"),
            Same("string", "IdentityPoolId")),

        // LogInformation and its kin have defaults, in every version that has them, which end in one of these.
        new(
            "ILambdaLogger",
            "LambdaLoggerAdapter",
            "global::NativeLambda.ILambdaLogger",
            Method($"Log({Text})", "source.Log(message)"),
            Method($"LogLine({Text})", "source.LogLine(message)"),
            Method($"Log(string level, {Text})", "source.Log(LevelOf(level), message)"),
            Method($"Log({Level}, {Text})", "source.Log((global::NativeLambda.LogLevel)level, message)"),
            Method($"Log(string level, {Text}, {Values})", "source.Log(LevelOf(level), message, args)"),
            Method($"Log({Level}, {Text}, {Values})", "source.Log((global::NativeLambda.LogLevel)level, message, args)"),
            Method($"Log(string level, {Exception}, {Text}, {Values})", "source.Log(LevelOf(level), exception, message, args)"),
            Method($"Log({Level}, {Exception}, {Text}, {Values})", "source.Log((global::NativeLambda.LogLevel)level, exception, message, args)")),
    ];

    public string MetadataName => $"{Namespace}.{name}";

    /// <summary>The member with this signature, or <see langword="null"/> if none is known.</summary>
    /// <param name="signature">The type, the name, and of a method the types of the parameters.</param>
    public AdaptedMemberModel? Find(string signature) => _members.TryGetValue(signature, out var member) ? member : null;

    public AdaptedInterfaceModel ToModel(IEnumerable<AdaptedMemberModel> found) =>
        new("global::" + MetadataName, className, sourceType, new([.. found]));

    /// <summary>A member that <c>source</c> has by the same name.</summary>
    private static AdaptedMemberModel Same(string type, string name) => new(type, name, "source." + name, IsKept: false);

    private static AdaptedMemberModel Kept(string type, string name, string value) => new(type, name, value, IsKept: true);

    private static AdaptedMemberModel Method(string name, string value) => new("void", name, value, IsKept: false);

    /// <summary>The declaration without the names of the parameters.</summary>
    private static string SignatureOf(AdaptedMemberModel member)
    {
        var start = member.Name.IndexOf('(');
        if (start < 0)
        {
            return $"{member.Type} {member.Name}";
        }

        var parameters = member.Name.Substring(start + 1, member.Name.Length - start - 2).Split([", "], StringSplitOptions.None);
        return $"{member.Type} {member.Name.Substring(0, start)}({string.Join(", ", parameters.Select(parameter => parameter.Split(' ')[0]))})";
    }
}
