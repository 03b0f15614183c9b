namespace NativeLambda.Benchmarks.Json;

/// <summary>Fifty members, as a row of a wide table.</summary>
internal sealed class Wide
{
    public string? Name0 { get; set; }
    public string? Name1 { get; set; }
    public string? Name2 { get; set; }
    public string? Name3 { get; set; }
    public string? Name4 { get; set; }
    public string? Street0 { get; set; }
    public string? Street1 { get; set; }
    public string? Street2 { get; set; }
    public string? Street3 { get; set; }
    public string? Street4 { get; set; }
    public string? PostalCode0 { get; set; }
    public string? PostalCode1 { get; set; }
    public string? PostalCode2 { get; set; }
    public string? PostalCode3 { get; set; }
    public string? PostalCode4 { get; set; }
    public int Quantity0 { get; set; }
    public int Quantity1 { get; set; }
    public int Quantity2 { get; set; }
    public int Quantity3 { get; set; }
    public int Quantity4 { get; set; }
    public int WarehouseNumber0 { get; set; }
    public int WarehouseNumber1 { get; set; }
    public int WarehouseNumber2 { get; set; }
    public int WarehouseNumber3 { get; set; }
    public int WarehouseNumber4 { get; set; }
    public decimal Price0 { get; set; }
    public decimal Price1 { get; set; }
    public decimal Price2 { get; set; }
    public decimal Price3 { get; set; }
    public decimal Price4 { get; set; }
    public bool IsPaid0 { get; set; }
    public bool IsPaid1 { get; set; }
    public bool IsPaid2 { get; set; }
    public bool IsPaid3 { get; set; }
    public bool IsPaid4 { get; set; }
    public DateTimeOffset Ordered0 { get; set; }
    public DateTimeOffset Ordered1 { get; set; }
    public DateTimeOffset Ordered2 { get; set; }
    public DateTimeOffset Ordered3 { get; set; }
    public DateTimeOffset Ordered4 { get; set; }
    public Guid Id0 { get; set; }
    public Guid Id1 { get; set; }
    public Guid Id2 { get; set; }
    public Guid Id3 { get; set; }
    public Guid Id4 { get; set; }
    public double Weight0 { get; set; }
    public double Weight1 { get; set; }
    public double Weight2 { get; set; }
    public double Weight3 { get; set; }
    public double Weight4 { get; set; }
}

/// <summary>One level of a deep document.</summary>
internal sealed record Deep(string Name, Deep? Inner);

/// <summary>Numbers of every size.</summary>
internal sealed record Series(int[] Small, long[] Large, double[] Measured, decimal[] Prices);

/// <summary>Strings.</summary>
internal sealed record Texts(string[] Lines);
