using Amazon.Lambda.Core;
using NativeLambda;

namespace Mistakes
{
    public static class Contexts
    {
        [LambdaHandler]
        public static Receipt UnknownContext(Order order, ILambdaContext context) => new(order.Id);
    }
}

namespace Amazon.Lambda.Core
{
    // What a version of AWS's package that is not out yet could declare.
    public interface ILambdaContext
    {
        string Region { get; }
    }
}
