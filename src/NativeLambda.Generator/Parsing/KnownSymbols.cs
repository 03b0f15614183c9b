using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Parsing.Adapters;
using NativeLambda.Generator.Parsing.Batches;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// The types that a handler's signature is judged by, each looked up once a compilation. One that the compilation does
/// not know is <see langword="null"/> and equal to no type.
/// </summary>
internal sealed class KnownSymbols
{
    private const string LambdaHandlerAttributeName = "NativeLambda.LambdaHandlerAttribute";

    private readonly INamedTypeSymbol _lambdaHandlerAttribute;
    private readonly INamedTypeSymbol? _lambdaJsonContextAttribute;
    private readonly INamedTypeSymbol? _lambdaContext;
    private readonly INamedTypeSymbol? _lambdaResponseStream;
    private readonly INamedTypeSymbol? _awsLambdaContext;
    private readonly INamedTypeSymbol? _cancellationToken;
    private readonly INamedTypeSymbol? _stream;
    private readonly INamedTypeSymbol? _task;
    private readonly INamedTypeSymbol? _taskOfT;
    private readonly INamedTypeSymbol? _valueTask;
    private readonly INamedTypeSymbol? _valueTaskOfT;
    private readonly INamedTypeSymbol? _asyncEnumerable;
    private readonly INamedTypeSymbol? _readOnlyMemory;
    private readonly INamedTypeSymbol? _setsRequiredMembersAttribute;
    private ContextAdapter? _contextAdapter;

    private KnownSymbols(Compilation compilation, INamedTypeSymbol lambdaHandlerAttribute)
    {
        _lambdaHandlerAttribute = lambdaHandlerAttribute;
        Batches = new BatchSymbols(compilation);
        _lambdaJsonContextAttribute = compilation.GetTypeByMetadataName("NativeLambda.LambdaJsonContextAttribute");
        _lambdaContext = compilation.GetTypeByMetadataName("NativeLambda.LambdaContext");
        _lambdaResponseStream = compilation.GetTypeByMetadataName("NativeLambda.LambdaResponseStream");
        _awsLambdaContext = compilation.GetTypeByMetadataName("Amazon.Lambda.Core.ILambdaContext");
        _cancellationToken = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        _stream = compilation.GetTypeByMetadataName("System.IO.Stream");
        _task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        _taskOfT = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        _valueTask = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask");
        _valueTaskOfT = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1");
        _asyncEnumerable = compilation.GetTypeByMetadataName("System.Collections.Generic.IAsyncEnumerable`1");
        _readOnlyMemory = compilation.GetTypeByMetadataName("System.ReadOnlyMemory`1");
        _setsRequiredMembersAttribute = compilation.GetTypeByMetadataName("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute");
    }

    /// <summary>The sources of batches, as far as the compilation references their events.</summary>
    public BatchSymbols Batches { get; }

    /// <summary>What makes a context the <c>ILambdaContext</c> of AWS's packages, or <see langword="null"/> if the compilation does not refer to them.</summary>
    public ContextAdapter? ContextAdapter => _contextAdapter ??= _awsLambdaContext is { } context ? ContextAdapter.Parse(context) : null;

    /// <summary>The symbols of a compilation, or <see langword="null"/> if it does not reference NativeLambda.</summary>
    public static KnownSymbols? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName(LambdaHandlerAttributeName) is { } attribute
            ? new KnownSymbols(compilation, attribute)
            : null;

    /// <summary>The <c>[LambdaHandler]</c> on a method, or <see langword="null"/>.</summary>
    public AttributeData? FindHandlerAttribute(IMethodSymbol method) => FindAttribute(method, _lambdaHandlerAttribute);

    /// <summary>The <c>[LambdaJsonContext]</c> on a class, or <see langword="null"/>.</summary>
    public AttributeData? FindJsonContextAttribute(INamedTypeSymbol type) => FindAttribute(type, _lambdaJsonContextAttribute);

    /// <summary>Whether an attribute is a <c>[LambdaJsonSerializable]</c>.</summary>
    public static bool IsJsonRoot(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "LambdaJsonSerializableAttribute" } type && type.ContainingNamespace.ToDisplayString() == "NativeLambda";

    /// <summary>The context that <c>[UseJsonContext]</c> on a method, or on a type around it, names.</summary>
    public static ITypeSymbol? FindUsedJsonContext(IMethodSymbol method)
    {
        for (ISymbol? marked = method; marked is not null; marked = marked.ContainingType)
        {
            foreach (var attribute in marked.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "UseJsonContextAttribute", Arity: 1 } type && type.ContainingNamespace.ToDisplayString() == "NativeLambda")
                {
                    return type.TypeArguments[0];
                }
            }
        }

        return null;
    }

    public bool IsLambdaContext(ITypeSymbol type) => Is(type, _lambdaContext);

    /// <summary>The context of AWS's own packages, which a handler that is being moved over may go on asking for.</summary>
    public bool IsAwsLambdaContext(ITypeSymbol type) => Is(type, _awsLambdaContext);

    public bool IsLambdaResponseStream(ITypeSymbol type) => Is(type, _lambdaResponseStream);

    public bool IsCancellationToken(ITypeSymbol type) => Is(type, _cancellationToken);

    public bool IsStream(ITypeSymbol type) => Is(type, _stream);

    public bool IsStreamOrDerived(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsStream(current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type is <c>Task</c> or <c>ValueTask</c>.</summary>
    public bool IsTask(ITypeSymbol type) => Is(type, _task) || Is(type, _valueTask);

    /// <summary>Whether the type is <c>Task&lt;T&gt;</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    public bool IsTaskOfResult(ITypeSymbol type) =>
        Is(type.OriginalDefinition, _taskOfT) || Is(type.OriginalDefinition, _valueTaskOfT);

    /// <summary>Whether the member gives the result of a task, or its end, and blocks until it is there.</summary>
    public bool IsBlockingWait(ISymbol member) => member switch
    {
        IPropertySymbol { Name: nameof(Task<>.Result) } property => IsTaskOfResult(property.ContainingType),
        IMethodSymbol { Name: nameof(Task.Wait), IsStatic: false } method => Is(method.ContainingType, _task),
        _ => false,
    };

    /// <summary>Whether the type is an <c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    public bool IsAsyncEnumerable(ITypeSymbol type) => AsyncEnumerablesOf(type).Any();

    /// <summary>Whether the type is an <c>IAsyncEnumerable&lt;T&gt;</c> of pieces that an answer can be sent in: texts or bytes.</summary>
    public bool IsChunks(ITypeSymbol type)
    {
        var enumerables = AsyncEnumerablesOf(type).ToList();
        return enumerables.Count == 1 && IsPiece(enumerables[0].TypeArguments[0]);
    }

    public bool SetsRequiredMembers(IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(attribute => Is(attribute.AttributeClass, _setsRequiredMembersAttribute));

    private IEnumerable<INamedTypeSymbol> AsyncEnumerablesOf(ITypeSymbol type) =>
        type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : []).Where(i => Is(i.OriginalDefinition, _asyncEnumerable));

    private bool IsPiece(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => true,
        INamedTypeSymbol named when Is(named.OriginalDefinition, _readOnlyMemory) => named.TypeArguments[0].SpecialType == SpecialType.System_Byte,
        _ => false,
    };

    private static AttributeData? FindAttribute(ISymbol symbol, INamedTypeSymbol? known)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Is(attribute.AttributeClass, known))
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
