using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NativeLambda.Generator.Json.Model;
using NativeLambda.Generator.Json.Parsing.Metadata;

namespace NativeLambda.Generator.Json.Parsing;

/// <summary>
/// What was found out about the types of one compilation. Each event is parsed by itself, but many have types in common.
/// Holds symbols, and is for one thread at a time.
/// </summary>
internal sealed class JsonKnownTypes
{
    // They are a function of the compilation and the options, which are that too but for a test's; and go when it goes.
    private static readonly ConditionalWeakTable<Compilation, JsonKnownTypes> s_known = new();

    public JsonKnownTypes(Compilation compilation, JsonHandlerOptionsModel options)
    {
        Options = options;
        Resolver = new JsonTypeResolver(compilation, options.Options, new JsonObjectParser(compilation, options.Options));
        Models = new JsonTypeModelParser(Resolver);
        Metadata = new JsonMetadataParser(compilation);
    }

    public JsonHandlerOptionsModel Options { get; }

    /// <summary>How types are read and written.</summary>
    public JsonTypeResolver Resolver { get; }

    /// <summary>The models of those that are read and written by generated code.</summary>
    public JsonTypeModelParser Models { get; }

    /// <summary>How contexts know types.</summary>
    public JsonMetadataParser Metadata { get; }

    /// <summary>What is known of a compilation's types, to be locked while it is used.</summary>
    public static JsonKnownTypes Of(Compilation compilation, JsonHandlerOptionsModel options)
    {
        var known = s_known.GetValue(compilation, _ => new JsonKnownTypes(compilation, options));
        return known.Options == options ? known : new JsonKnownTypes(compilation, options);
    }
}
