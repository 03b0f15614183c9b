using NativeLambda;

namespace Shop.Depot;

internal static class Depot
{
    [LambdaHandler("parcels.track")]
    public static string Track(string id) => id + " is in the depot";
}
