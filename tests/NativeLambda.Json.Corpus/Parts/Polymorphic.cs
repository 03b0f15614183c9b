using System.Text.Json.Serialization;

namespace NativeLambda.Json.Corpus.Parts;

/// <summary>Types that stand for others derived from them.</summary>
public static class Polymorphic
{
    public static CorpusPart Part { get; } = new(
        "polymorphic types",
        [
            CorpusTypes.Of<Shape?>(new Shape { Name = "n" }, new Square { Name = "s", Side = 2 }, new Circle { Radius = 1.5 }, new Group { Shapes = [new Square { Side = 1 }, null, new Group()] }, null, new Undeclared()),
            CorpusTypes.Of<Event>(new Created("1", 5) { Note = "x" }, new Deleted { Id = "2", Reason = null }, new Moved("3") { To = new Created("4", 1) }),
            CorpusTypes.Of<INotice?>(new Mail { To = "a" }, new Sms { Number = 7 }, null),
            CorpusTypes.Of<Numbered>(new NumberedA { X = 1 }, new NumberedB { X = 2, Y = 3 }, new Numbered()),
            CorpusTypes.Of<Named>(new Named { X = 1 }, new NamedA { X = 2 }),
            CorpusTypes.Of<Lenient>(new Lenient { X = 1 }, new LenientA { X = 2, A = "a" }, new LenientUndeclared { X = 3 }),
            CorpusTypes.Of<Near>(new Near { X = 1 }, new NearA { X = 2, A = 3 }, new NearBelowA { X = 4 }, new NearUndeclared { X = 5 }),
            CorpusTypes.Of<Untagged>(new Untagged { X = 1 }, new UntaggedA { X = 2, A = 3 }),
            CorpusTypes.Of(new Square { Side = 4 }),
            CorpusTypes.Of(new NearA { A = 1 }),
            CorpusTypes.Of(
                new Canvas(),
                new Canvas
                {
                    Background = new Circle { Radius = 2 }, Shapes = [new Square(), new Shape(), null!], ByName = new() { ["a"] = new Circle(), ["b.c"] = null }, Event = new Created("e", 0), Own = new Square { Side = 9 },
                }),
            CorpusTypes.Of(new CanvasRecord(new Circle { Radius = 3 }, [new Deleted { Id = "d" }])),
        ],
        PolymorphicContext.Default)
    {
        Inputs =
        [
            "{\"$type\":\"square\",\"Side\":1}", "{\"Side\":1,\"$type\":\"square\"}", "{\"$type\":\"x\"}", "{\"$type\":1}", "{\"$type\":2}", "{\"$type\":-3}", "{\"$type\":null}", "{\"$type\":true}", "{\"$type\":{}}", "{\"$type\":[]}", "{\"$type\":\"square\",\"$type\":\"square\"}",
            "{\"$id\":\"1\"}", "{\"$ref\":\"1\"}", "{\"$values\":[]}", "{\"$foo\":1}", "{\"$type\":\"square\",\"$foo\":1}", "{\"$type\":\"square\",\"$id\":\"1\"}", "{\"$type\":\"square\",\"Side\":1,\"$id\":\"1\"}", "{\"$type\":\"square\",\"Side\":1,\"$values\":\"1\"}", "{\"$type\":\"square\",\"Side\":1,\"$type\":\"square\"}",
            "{\"\\u0024type\":\"square\"}", "{\"$\":1}", "{\"$type\":\"circle\",\"Radius\":\"x\"}", "{\"$TYPE\":\"square\"}", "{\"$type\":1.5}", "{\"$type\":99999999999}", "{\"$type\":\"s\\u0071uare\"}", "{\"$type\":\"square\",}", "{\"$type\":\"square\" x", "{\"$type\":tru}", "{\"$type\"", "{\"$type\":", "{ \"$type\" : \"square\" }",
            "{\"kind\":\"a\"}", "{\"kind\":\"a\",\"$type\":\"a\"}", "{\"X\":1,\"kind\":\"a\"}", "{\"Kind\":\"a\"}", "{\"kind\":\"zz\",\"X\":1}", "{\"kind\":3,\"X\":1}", "{\"kind\":\"a\",\"kind\":\"a\"}", "{\"$type\":\"a\",\"X\":1}", "{\"type\":\"created\"}", "{\"type\":\"created\",\"Id\":\"1\",\"Size\":2}", "{\"type\":\"deleted\"}", "{\"type\":\"deleted\",\"Id\":null}", "{\"type\":\"moved\",\"Id\":\"1\",\"To\":{\"type\":\"deleted\",\"Id\":\"2\"}}",
            "{\"type\":\"moved\",\"Id\":\"1\",\"To\":{\"Id\":\"2\"}}", "{\"$type\":\"mail\",\"To\":1}", "{\"$type\":\"sms\",\"Number\":1}", "{\"$type\":\"group\",\"Shapes\":[{\"$type\":\"square\"},{\"$type\":\"x\"}]}", "{\"Shapes\":[{},{\"Name\":\"n\",\"$type\":\"square\"}]}", "{\"Own\":{\"$type\":\"square\",\"$foo\":1}}", "{\"$type\":5}", "{\"$type\":\"5\"}",
        ],
    };

    [JsonDerivedType(typeof(Square), "square")]
    [JsonDerivedType(typeof(Circle), "circle")]
    [JsonDerivedType(typeof(Group), "group")]
    public class Shape
    {
        public string? Name { get; set; }
    }

    public class Square : Shape
    {
        public int Side { get; set; }
    }

    public sealed class Circle : Shape
    {
        public double Radius { get; set; }
    }

    public sealed class Group : Shape
    {
        public List<Shape?>? Shapes { get; set; }
    }

    public class Undeclared : Shape;

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
    [JsonDerivedType(typeof(Created), "created")]
    [JsonDerivedType(typeof(Deleted), "deleted")]
    [JsonDerivedType(typeof(Moved), "moved")]
    public abstract record Event
    {
        [JsonPropertyOrder(-1)]
        public required string Id { get; init; }
    }

    public record Created : Event
    {
        [JsonConstructor]
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Created(string id, int size) => (Id, Size) = (id, size);

        public int Size { get; }
        public string? Note { get; set; }
    }

    public record Deleted : Event
    {
        public string? Reason { get; set; }
    }

    public sealed record Moved : Event
    {
        [JsonConstructor]
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Moved(string id) => Id = id;

        public Event? To { get; set; }
    }

    [JsonDerivedType(typeof(Mail), "mail")]
    [JsonDerivedType(typeof(Sms), "sms")]
    public interface INotice
    {
        bool IsRead { get; }
    }

    public class Mail : INotice
    {
        public string? To { get; set; }
        public bool IsRead { get; set; }
    }

    public struct Sms : INotice
    {
        public int Number { get; set; }
        public bool IsRead => false;
    }

    [JsonDerivedType(typeof(Numbered), 5)]
    [JsonDerivedType(typeof(NumberedA), 1)]
    [JsonDerivedType(typeof(NumberedB), -3)]
    [JsonDerivedType(typeof(NumberedC), "5")]
    public class Numbered
    {
        public int X { get; set; }
    }

    public class NumberedA : Numbered;

    public class NumberedB : NumberedA
    {
        public int Y { get; set; }
    }

    public class NumberedC : Numbered;

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(NamedA), "a")]
    public class Named
    {
        public int X { get; set; }
    }

    public class NamedA : Named;

    [JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true, UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
    [JsonDerivedType(typeof(LenientA), "a")]
    public class Lenient
    {
        public int X { get; set; }
    }

    public class LenientA : Lenient
    {
        public string? A { get; set; }
    }

    public class LenientUndeclared : Lenient
    {
        public int B { get; set; }
    }

    [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
    [JsonDerivedType(typeof(NearA), "a")]
    public class Near
    {
        public int X { get; set; }
    }

    public class NearA : Near
    {
        public int A { get; set; }
    }

    public class NearBelowA : NearA
    {
        public int B { get; set; }
    }

    public class NearUndeclared : Near;

    // Without a discriminator it is written whole and read as what it is declared to be.
    [JsonDerivedType(typeof(UntaggedA))]
    public class Untagged
    {
        public int X { get; set; }
    }

    public class UntaggedA : Untagged
    {
        public int A { get; set; }
    }

    public class Canvas
    {
        public Shape? Background { get; set; }
        public List<Shape>? Shapes { get; set; }
        public Dictionary<string, Shape?>? ByName { get; set; }
        public Event? Event { get; set; }
        public Square? Own { get; set; }
    }

    public record CanvasRecord(Shape Shape, Event[] Events);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Polymorphic.Shape))]
[JsonSerializable(typeof(Polymorphic.Event))]
[JsonSerializable(typeof(Polymorphic.INotice))]
[JsonSerializable(typeof(Polymorphic.Numbered))]
[JsonSerializable(typeof(Polymorphic.Named))]
[JsonSerializable(typeof(Polymorphic.Lenient))]
[JsonSerializable(typeof(Polymorphic.Near))]
[JsonSerializable(typeof(Polymorphic.NearA))]
[JsonSerializable(typeof(Polymorphic.Untagged))]
[JsonSerializable(typeof(Polymorphic.Square))]
[JsonSerializable(typeof(Polymorphic.Canvas))]
[JsonSerializable(typeof(Polymorphic.CanvasRecord))]
internal sealed partial class PolymorphicContext : JsonSerializerContext;
