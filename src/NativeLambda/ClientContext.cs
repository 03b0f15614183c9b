namespace NativeLambda;

/// <summary>What a mobile application says of itself and its device when it calls the function through the AWS Mobile SDK.</summary>
public sealed class ClientContext
{
    /// <summary>The application, or <see langword="null"/> if it does not say.</summary>
    public ClientApplication? Client { get; init; }

    /// <summary>Values that the application adds.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = new Dictionary<string, string>();

    /// <summary>Values that the AWS Mobile SDK adds, about the device.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
