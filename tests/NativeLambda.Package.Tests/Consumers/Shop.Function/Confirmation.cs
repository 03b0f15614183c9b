namespace Shop.Function;

/// <summary>An order that is accepted.</summary>
/// <param name="Total">What it costs.</param>
/// <param name="Id">The id of the request.</param>
internal sealed record Confirmation(decimal Total, string Id);
