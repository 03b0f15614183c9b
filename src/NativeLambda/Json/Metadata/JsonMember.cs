using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json.Metadata;

/// <summary>A member of an object type, of which metadata is made for any options.</summary>
internal abstract class JsonMember(string name, JsonMemberTraits traits)
{
    /// <summary>The bits of the traits that say when the member is ignored: the condition and one.</summary>
    private const int ConditionShift = 8;

    /// <summary>The C# name.</summary>
    public string Name { get; } = name;

    public JsonMemberTraits Traits { get; } = traits;

    /// <summary>The name that an attribute gives it.</summary>
    public string? JsonName { get; set; }

    public int Order { get; set; }

    public JsonNumberHandling? NumberHandling { get; set; }

    public JsonObjectCreationHandling? CreationHandling { get; set; }

    /// <summary>The converter that an attribute gives it.</summary>
    public JsonConverter? Converter { get; set; }

    protected JsonIgnoreCondition? IgnoreCondition =>
        ((int)Traits >> ConditionShift) is > 0 and var condition ? (JsonIgnoreCondition)(condition - 1) : null;

    /// <summary>Makes the metadata.</summary>
    public JsonPropertyInfo Create(JsonSerializerOptions options)
    {
        var info = CreateInfo(options);
        if (Order != 0)
        {
            info.Order = Order;
        }

        if (Has(JsonMemberTraits.Required))
        {
            info.IsRequired = true;
        }

        if (Has(JsonMemberTraits.GetNotNull))
        {
            info.IsGetNullable = false;
        }

        if (Has(JsonMemberTraits.SetNotNull))
        {
            info.IsSetNullable = false;
        }

        if (CreationHandling is { } handling)
        {
            info.ObjectCreationHandling = handling;
        }

        return info;
    }

    protected bool Has(JsonMemberTraits trait) => (Traits & trait) != 0;

    protected abstract JsonPropertyInfo CreateInfo(JsonSerializerOptions options);
}

/// <summary>A member of type <typeparamref name="T"/> that <typeparamref name="TDeclaring"/> declares.</summary>
internal abstract class JsonMember<[DynamicallyAccessedMembers(JsonMetadata.Members)] TDeclaring, T>(
    string name, Func<TDeclaring, T>? get, bool hasSetter, JsonMemberTraits traits) : JsonMember(name, traits)
{
    protected override JsonPropertyInfo CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<T>
        {
            IsProperty = !Has(JsonMemberTraits.Field),
            IsPublic = true,
            IsVirtual = Has(JsonMemberTraits.Virtual),
            DeclaringType = typeof(TDeclaring),
            Converter = Converter is null ? null : (JsonConverter<T>)JsonConverters.Expand(typeof(T), Converter, options),
            Getter = get is null ? null : Get,
            Setter = hasSetter ? Set : Has(JsonMemberTraits.InitOnly) ? ThrowInitOnly : null,
            IgnoreCondition = IgnoreCondition,
            HasJsonInclude = Has(JsonMemberTraits.Include),
            IsExtensionData = Has(JsonMemberTraits.ExtensionData),
            NumberHandling = NumberHandling,
            PropertyName = Name,
            JsonPropertyName = JsonName,
            AttributeProviderFactory = Find!,
        })!;

    protected abstract void Set(object target, T? value);

    private T Get(object target) => get!((TDeclaring)target);

    private static void ThrowInitOnly(object target, T? value) =>
        throw new InvalidOperationException("An init-only member can be set only while its object is made.");

    private MemberInfo? Find() => Has(JsonMemberTraits.Field)
        ? typeof(TDeclaring).GetField(Name, JsonMetadata.Instance)
        : typeof(TDeclaring).GetProperty(Name, JsonMetadata.Instance, null, typeof(T), [], null);
}

/// <summary>A member whose object is set by reference.</summary>
internal sealed class JsonReferenceMember<[DynamicallyAccessedMembers(JsonMetadata.Members)] TDeclaring, T>(
    string name, Func<TDeclaring, T>? get, Action<TDeclaring, T>? set, JsonMemberTraits traits)
    : JsonMember<TDeclaring, T>(name, get, set is not null, traits)
{
    protected override void Set(object target, T? value) => set!((TDeclaring)target, value!);
}

/// <summary>A member of a struct, which is set in its box.</summary>
internal sealed class JsonStructMember<[DynamicallyAccessedMembers(JsonMetadata.Members)] TDeclaring, T>(
    string name, Func<TDeclaring, T>? get, JsonStructSetter<TDeclaring, T>? set, JsonMemberTraits traits)
    : JsonMember<TDeclaring, T>(name, get, set is not null, traits)
    where TDeclaring : struct
{
    protected override void Set(object target, T? value) => set!(ref Unsafe.Unbox<TDeclaring>(target), value!);
}
