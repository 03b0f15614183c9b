using System.Text;
using NativeLambda.RuntimeApi;

namespace NativeLambda.Hosting;

/// <summary>The executable as a command, for a person at a terminal: lists the handlers, or calls one once.</summary>
internal sealed class LocalInvocation(LambdaHandlerTable handlers, OutputStream output, OutputStream error)
{
    private const int Success = 0;
    private const int HandlerFailed = 1;
    private const int WrongUse = 2;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(15);

    /// <summary>Does what the command line says.</summary>
    /// <returns>The exit code: 0, 1 when the handler failed, 2 when the command line is wrong.</returns>
    internal int Run(string[] args)
    {
        if (args.Length == 0)
        {
            WriteLine(output, DescribeHandlers());
            return Success;
        }

        var name = args[0];
        if (handlers.Find(name) is not { } invoker)
        {
            return Refuse(HandlerNames.DescribeUnknown(handlers, name));
        }

        if (args.Length > 2)
        {
            return Refuse("More than one argument follows the handler: put the JSON into single quotes.");
        }

        if (args.Length < 2 && TakesEvent(invoker))
        {
            return Refuse($"'{name}' takes an event: give it as JSON, as @file, or as - for standard input.");
        }

        byte[] json;
        try
        {
            json = args.Length < 2 ? "null"u8.ToArray() : ReadEvent(args[1]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse($"The event cannot be read from '{args[1]}': {e.Message}");
        }

        return Invoke(invoker, name, json);
    }

    private int Invoke(LambdaInvoker invoker, string name, byte[] json)
    {
        var context = new LambdaContext
        {
            Deadline = new Deadline((DateTimeOffset.UtcNow + TimeLimit).ToUnixTimeMilliseconds()),
            FunctionName = name,
        };
        var invocation = new Invocation(json, context);
        var report = invoker.TryInitialize() ?? invocation.TryInvoke(invoker);
        if (report is null)
        {
            invocation.Answer.Write("\n"u8);
            output.Write(invocation.Answer.Body);
            return Success;
        }

        var body = new MessageBuffer();
        report.WriteJson(body);
        body.Write("\n"u8);
        error.Write(body.Body);
        return HandlerFailed;
    }

    private static byte[] ReadEvent(string argument) => argument switch
    {
        "-" => InputFile.ReadStandardInput(),
        ['@', ..] => InputFile.Read(argument[1..]),
        _ => Encoding.UTF8.GetBytes(argument),
    };

    private bool TakesEvent(LambdaInvoker invoker)
    {
        foreach (var handler in handlers.GetHandlers())
        {
            if (ReferenceEquals(handlers.Find(handler.Name), invoker))
            {
                return handler.Event is not null;
            }
        }

        return true;
    }

    private string DescribeHandlers()
    {
        var known = handlers.GetHandlers();
        var width = 0;
        foreach (var handler in known)
        {
            width = Math.Max(width, handler.Name.Length);
        }

        var list = new StringBuilder();
        foreach (var handler in known)
        {
            _ = list.Append("\n  " + $"{handler.Name.PadRight(width)}  {handler.Event ?? "(no event)"} -> {handler.Result ?? "(no result)"}");
        }

        return $"""
            Usage: {GetCommand()} <handler> <event>

            The event is JSON, @file, or - for standard input.

            Handlers:{(list.Length > 0 ? list.ToString() : "\n  none: mark a method with [LambdaHandler].")}
            """;
    }

    /// <summary>What a person types: the executable, or what runs the assembly that is none.</summary>
    private string GetCommand() =>
        HandlerNames.ExecutableName is not "dotnet" and var executable ? executable : $"dotnet {handlers.AssemblyName}.dll";

    private int Refuse(string message)
    {
        WriteLine(error, message);
        return WrongUse;
    }

    private static void WriteLine(OutputStream stream, string text) =>
        stream.Write(Encoding.UTF8.GetBytes(text + "\n"));
}
