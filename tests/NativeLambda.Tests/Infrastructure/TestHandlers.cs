using System.Text.Json;
using NativeLambda.Json;

namespace NativeLambda.Tests;

/// <summary>A handler written by hand as the generator would write it.</summary>
internal sealed class TestInvoker(Action<Invocation> invoke, Action? initialize = null) : LambdaInvoker
{
    /// <summary>Answers with the greeting of <see cref="Person"/>.</summary>
    internal static TestInvoker Greeter { get; } = new(invocation =>
    {
        var person = invocation.ReadEvent<Person, PersonJson>();
        invocation.WriteResult<Greeting, GreetingJson>(new Greeting($"Hello {person.Name}!"));
    });

    public override void Initialize() => initialize?.Invoke();

    public override void Invoke(Invocation invocation) => invoke(invocation);

    /// <summary>Makes a handler that takes no event and returns a text.</summary>
    internal static TestInvoker Returning(Func<LambdaContext, string?> handler) =>
        new(invocation => invocation.WriteResult<string, StringJson>(handler(invocation.Context)));

    /// <summary>Makes a handler without event and result.</summary>
    internal static TestInvoker Running(Action handler) => new(invocation =>
    {
        handler();
        invocation.WriteNoResult();
    });
}

/// <summary>A table written by hand.</summary>
internal sealed class TestTable(params (LambdaHandlerInfo Info, LambdaInvoker Invoker)[] handlers) : LambdaHandlerTable
{
    internal TestTable(LambdaInvoker only)
        : this((new LambdaHandlerInfo("Greeter.MyHandler", "Person", "Greeting"), only))
    {
    }

    public override string AssemblyName => "Greetings";

    public override LambdaHandlerInfo[] GetHandlers() => [.. handlers.Select(handler => handler.Info)];

    public override LambdaInvoker? Find(string name) => handlers.FirstOrDefault(handler => handler.Info.Name == name).Invoker;
}

internal sealed record Person(string Name);

internal sealed record Greeting(string Message);

internal readonly struct PersonJson : IJsonReader<Person>
{
    public static Person? Read(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }

        string? name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueSpan.SequenceEqual("name"u8);
            reader.Read();
            if (isName)
            {
                name = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return new Person(name ?? throw new JsonException("The name is missing."));
    }
}

internal readonly struct GreetingJson : IJsonWriter<Greeting>
{
    public static void Write(JsonWriter writer, Greeting? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("message"u8);
        writer.WriteStringValue(value.Message);
        writer.WriteEndObject();
    }
}
