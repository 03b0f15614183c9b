using System.Text.Json.Serialization;
using NativeLambda;

namespace Mistakes;

public static class Json
{
    [LambdaHandler]
    public static Receipt EventNotReadable(Action callback) => new("1");

    [LambdaHandler]
    public static Func<string> ResultNotWritable(Order order) => () => order.Id;

    [LambdaHandler]
    public static Receipt MemberNotSupported(Customer customer) => new(customer.Name);

    [LambdaHandler]
    public static void Declarations(Basket basket) => Console.WriteLine(basket.Price);
}

[LambdaJsonSerializable(typeof(Receipt))]
internal partial class NotAContextClass;

[LambdaJsonSerializable(typeof(Receipt))]
[JsonSourceGenerationOptions(Converters = [typeof(NativeLambda.Json.UnixSecondsConverter), typeof(Address)])]
internal partial class NotAnOptionConverter : JsonSerializerContext;

public record Customer(string Name)
{
    public Address? Address { get; set; }
}

public class Address
{
    public Action? Moved { get; set; }
}

public record Basket(Price Price, Voucher Voucher, Rebate Rebate, Invoice Invoice, Delivery Delivery, Figure Figure)
{
    [JsonExtensionData]
    public Dictionary<string, string>? ExtensionData { get; init; }
}

public class Price
{
    public decimal Net { get; set; }

    [JsonPropertyName("net")]
    public decimal Gross { get; set; }
}

public class Voucher
{
    public Voucher(string code) => Code = code;

    public Voucher(int number) => Code = "V" + number;

    public string Code { get; }
}

public class Rebate(int percentage)
{
    public int Percent { get; } = percentage;
}

public class Invoice
{
    [JsonIgnore]
    public required string Number { get; init; }
}

public class Delivery
{
    [JsonConverter(typeof(NativeLambda.Json.UnixSecondsConverter))]
    public int NotAConverter { get; set; }

    [JsonConverter(typeof(JsonStringEnumConverter))]
    public DayOfWeek UntypedStringEnum { get; set; }
}

[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "circle")]
public class Figure;

public class Circle : Figure;

public class Square : Figure;

// Written as a Receipt, as which the handlers declare it.
public record UndeclaredDerivedTypes(string OrderId, string Signature) : Receipt(OrderId);
