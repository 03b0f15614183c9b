namespace Shop.Function;

/// <summary>A line of an order.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">Of one.</param>
internal sealed record OrderLine(string Article, int Quantity, decimal Price);
