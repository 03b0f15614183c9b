using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NativeLambda.Json.Metadata;

/// <summary>
/// What generated code says of an object type: how an object is made, and its members. System.Text.Json's metadata is
/// made of it for any options, when a serializer asks for the type.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonObjectMetadata
{
    private readonly List<JsonMember> _members = [];

    private protected JsonObjectMetadata()
    {
    }

    /// <summary>How the type's numbers are read and written, where the type says so.</summary>
    public JsonNumberHandling? NumberHandling { get; init; }

    /// <summary>What becomes of members that the type does not have, where the type says so.</summary>
    public JsonUnmappedMemberHandling? UnmappedMemberHandling { get; init; }

    /// <summary>Whether the type's members are filled or replaced, where the type says so.</summary>
    public JsonObjectCreationHandling? PreferredObjectCreationHandling { get; init; }

    internal JsonMember Last => _members[^1];

    private protected void Append(JsonMember member) => _members.Add(member);

    private protected JsonPropertyInfo[] CreateMembers(JsonSerializerOptions options) =>
        [.. _members.ConvertAll(member => member.Create(options))];

    /// <summary>Makes the metadata for some options.</summary>
    internal abstract JsonTypeInfo Create(JsonSerializerOptions options);
}

/// <summary>What classes and structs have in common.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonObjectMetadata<[DynamicallyAccessedMembers(JsonMetadata.MembersAndConstructors)] T> : JsonObjectMetadata
    where T : notnull
{
    private readonly Func<T>? _create;
    private readonly Func<object?[], T>? _createWith;
    private readonly JsonParameterInfoValues[]? _parameters;

    private protected JsonObjectMetadata(Func<T>? create) => _create = create;

    private protected JsonObjectMetadata(Func<object?[], T> createWith, JsonParameterInfoValues[] parameters)
    {
        _createWith = createWith;
        _parameters = parameters;
    }

    internal sealed override JsonTypeInfo Create(JsonSerializerOptions options)
    {
        var info = JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T>
        {
            ObjectCreator = _create,
            ObjectWithParameterizedConstructorCreator = _createWith!,
            PropertyMetadataInitializer = _ => CreateMembers(options),
            ConstructorParameterMetadataInitializer = _parameters is null ? null : () => _parameters,
            ConstructorAttributeProviderFactory = _create is null && _createWith is null ? null : FindConstructor!,
        });

        // The values of an object cannot say that nothing is said of its numbers.
        info.NumberHandling = NumberHandling;
        if (UnmappedMemberHandling is { } unmapped)
        {
            info.UnmappedMemberHandling = unmapped;
        }

        if (PreferredObjectCreationHandling is { } creation)
        {
            info.PreferredPropertyObjectCreationHandling = creation;
        }

        return info;
    }

    private ConstructorInfo? FindConstructor()
    {
        var types = new List<Type>();
        foreach (var parameter in _parameters ?? [])
        {
            if (!parameter.IsMemberInitializer)
            {
                types.Add(parameter.ParameterType);
            }
        }

        return typeof(T).GetConstructor(JsonMetadata.Instance, null, [.. types], null);
    }
}

/// <summary>What generated code says of a class, a record or an interface.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonClassMetadata<[DynamicallyAccessedMembers(JsonMetadata.MembersAndConstructors)] T> : JsonObjectMetadata<T>
    where T : class
{
    /// <summary>For a type whose objects need nothing to be made of, or that cannot be made.</summary>
    /// <param name="create">Makes one, or is <see langword="null"/> if none can be made.</param>
    public JsonClassMetadata(Func<T>? create = null)
        : base(create)
    {
    }

    /// <summary>For a type whose objects are made of values.</summary>
    /// <param name="create">Makes one of values in the order of the parameters.</param>
    /// <param name="parameters">The parameters of the constructor and, behind them, the members of the object initializer.</param>
    public JsonClassMetadata(Func<object?[], T> create, params JsonParameterInfoValues[] parameters)
        : base(create, parameters)
    {
    }

    /// <summary>Adds a member that the type declares itself.</summary>
    public JsonClassMetadata<T> Add<TMember>(
        string name, Func<T, TMember>? get = null, Action<T, TMember>? set = null, JsonMemberTraits traits = JsonMemberTraits.None) =>
        AddInherited(name, get, set, traits);

    /// <summary>Adds a member that a base type declares.</summary>
    public JsonClassMetadata<T> AddInherited<[DynamicallyAccessedMembers(JsonMetadata.Members)] TDeclaring, TMember>(
        string name,
        Func<TDeclaring, TMember>? get = null,
        Action<TDeclaring, TMember>? set = null,
        JsonMemberTraits traits = JsonMemberTraits.None)
    {
        Append(new JsonReferenceMember<TDeclaring, TMember>(name, get, set, traits));
        return this;
    }
}

/// <summary>What generated code says of a struct.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonStructMetadata<[DynamicallyAccessedMembers(JsonMetadata.MembersAndConstructors)] T> : JsonObjectMetadata<T>
    where T : struct
{
    /// <inheritdoc cref="JsonClassMetadata{T}(Func{T})"/>
    public JsonStructMetadata(Func<T>? create = null)
        : base(create)
    {
    }

    /// <inheritdoc cref="JsonClassMetadata{T}(Func{object[], T}, JsonParameterInfoValues[])"/>
    public JsonStructMetadata(Func<object?[], T> create, params JsonParameterInfoValues[] parameters)
        : base(create, parameters)
    {
    }

    /// <summary>Adds a member.</summary>
    public JsonStructMetadata<T> Add<TMember>(
        string name, Func<T, TMember>? get = null, JsonStructSetter<T, TMember>? set = null, JsonMemberTraits traits = JsonMemberTraits.None)
    {
        Append(new JsonStructMember<T, TMember>(name, get, set, traits));
        return this;
    }
}
