using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Diagnostics;

namespace NativeLambda.Generator.Parsing.Batches;

/// <summary>Finds out what a handler that is marked with a batch attribute takes of each record.</summary>
/// <param name="handler">The method.</param>
internal sealed class HandlerBatchParser(HandlerCandidate handler)
{
    private const string MaxParallelism = "MaxParallelism";

    private readonly BatchSymbols _symbols = handler.Symbols.Batches;

    /// <summary>Parses the batch attribute and what the signature has to be for it.</summary>
    /// <param name="parameters">What the parameters take.</param>
    /// <param name="result">The result, taken out of its task.</param>
    /// <returns>How to call it for each record; <see langword="null"/> if it has no such attribute, or breaks a rule.</returns>
    public HandlerBatch? Parse(HandlerParameterParser parameters, ITypeSymbol? result)
    {
        var marks = _symbols.Find(handler.Method).ToList();
        if (marks.Count == 0)
        {
            return null;
        }

        var (source, attribute) = marks[0];
        foreach (var (other, second) in marks.Skip(1))
        {
            handler.Refuse(
                Rules.SeveralBatches, HandlerLocations.Attribute(second, handler.CancellationToken), handler.Name, source.Attribute, other.Attribute);
        }

        if (result is not null)
        {
            var location = HandlerLocations.ReturnType(handler.Method, handler.CancellationToken);
            handler.Refuse(Rules.BatchResult, location, handler.Name, $"returns '{HandlerCandidate.Display(handler.Method.ReturnType)}'");
        }

        if (parameters.ResponseStream is { } stream)
        {
            var location = HandlerLocations.ParameterType(stream, handler.CancellationToken);
            handler.Refuse(Rules.BatchResult, location, handler.Name, "writes its own answer");
        }

        var maxParallelism = ParseMaxParallelism(attribute);
        if (_symbols.Event(source) is not { } @event || _symbols.Response(source) is not { } response)
        {
            // Of a version of the events that this generator does not know.
            handler.RefuseSilently();
            return null;
        }

        if (parameters.Event is not { } parameter)
        {
            handler.Refuse(Rules.BatchRecord, HandlerLocations.Identifier(handler.Method), handler.Name, source.Record, "nothing", Expected(source));
            return null;
        }

        var type = parameter.Type.WithNullableAnnotation(NullableAnnotation.None);
        var batch = FindRecord(source, @event, type)
            ?? FindRawPayload(source, @event, parameter)
            ?? FindPayload(source, parameter);
        if (batch is not var (whole, record, argument))
        {
            var location = HandlerLocations.ParameterType(parameter, handler.CancellationToken);
            handler.Refuse(Rules.BatchRecord, location, handler.Name, source.Record, $"'{HandlerCandidate.Display(type)}'", Expected(source));
            return null;
        }

        return new HandlerBatch
        {
            Source = source,
            Event = whole,
            Record = record,
            Id = IsSame(whole, _symbols.AwsEvent(source)) ? source.AwsId : source.Id,
            Argument = argument,
            Response = response,
            MaxParallelism = maxParallelism,
        };
    }

    private static string Expected(BatchSource source) => source.HasPayload
        ? $"the type of its payload or {source.Event}.{source.RecordType}"
        : $"{source.Event}.{source.RecordType}";

    /// <summary>A parameter that takes the record itself, with its payload as it came or as a type: ours or that of AWS's own package.</summary>
    private (INamedTypeSymbol Event, INamedTypeSymbol Record, string Argument)? FindRecord(
        BatchSource source, INamedTypeSymbol @event, ITypeSymbol type) =>
        type is INamedTypeSymbol { ContainingType: { } whole } record
        && record.Name == source.RecordType
        && (IsSame(whole, @event) || IsSame(whole.OriginalDefinition, _symbols.PayloadEvent(source)) || IsSame(whole, _symbols.AwsEvent(source)))
            ? (whole, record, "record")
            : null;

    private static (INamedTypeSymbol Event, INamedTypeSymbol Record, string Argument)? FindRawPayload(
        BatchSource source, INamedTypeSymbol @event, IParameterSymbol parameter)
    {
        var isRaw = source.IsText
            ? parameter.Type.SpecialType == SpecialType.System_String
            : parameter.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };
        if (!source.HasPayload || !isRaw)
        {
            return null;
        }

        // Only Kafka has records without a payload.
        var isAbsent = source.Payload != source.NullablePayload && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated;
        return (@event, RecordOf(source, @event), isAbsent ? source.RawPayload + " ?? []" : source.RawPayload);
    }

    private (INamedTypeSymbol Event, INamedTypeSymbol Record, string Argument)? FindPayload(BatchSource source, IParameterSymbol parameter)
    {
        if (_symbols.PayloadEvent(source) is not { } open || handler.Symbols.IsStreamOrDerived(parameter.Type) || IsOfBatch(parameter.Type))
        {
            return null;
        }

        var whole = open.Construct(parameter.Type.WithNullableAnnotation(NullableAnnotation.None));
        var allowsNull = parameter.Type.IsReferenceType
            ? parameter.NullableAnnotation == NullableAnnotation.Annotated
            : parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return (whole, RecordOf(source, whole), allowsNull ? source.NullablePayload : source.Payload);
    }

    private static INamedTypeSymbol RecordOf(BatchSource source, INamedTypeSymbol @event) => @event.GetTypeMembers(source.RecordType)[0];

    /// <summary>Whether the type is a whole batch of some source, or a record of it: no payload is that.</summary>
    private bool IsOfBatch(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.ContainingType)
        {
            if (BatchSource.All.Any(source =>
                IsSame(current, _symbols.Event(source))
                || IsSame(current.OriginalDefinition, _symbols.PayloadEvent(source))
                || IsSame(current, _symbols.AwsEvent(source))))
            {
                return true;
            }
        }

        return false;
    }

    private int ParseMaxParallelism(AttributeData attribute)
    {
        var argument = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == MaxParallelism).Value;
        if (argument.Value is not int value)
        {
            return 1;
        }

        if (value < 1)
        {
            handler.Refuse(Rules.MaxParallelism, HandlerLocations.Argument(attribute, MaxParallelism, handler.CancellationToken), handler.Name, value);
        }

        return value;
    }

    private static bool IsSame(ISymbol left, ISymbol? right) => right is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
