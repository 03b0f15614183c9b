namespace Shop.Function;

/// <summary>An order.</summary>
/// <param name="Lines">What is ordered.</param>
internal sealed record Order(IReadOnlyList<OrderLine> Lines);
