using NativeLambda;

namespace Mistakes;

public static class Names
{
    [LambdaHandler("orders.create")]
    public static Receipt DuplicateName(Order order) => new(order.Id);

    [LambdaHandler("orders.create")]
    public static Receipt DuplicateNameToo(Order order) => new(order.Id);

    [LambdaHandler]
    public static Receipt Overload(Order order) => new(order.Id);

    [LambdaHandler]
    public static Receipt Overload(string id) => new(id);

    [LambdaHandler("create an order")]
    public static Receipt InvalidName(Order order) => new(order.Id);

    [LambdaHandler]
    public static Receipt DifferByCase(Order order) => new(order.Id);

    [LambdaHandler]
    public static Receipt Differbycase(Order order) => new(order.Id);

    [LambdaHandler]
    public static Receipt NotInTemplate(Order order) => new(order.Id);
}
