using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Parsing;

/// <summary>
/// Decides whether a marked method is a handler, and how it is called. The generator and the analyzers both ask here,
/// so that what the IDE says and what the build does cannot differ.
/// </summary>
internal sealed class HandlerSignatureParser
{
    private readonly IMethodSymbol _method;
    private readonly AttributeData _attribute;
    private readonly KnownSymbols _symbols;
    private readonly Action<Diagnostic>? _report;
    private readonly CancellationToken _cancellationToken;
    private bool _isRefused;

    private HandlerSignatureParser(
        IMethodSymbol method, AttributeData attribute, KnownSymbols symbols, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        _method = method;
        _attribute = attribute;
        _symbols = symbols;
        _report = report;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The places of a handler's parameters, in their order.</summary>
    private enum Place
    {
        Event,
        Context,
        CancellationToken,
    }

    private string Name => HandlerNames.ShortName(_method);

    /// <summary>Parses a method that may be a handler.</summary>
    /// <param name="method">The method; of a partial one the defining part.</param>
    /// <param name="symbols">The known symbols of its compilation.</param>
    /// <param name="report">Receives every rule that the method breaks, or <see langword="null"/> if nobody asks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// How to call it, or <see langword="null"/> if it is not marked, breaks a rule, or does not compile in a way that
    /// the compiler itself reports.
    /// </returns>
    public static HandlerSignature? Parse(
        IMethodSymbol method, KnownSymbols symbols, Action<Diagnostic>? report, CancellationToken cancellationToken) =>
        symbols.FindHandlerAttribute(method) is { } attribute
            ? new HandlerSignatureParser(method, attribute, symbols, report, cancellationToken).Parse()
            : null;

    /// <summary>Parses methods that may be handlers, and leaves out those that a rule refuses.</summary>
    public static ImmutableArray<HandlerSignature> ParseAll(
        ImmutableArray<IMethodSymbol> methods, KnownSymbols symbols, CancellationToken cancellationToken) =>
        [.. methods.Select(method => Parse(method, symbols, report: null, cancellationToken)).OfType<HandlerSignature>()];

    /// <summary>Checks a type that may stand around handlers.</summary>
    /// <param name="type">The type.</param>
    /// <param name="symbols">The known symbols of its compilation.</param>
    /// <param name="report">Receives every rule about the type, for each handler in it and in the types that it contains.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <remarks>Apart from the method, because an IDE offers a fix only for what is reported at the symbol that it looks at.</remarks>
    public static void CheckType(INamedTypeSymbol type, KnownSymbols symbols, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (IsUsable(type))
        {
            return;
        }

        foreach (var method in MethodsIn(type))
        {
            if (symbols.FindHandlerAttribute(method) is { } attribute && IsCallable(method))
            {
                new HandlerSignatureParser(method, attribute, symbols, report, cancellationToken).CheckContainingType(type);
            }
        }
    }

    private HandlerSignature? Parse()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (!CheckCallable())
        {
            // What else would be wrong with it as a handler does not matter on what cannot be one.
            return null;
        }

        var ownName = ParseOwnName();
        CheckMethod();
        if (ContainingTypes().Any(type => !IsUsable(type)))
        {
            // A rule about a type is reported at the type: see CheckType.
            RefuseSilently();
        }

        var parameters = ParseParameters();
        var (result, isAwaited) = ParseResult();
        var constructor = _method.IsStatic ? null : FindConstructor(_method.ContainingType);
        if (_isRefused)
        {
            return null;
        }

        var @event = parameters[(int)Place.Event];
        return new HandlerSignature
        {
            Method = _method,
            Attribute = _attribute,
            OwnName = ownName,
            Event = @event,
            EventIsStream = @event is not null && _symbols.IsStream(@event.Type),
            TakesContext = parameters[(int)Place.Context] is not null,
            TakesCancellationToken = parameters[(int)Place.CancellationToken] is not null,
            Result = result,
            ResultIsStream = result is not null && _symbols.IsStreamOrDerived(result),
            IsAwaited = isAwaited,
            Constructor = constructor,
            HasStaticInitialization = !_method.ContainingType.StaticConstructors.IsEmpty,
        };
    }

    private bool CheckCallable()
    {
        if (IsConstructor(_method))
        {
            // The attribute's own usage forbids these, and the compiler says so.
            RefuseSilently();
        }
        else if (DescribeUncallable(_method) is { } description)
        {
            Refuse(Rules.NotCallable, HandlerLocations.Attribute(_attribute, _cancellationToken), description);
        }

        return !_isRefused;
    }

    private static bool IsCallable(IMethodSymbol method) => !IsConstructor(method) && DescribeUncallable(method) is null;

    private static bool IsConstructor(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor;

    private static string? DescribeUncallable(IMethodSymbol method)
    {
        return method switch
        {
            { MethodKind: MethodKind.AnonymousFunction } => "a lambda",
            { MethodKind: MethodKind.LocalFunction } => Named("the local function"),
            { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => Named("the operator"),
            { MethodKind: MethodKind.ExplicitInterfaceImplementation } => Named("the explicit interface implementation"),
            { MethodKind: MethodKind.Destructor } => $"the finalizer of '{Display(method.ContainingType)}'",
            { AssociatedSymbol: { } member } => $"an accessor of '{Display(member)}'",
            { ContainingType.TypeKind: TypeKind.Interface } => Named("the interface method"),
            { ContainingType.TypeKind: TypeKind.Extension } => Named("the extension member"),
            { IsAbstract: true } => Named("the abstract method"),
            { IsExtern: true } => Named("the extern method"),
            _ => null,
        };

        string Named(string kind) => $"{kind} '{Display(method)}'";
    }

    private string? ParseOwnName()
    {
        if (_attribute.AttributeConstructor is null)
        {
            RefuseSilently();
            return null;
        }

        if (_attribute.ConstructorArguments.IsEmpty)
        {
            return null;
        }

        var argument = _attribute.ConstructorArguments[0];
        if (argument.Kind == TypedConstantKind.Error)
        {
            RefuseSilently();
            return null;
        }

        var name = argument.Value as string;
        if (HandlerNames.FindProblem(name) is { } problem)
        {
            Refuse(Rules.InvalidName, HandlerLocations.Name(_attribute, _method, _cancellationToken), Name, problem);
        }

        return name;
    }

    private void CheckMethod()
    {
        if (_method.IsGenericMethod)
        {
            Refuse(Rules.Generic, HandlerLocations.TypeParameters(_method, _cancellationToken), Name, "is generic");
        }

        if (!IsReachable(_method))
        {
            RefuseUnreachable(Name, _method.DeclaredAccessibility, HandlerLocations.Accessibility(_method, _cancellationToken));
        }
    }

    private void CheckContainingType(INamedTypeSymbol type)
    {
        if (type.Arity > 0)
        {
            var reason = $"is declared in the generic type '{Display(type)}'";
            Refuse(Rules.Generic, HandlerLocations.TypeParameters(type, _method, _cancellationToken), Name, reason);
        }

        var location = HandlerLocations.Accessibility(type, _method, _cancellationToken);
        if (IsFileLocal(type))
        {
            Refuse(Rules.NotReachable, location, Name, Display(type), "file-local");
        }
        else if (!IsReachable(type))
        {
            RefuseUnreachable(Display(type), type.DeclaredAccessibility, location);
        }
    }

    private void RefuseUnreachable(string offender, Accessibility accessibility, Location location)
    {
        var word = accessibility switch
        {
            Accessibility.Protected => "protected",
            Accessibility.ProtectedAndInternal => "private protected",
            _ => "private",
        };
        Refuse(Rules.NotReachable, location, Name, offender, word);
    }

    /// <summary>Finds the parameter at each <see cref="Place"/>.</summary>
    private IParameterSymbol?[] ParseParameters()
    {
        var places = new IParameterSymbol?[3];
        foreach (var parameter in _method.Parameters)
        {
            CheckPassedByValue(parameter);
        }

        if (_method.Parameters.Any(parameter => ContainsError(parameter.Type)))
        {
            RefuseSilently();
            return places;
        }

        var hasContext = _method.Parameters.Any(parameter => PlaceOf(parameter) == Place.Context);
        foreach (var parameter in _method.Parameters)
        {
            var place = PlaceOf(parameter);
            if (place == Place.Event && places[(int)Place.Event] is not null && !hasContext)
            {
                // With no context in the list, a second event stands where the context would.
                place = Place.Context;
            }

            if (places[(int)place] is null)
            {
                places[(int)place] = parameter;
            }
            else
            {
                Refuse(Rules.TooManyParameters, HandlerLocations.Identifier(parameter), Name, parameter.Name);
            }
        }

        if (places[(int)Place.Context] is { } context && !_symbols.IsLambdaContext(context.Type))
        {
            Refuse(Rules.NotAContext, HandlerLocations.ParameterType(context, _cancellationToken), context.Name, Name, Display(context.Type));
        }

        CheckOrder(places);
        return places;
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
            { Type.TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => Display(parameter.Type),
            _ => null,
        };
        if (declared is not null)
        {
            var location = HandlerLocations.ParameterModifier(parameter, _cancellationToken);
            Refuse(Rules.ParameterModifier, location, parameter.Name, Name, declared);
        }
    }

    private void CheckOrder(IParameterSymbol?[] places)
    {
        var expected = places.OfType<IParameterSymbol>().ToList();
        var declared = expected.OrderBy(parameter => parameter.Ordinal).ToList();
        for (var i = 0; i < expected.Count; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(expected[i], declared[i]))
            {
                var list = string.Join(", ", expected.Select(parameter => $"{Display(parameter.Type)} {parameter.Name}"));
                var order = string.Join(",", expected.Select(parameter => parameter.Ordinal.ToString(CultureInfo.InvariantCulture)));
                var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.ParameterOrder, order);
                Refuse(Diagnostic.Create(Rules.ParameterOrder, HandlerLocations.Identifier(declared[i]), properties, Name, list));
                return;
            }
        }
    }

    private Place PlaceOf(IParameterSymbol parameter) => parameter.Type switch
    {
        var type when _symbols.IsCancellationToken(type) => Place.CancellationToken,
        var type when _symbols.IsLambdaContext(type) || _symbols.IsAwsLambdaContext(type) => Place.Context,
        _ => Place.Event,
    };

    private (ITypeSymbol? Result, bool IsAwaited) ParseResult()
    {
        var returned = _method.ReturnType;
        if (_method.ReturnsVoid)
        {
            if ((_method.PartialImplementationPart ?? _method).IsAsync)
            {
                Refuse(Rules.AsyncVoid, HandlerLocations.ReturnType(_method, _cancellationToken), Name);
            }

            return (null, IsAwaited: false);
        }

        if (ContainsError(returned))
        {
            RefuseSilently();
            return default;
        }

        var isTaskOfResult = _symbols.IsTaskOfResult(returned);
        ITypeSymbol? result = _symbols.IsTask(returned) ? null
            : isTaskOfResult ? ((INamedTypeSymbol)returned).TypeArguments[0]
            : returned;
        if (DescribeNonResult(returned, result) is { } description)
        {
            Refuse(Rules.NotAResult, HandlerLocations.ReturnType(_method, _cancellationToken), Name, description);
        }

        return (result, IsAwaited: isTaskOfResult || result is null);
    }

    private string? DescribeNonResult(ITypeSymbol returned, ITypeSymbol? result)
    {
        var display = $"'{Display(returned)}'";
        return result switch
        {
            _ when _method.ReturnsByRef || _method.ReturnsByRefReadonly => display + " by reference",
            null => null,
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => display + ", a pointer",
            _ when _symbols.IsAsyncEnumerable(result) => display + ", which yields its values one at a time",
            _ when !IsAwaitable(result) => null,
            _ when _symbols.IsTaskOfResult(returned) => display + ", a task within a task",
            _ => display + ", which can be awaited but is neither a Task nor a ValueTask",
        };
    }

    private static bool IsAwaitable(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("GetAwaiter").Any(member => member is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the constructor that <c>new T()</c> in another place of the assembly would call.</summary>
    private IMethodSymbol? FindConstructor(INamedTypeSymbol type)
    {
        if (type.IsStatic)
        {
            // An instance method in a static class: the compiler says so.
            RefuseSilently();
            return null;
        }

        var candidates = type.InstanceConstructors
            .Where(constructor => IsReachable(constructor) && constructor.Parameters.All(p => p.IsOptional || p.IsParams))
            .ToList();
        var constructor = candidates.Find(candidate => candidate.Parameters.IsEmpty) ?? candidates.FirstOrDefault();
        var (problem, remedy) = type switch
        {
            { IsAbstract: true } => ("is abstract", "remove 'abstract'"),
            { IsRefLikeType: true } => ("is a ref struct", "remove 'ref'"),
            _ when constructor is null =>
                ("has no public or internal constructor without parameters", "add one"),
            _ when candidates.Count > 1 && !constructor.Parameters.IsEmpty =>
                ("has several constructors whose parameters are all optional", "add one without parameters"),
            _ when FindRequiredMember(type) is { } member && !_symbols.SetsRequiredMembers(constructor) =>
                ($"has the required member '{member.Name}'", "remove 'required' from it"),
            _ => (null, null),
        };
        if (problem is not null)
        {
            Refuse(Rules.NoInstance, HandlerLocations.Identifier(_method), Name, Display(type), problem, remedy!);
        }

        return constructor;
    }

    private static ISymbol? FindRequiredMember(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var required = current.GetMembers()
                .FirstOrDefault(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });
            if (required is not null)
            {
                return required;
            }
        }

        return null;
    }

    private IEnumerable<INamedTypeSymbol> ContainingTypes()
    {
        for (var type = _method.ContainingType; type is not null; type = type.ContainingType)
        {
            yield return type;
        }
    }

    private static IEnumerable<IMethodSymbol> MethodsIn(INamedTypeSymbol type) => type.GetMembers().SelectMany(member => member switch
    {
        IMethodSymbol method => [method],
        INamedTypeSymbol nested => MethodsIn(nested),
        _ => Enumerable.Empty<IMethodSymbol>(),
    });

    /// <summary>Whether handlers can be declared in the type.</summary>
    private static bool IsUsable(INamedTypeSymbol type) => type.Arity == 0 && !IsFileLocal(type) && IsReachable(type);

    private static bool IsFileLocal(INamedTypeSymbol type) => type is { IsFileLocal: true, ContainingType: null };

    /// <summary>Whether generated code, which stands in the same assembly but in no type of the user's, can name the symbol.</summary>
    private static bool IsReachable(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static bool ContainsError(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => ContainsError(array.ElementType),
        IPointerTypeSymbol pointer => ContainsError(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.Any(ContainsError),
        _ => false,
    };

    private static string Display(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormats.ForAPerson);

    private void Refuse(DiagnosticDescriptor rule, Location location, params object[] arguments) =>
        Refuse(Diagnostic.Create(rule, location, arguments));

    private void Refuse(Diagnostic diagnostic)
    {
        _isRefused = true;
        _report?.Invoke(diagnostic);
    }

    /// <summary>Refuses what the compiler itself reports.</summary>
    private void RefuseSilently() => _isRefused = true;
}
