namespace QueueWorker;

/// <summary>The body of a message.</summary>
/// <param name="Id">The number of the order.</param>
/// <param name="Article">What is ordered.</param>
/// <param name="Quantity">How many pieces of it.</param>
public record Order(string Id, string Article, int Quantity);
