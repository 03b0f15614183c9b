using NativeLambda;

namespace Mistakes;

public static class Samples
{
    [LambdaHandler]
    public static Receipt Create(Parcel parcel) => new(parcel.Id);
}

public record Parcel(string Id, int Grams)
{
    public required Guid Sender { get; init; }

    public DateOnly? SentOn { get; init; }
}
