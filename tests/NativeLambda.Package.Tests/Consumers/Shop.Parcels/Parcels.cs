using NativeLambda;

namespace Shop.Parcels;

internal static class Parcels
{
    [LambdaHandler("parcels.weigh")]
    public static Label Weigh(Parcel parcel) => new(parcel.Id, parcel.Grams / 1000m);

    [LambdaHandler("parcels.track")]
    public static string Track(string id) => id + " is on its way";
}

internal sealed record Parcel(string Id, int Grams);

internal sealed record Label(string Id, decimal Kilograms);
