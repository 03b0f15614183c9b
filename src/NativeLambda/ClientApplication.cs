namespace NativeLambda;

/// <summary>The mobile application that calls the function.</summary>
public sealed class ClientApplication
{
    /// <summary>The application's package.</summary>
    public string? AppPackageName { get; init; }

    /// <summary>The application's title.</summary>
    public string? AppTitle { get; init; }

    /// <summary>The application's version as a code.</summary>
    public string? AppVersionCode { get; init; }

    /// <summary>The application's version as a name.</summary>
    public string? AppVersionName { get; init; }

    /// <summary>The id of this installation of the application.</summary>
    public string? InstallationId { get; init; }
}
