using NativeLambda;

namespace Mistakes;

// Courier, and the other part of Crate, are what tests/NativeLambda.EndToEnd.OtherGenerator writes.
public static class Unseen
{
    [LambdaHandler]
    public static void UnseenType(Courier courier) => Console.WriteLine(courier.Number);

    [LambdaHandler]
    public static void UnseenMemberType(Shipment shipment) => Console.WriteLine(shipment.Courier.Number);

    [LambdaHandler]
    public static void UnseenPart(Crate crate) => Console.WriteLine(crate.Grams);
}

public record Shipment(string Id, Courier Courier);

public partial class Crate
{
    public string? Label { get; set; }
}
