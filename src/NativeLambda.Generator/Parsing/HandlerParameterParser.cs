using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;
using NativeLambda.Generator.Parsing.Adapters;

namespace NativeLambda.Generator.Parsing;

/// <summary>Finds out what each parameter of a handler takes.</summary>
/// <param name="handler">The method.</param>
internal sealed class HandlerParameterParser(HandlerCandidate handler)
{
    private readonly IParameterSymbol?[] _places = new IParameterSymbol?[4];

    /// <summary>The places of a handler's parameters, in their order.</summary>
    private enum Place
    {
        Event,
        ResponseStream,
        Context,
        CancellationToken,
    }

    public IParameterSymbol? Event => _places[(int)Place.Event];

    public IParameterSymbol? ResponseStream => _places[(int)Place.ResponseStream];

    public IParameterSymbol? Context => _places[(int)Place.Context];

    /// <summary>What makes the context that of AWS's packages, or <see langword="null"/> if it is a <c>LambdaContext</c> or there is none.</summary>
    public ContextAdapter? ContextAdapter =>
        Context is { } context && handler.Symbols.IsAwsLambdaContext(context.Type) ? handler.Symbols.ContextAdapter : null;

    public IParameterSymbol? CancellationToken => _places[(int)Place.CancellationToken];

    /// <summary>Finds the parameter at each <see cref="Place"/>.</summary>
    public void Parse()
    {
        foreach (var parameter in handler.Method.Parameters)
        {
            CheckPassedByValue(parameter);
        }

        if (handler.Method.Parameters.Any(parameter => HandlerCandidate.ContainsError(parameter.Type)))
        {
            handler.RefuseSilently();
            return;
        }

        var hasContext = handler.Method.Parameters.Any(parameter => PlaceOf(parameter) == Place.Context);
        foreach (var parameter in handler.Method.Parameters)
        {
            var place = PlaceOf(parameter);
            if (place == Place.Event && Event is not null && !hasContext)
            {
                // With no context in the list, a second event stands where the context would.
                place = Place.Context;
            }

            if (_places[(int)place] is null)
            {
                _places[(int)place] = parameter;
            }
            else
            {
                handler.Refuse(Rules.TooManyParameters, HandlerLocations.Identifier(parameter), handler.Name, parameter.Name);
            }
        }

        CheckContext();
        CheckOrder();
    }

    private void CheckContext()
    {
        if (Context is not { } context || handler.Symbols.IsLambdaContext(context.Type))
        {
            return;
        }

        if (ContextAdapter is not { } adapter)
        {
            handler.Refuse(Rules.NotAContext, HandlerLocations.ParameterType(context, handler.CancellationToken), context.Name, handler.Name, HandlerCandidate.Display(context.Type));
        }
        else if (adapter.Unknown is { } unknown)
        {
            var location = HandlerLocations.ParameterType(context, handler.CancellationToken);
            var identity = context.Type.ContainingAssembly.Identity;
            handler.Refuse(Rules.UnknownContext, location, context.Name, handler.Name, HandlerCandidate.Display(unknown), $"{identity.Name} {identity.Version}");
        }
    }

    private void CheckPassedByValue(IParameterSymbol parameter)
    {
        var declared = parameter switch
        {
            { RefKind: RefKind.Ref } => "ref",
            { RefKind: RefKind.Out } => "out",
            { RefKind: RefKind.In } => "in",
            { RefKind: not RefKind.None } => "ref readonly",
            { IsParams: true } => "params",
            { Type.TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => HandlerCandidate.Display(parameter.Type),
            _ => null,
        };
        if (declared is not null)
        {
            var location = HandlerLocations.ParameterModifier(parameter, handler.CancellationToken);
            handler.Refuse(Rules.ParameterModifier, location, parameter.Name, handler.Name, declared);
        }
    }

    private void CheckOrder()
    {
        var expected = _places.OfType<IParameterSymbol>().ToList();
        var declared = expected.OrderBy(parameter => parameter.Ordinal).ToList();
        for (var i = 0; i < expected.Count; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(expected[i], declared[i]))
            {
                var list = string.Join(", ", expected.Select(parameter => $"{HandlerCandidate.Display(parameter.Type)} {parameter.Name}"));
                var order = string.Join(",", expected.Select(parameter => parameter.Ordinal.ToString(CultureInfo.InvariantCulture)));
                var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.ParameterOrder, order);
                handler.Refuse(Diagnostic.Create(Rules.ParameterOrder, HandlerLocations.Identifier(declared[i]), properties, handler.Name, list));
                return;
            }
        }
    }

    private Place PlaceOf(IParameterSymbol parameter) => parameter.Type switch
    {
        var type when handler.Symbols.IsCancellationToken(type) => Place.CancellationToken,
        var type when handler.Symbols.IsLambdaResponseStream(type) => Place.ResponseStream,
        var type when handler.Symbols.IsLambdaContext(type) || handler.Symbols.IsAwsLambdaContext(type) => Place.Context,
        _ => Place.Event,
    };
}
