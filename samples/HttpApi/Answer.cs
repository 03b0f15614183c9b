namespace HttpApi;

/// <summary>The body of every response: either of the two, the other is left out of the JSON.</summary>
public record Answer(Quote? Quote, string? Problem);

/// <summary>What an order costs.</summary>
/// <param name="Article">The name of the article.</param>
/// <param name="Quantity">How many pieces of it.</param>
/// <param name="Total">The price of all of them, in euros.</param>
public record Quote(string Article, int Quantity, decimal Total);
