using System.Text.Json.Serialization;

namespace NativeLambda.EndToEnd.Json;

/// <summary>Reads and writes by a context that the generator of System.Text.Json writes, which runs beside ours.</summary>
[UseJsonContext<PurchasesJson>]
public static class Purchases
{
    /// <summary>Adds up what was bought.</summary>
    [LambdaHandler]
    public static Receipt Total(Purchase purchase) => new(purchase.Id, purchase.ItemLines.Sum(line => line.UnitPrice), purchase.BoughtBy);

    /// <summary>Tells the lines of one article.</summary>
    [LambdaHandler]
    public static async Task<List<PurchaseLine>> Find(Purchase purchase, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return [.. purchase.ItemLines.Where(line => line.Kind == ArticleKind.Book)];
    }
}

/// <summary>The context, with options that are not those of the other handlers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Purchase))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(List<PurchaseLine>))]
internal sealed partial class PurchasesJson : JsonSerializerContext;

/// <summary>What was bought.</summary>
public sealed record Purchase(string Id, IReadOnlyList<PurchaseLine> ItemLines, string? BoughtBy = null);

/// <summary>One article of it.</summary>
public sealed record PurchaseLine(string Name, decimal UnitPrice, ArticleKind Kind);

/// <summary>What an article is.</summary>
public enum ArticleKind
{
    /// <summary>Anything.</summary>
    Other,

    /// <summary>A book.</summary>
    Book,
}

/// <summary>What it costs.</summary>
public sealed record Receipt(string PurchaseId, decimal TotalPrice, string? PaidBy);
