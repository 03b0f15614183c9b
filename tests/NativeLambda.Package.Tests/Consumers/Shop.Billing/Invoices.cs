using NativeLambda;

namespace Shop.Billing;

internal static class Invoices
{
    [LambdaHandler("invoices.pay")]
    public static Receipt Pay(Invoice invoice) => new(invoice.Number, invoice.Amount > 0);
}

internal sealed record Invoice(int Number, decimal Amount);

internal sealed record Receipt(int Number, bool IsPaid);
