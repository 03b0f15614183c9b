namespace NativeLambda.Testing.RuntimeApi;

/// <summary>A request of the function.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path.</param>
/// <param name="Headers">The headers and, of a body in chunks, the trailers.</param>
/// <param name="Body">The body.</param>
internal sealed record Request(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The value of a header, or <see langword="null"/>.</summary>
    public string? Find(string header) => Headers.GetValueOrDefault(header);
}
