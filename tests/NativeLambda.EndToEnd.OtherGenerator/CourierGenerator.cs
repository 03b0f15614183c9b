using Microsoft.CodeAnalysis;

namespace NativeLambda.EndToEnd.OtherGenerator;

/// <summary>Writes a type, and a part of one.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CourierGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource(
            "Couriers.g.cs",
            """
            namespace Mistakes;

            public class Courier
            {
                public int Number { get; set; }
            }

            public partial class Crate
            {
                public int Grams { get; set; }
            }
            """));
}
