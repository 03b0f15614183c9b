using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json.Tests.Support;

/// <summary>All that can be seen of a type's metadata, as text.</summary>
public static class MetadataShape
{
    /// <summary>Compares what a context says of some types, and of all that they reach, with the reference.</summary>
    /// <param name="roots">The types.</param>
    /// <param name="reference">What the metadata should be.</param>
    /// <param name="context">The context.</param>
    /// <param name="count">How many types were compared.</param>
    /// <returns>The differences.</returns>
    public static IReadOnlyList<string> FindDifferences(
        IEnumerable<Type> roots, JsonSerializerOptions reference, JsonSerializerContext context, out int count)
    {
        var types = Reach(roots, reference);
        count = types.Count;
        return
        [
            .. from type in types
               let expected = Of(reference.GetTypeInfo(type))
               let actual = context.GetTypeInfo(type) is { } info ? Of(info) : "not known"
               where expected != actual
               select $"{type}\nexpected {expected}\nactual   {actual}",
        ];
    }

    private static HashSet<Type> Reach(IEnumerable<Type> roots, JsonSerializerOptions options)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            // The converter of a key needs no metadata of the key's type.
            if (!options.TryGetTypeInfo(type, out var info) || !found.Add(type))
            {
                continue;
            }

            foreach (var next in new[] { info.ElementType, info.KeyType, Nullable.GetUnderlyingType(type) }.OfType<Type>())
            {
                open.Push(next);
            }

            foreach (var property in info.Properties.Where(property => property.Get is not null || property.Set is not null))
            {
                open.Push(property.PropertyType);
            }
        }

        return found;
    }

    public static string Of(JsonTypeInfo info)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{info.Kind} by {ConverterOf(info)}, elements {info.ElementType}, keys {info.KeyType}, ");

        // Of a struct's default constructor the two modes of System.Text.Json say different things.
        var constructor = info.Type.IsValueType ? null : info.ConstructorAttributeProvider;
        text.Append(CultureInfo.InvariantCulture, $"made {info.CreateObject is not null} by {constructor}, ");
        text.Append(CultureInfo.InvariantCulture, $"numbers {info.NumberHandling}, unmapped {info.UnmappedMemberHandling}, ");
        text.Append(CultureInfo.InvariantCulture, $"creation {info.PreferredPropertyObjectCreationHandling}, ");
        text.Append(CultureInfo.InvariantCulture, $"callbacks {Has(info.OnSerializing)}{Has(info.OnSerialized)}{Has(info.OnDeserializing)}{Has(info.OnDeserialized)}");
        if (info.PolymorphismOptions is { } polymorphism)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {polymorphism.TypeDiscriminatorPropertyName} {polymorphism.UnknownDerivedTypeHandling} {polymorphism.IgnoreUnrecognizedTypeDiscriminators}: ");
            text.AppendJoin(", ", polymorphism.DerivedTypes.Select(type => $"{type.DerivedType} as {type.TypeDiscriminator}"));
        }

        foreach (var property in info.Properties)
        {
            Append(text, property);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonPropertyInfo property)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n  {property.Name}: {property.PropertyType} of {property.DeclaringType}, ");
        text.Append(CultureInfo.InvariantCulture, $"get {Has(property.Get)}, set {Has(property.Set)}, conditional {Has(property.ShouldSerialize)}, ");
        text.Append(CultureInfo.InvariantCulture, $"null {property.IsGetNullable}/{property.IsSetNullable}, required {property.IsRequired}, order {property.Order}, ");
        text.Append(CultureInfo.InvariantCulture, $"numbers {property.NumberHandling}, creation {property.ObjectCreationHandling}, ");
        text.Append(CultureInfo.InvariantCulture, $"extension {property.IsExtensionData}, converter {property.CustomConverter?.GetType()}, ");
        text.Append(CultureInfo.InvariantCulture, $"attributes of {property.AttributeProvider} in {(property.AttributeProvider as MemberInfo)?.DeclaringType}");
        if (property.AssociatedParameter is { } parameter)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    = {parameter.Name}: {parameter.ParameterType} at {parameter.Position}, null {parameter.IsNullable}, ");
            text.Append(CultureInfo.InvariantCulture, $"default {parameter.HasDefaultValue} {parameter.DefaultValue}, initializer {parameter.IsMemberInitializer}");
        }
    }

    // By reflection there is another one for few constructor parameters.
    private static string ConverterOf(JsonTypeInfo info)
    {
        var converter = info.Converter.GetType();
        return converter.Name.EndsWith("ObjectWithParameterizedConstructorConverter`5", StringComparison.Ordinal)
            ? $"System.Text.Json.Serialization.Converters.LargeObjectWithParameterizedConstructorConverter`1[{converter.GenericTypeArguments[0]}]"
            : converter.ToString();
    }

    private static char Has(Delegate? value) => value is null ? '-' : '+';
}
