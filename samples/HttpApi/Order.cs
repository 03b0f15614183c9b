namespace HttpApi;

/// <summary>What a customer orders: the body of a request.</summary>
/// <param name="Article">The name of the article.</param>
/// <param name="Quantity">How many pieces of it; one if the body does not say.</param>
public record Order(string Article, int Quantity = 1);
