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
}

public record Customer(string Name)
{
    public Address? Address { get; set; }
}

public class Address
{
    public Action? Moved { get; set; }
}
