using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>What each rule says of the smallest source that breaks it. <c>{|#0:…|}</c> marks the place.</summary>
internal static class RuleSamples
{
    /// <summary>The id of a rule, a source that breaks it once, and the message.</summary>
    public static TheoryData<string, string, string> All { get; } = new()
    {
        // NL0001
        {
            "NL0001",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(Order order, LambdaContext context, int {|#0:retries|}) { }
            }
            """,
            "Handler 'Shop.Handle' cannot take parameter 'retries' besides an event, a LambdaResponseStream, a LambdaContext and a CancellationToken, each at most once: remove it, or make it part of the event"
        },
        {
            "NL0001",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(CancellationToken first, CancellationToken {|#0:second|}) { }
            }
            """,
            "Handler 'Shop.Handle' cannot take parameter 'second' besides an event, a LambdaResponseStream, a LambdaContext and a CancellationToken, each at most once: remove it, or make it part of the event"
        },

        {
            "NL0001",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(Order order, int {|#0:retries|}, LambdaContext context) { }
            }
            """,
            "Handler 'Shop.Handle' cannot take parameter 'retries' besides an event, a LambdaResponseStream, a LambdaContext and a CancellationToken, each at most once: remove it, or make it part of the event"
        },

        {
            "NL0001",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(Order order, LambdaContext context, Amazon.Lambda.Core.ILambdaContext {|#0:theirs|}) { }
            }

            namespace Amazon.Lambda.Core
            {
                public interface ILambdaContext;
            }
            """,
            "Handler 'Shop.Handle' cannot take parameter 'theirs' besides an event, a LambdaResponseStream, a LambdaContext and a CancellationToken, each at most once: remove it, or make it part of the event"
        },

        // NL0002
        {
            "NL0002",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(Order order, {|#0:Dictionary<string, int>|} context, CancellationToken cancellation) { }
            }
            """,
            "Parameter 'context' of handler 'Shop.Handle' stands in the context's place but is of type 'Dictionary<string, int>': make it a LambdaContext, or part of the event"
        },

        // NL0003
        {
            "NL0003",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(LambdaContext {|#0:context|}, Order order) { }
            }
            """,
            "Handler 'Shop.Handle' takes its parameters out of order: write '(Order order, LambdaContext context)'"
        },
        {
            "NL0003",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(Order? order, CancellationToken {|#0:cancellation|}, LambdaContext context) { }
            }
            """,
            "Handler 'Shop.Handle' takes its parameters out of order: write '(Order? order, LambdaContext context, CancellationToken cancellation)'"
        },

        {
            "NL0003",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(Amazon.Lambda.Core.ILambdaContext {|#0:context|}, Order order) { }
            }

            namespace Amazon.Lambda.Core
            {
                public interface ILambdaContext;
            }
            """,
            "Handler 'Shop.Handle' takes its parameters out of order: write '(Order order, ILambdaContext context)'"
        },

        // NL0004
        {
            "NL0004",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static async {|#0:void|} Handle(Order order) => await Task.Yield();
            }
            """,
            "Handler 'Shop.Handle' is 'async void', so Lambda would be answered before it has finished: return Task"
        },
        {
            "NL0004",
            """
            static partial class Shop
            {
                [LambdaHandler]
                internal static partial {|#0:void|} Handle();
                internal static async partial void Handle() => await Task.Yield();
            }
            """,
            "Handler 'Shop.Handle' is 'async void', so Lambda would be answered before it has finished: return Task"
        },

        // NL0005
        { "NL0005", Parameter("{|#0:ref|} Order order"), ParameterMessage("ref") },
        { "NL0005", Parameter("{|#0:in|} Order order"), ParameterMessage("in") },
        { "NL0005", Parameter("{|#0:ref readonly|} Order order"), ParameterMessage("ref readonly") },
        { "NL0005", Parameter("{|#0:params|} Order[] order"), ParameterMessage("params") },
        { "NL0005", Parameter("{|#0:int*|} order"), ParameterMessage("int*") },
        { "NL0005", Parameter("{|#0:delegate*<void>|} order"), ParameterMessage("delegate*<void>") },
        {
            "NL0005",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle({|#0:out|} Order order) => order = new("1");
            }
            """,
            ParameterMessage("out")
        },

        // NL0006
        {
            "NL0006",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle{|#0:<T>|}(T order) { }
            }
            """,
            "Handler 'Shop.Handle' is generic, so Lambda cannot say which types to call it with: replace the type parameters by types"
        },
        {
            "NL0006",
            """
            static partial class Shop<T>;

            static partial class Shop{|#0:<T>|}
            {
                internal static class Orders
                {
                    [LambdaHandler]
                    internal static void Handle(Order order) { }
                }
            }
            """,
            "Handler 'Shop.Orders.Handle' is declared in the generic type 'Shop<T>', so Lambda cannot say which types to call it with: replace the type parameters by types"
        },

        // NL0007
        {
            "NL0007",
            """
            static class Shop
            {
                [LambdaHandler]
                static void {|#0:Handle|}(Order order) { }
            }
            """,
            "Handler 'Shop.Handle' cannot be called because 'Shop.Handle' is private: make it internal or public"
        },
        {
            "NL0007",
            """
            class Shop
            {
                [LambdaHandler]
                {|#0:private protected|} static void Handle(Order order) { }
            }
            """,
            "Handler 'Shop.Handle' cannot be called because 'Shop.Handle' is private protected: make it internal or public"
        },
        {
            "NL0007",
            """
            class Outer
            {
                {|#0:protected|} static class Shop
                {
                    internal static class Orders
                    {
                        [LambdaHandler]
                        internal static void Handle(Order order) { }
                    }
                }
            }
            """,
            "Handler 'Outer.Shop.Orders.Handle' cannot be called because 'Outer.Shop' is protected: make it internal or public"
        },
        {
            "NL0007",
            """
            {|#0:file|} static class Shop
            {
                [LambdaHandler]
                internal static void Handle(Order order) { }
            }
            """,
            "Handler 'Shop.Handle' cannot be called because 'Shop' is file-local: make it internal or public"
        },

        // NL0008
        { "NL0008", Instance("abstract class Shop"), "Handler 'Shop.Handle' needs an instance of 'Shop', which is abstract: make the method static, or remove 'abstract'" },
        { "NL0008", Instance("ref struct Shop"), "Handler 'Shop.Handle' needs an instance of 'Shop', which is a ref struct: make the method static, or remove 'ref'" },
        { "NL0008", Instance("class Shop(Receipt receipt)", "Receipt Receipt => receipt;"), NoConstructorMessage },
        { "NL0008", Instance("class Shop", "private Shop() { }"), NoConstructorMessage },
        { "NL0008", Instance("class Shop", "protected Shop() { }"), NoConstructorMessage },
        {
            "NL0008",
            Instance("class Shop", "public Shop(int a = 0) { }", "public Shop(string a = \"\") { }"),
            "Handler 'Shop.Handle' needs an instance of 'Shop', which has several constructors whose parameters are all optional: make the method static, or add one without parameters"
        },
        {
            "NL0008",
            Instance("class Shop : Base", "}", "class Base {", "public required string Id { get; init; }"),
            "Handler 'Shop.Handle' needs an instance of 'Shop', which has the required member 'Id': make the method static, or remove 'required' from it"
        },

        // NL0009
        { "NL0009", Result("ref int", "=> ref Field;", "static int Field;"), ResultMessage("'int' by reference") },
        { "NL0009", Result("int*", "=> null;"), ResultMessage("'int*', a pointer") },
        { "NL0009", Result("Task<Task>", "=> null!;"), ResultMessage("'Task<Task>', a task within a task") },
        { "NL0009", Result("ValueTask<Task<int>>", "=> default;"), ResultMessage("'ValueTask<Task<int>>', a task within a task") },
        {
            "NL0009",
            Result("IAsyncEnumerable<int>", "=> null!;"),
            ResultMessage("'IAsyncEnumerable<int>', whose values cannot be sent one at a time unless they are of type string, byte[] or ReadOnlyMemory<byte>")
        },
        {
            "NL0009",
            Result("Both", "=> null!;", "internal abstract class Both : IAsyncEnumerable<string>, IAsyncEnumerable<byte[]> { IAsyncEnumerator<string> IAsyncEnumerable<string>.GetAsyncEnumerator(CancellationToken t) => null!; IAsyncEnumerator<byte[]> IAsyncEnumerable<byte[]>.GetAsyncEnumerator(CancellationToken t) => null!; }"),
            ResultMessage("'Shop.Both', whose values cannot be sent one at a time unless they are of type string, byte[] or ReadOnlyMemory<byte>")
        },
        { "NL0009", Result("LambdaResponseStream", "=> null!;"), ResultMessage("'LambdaResponseStream', which is a parameter that the answer is written to") },
        {
            "NL0009",
            "static class Shop { [LambdaHandler] internal static {|#0:Task<int>|} Handle(Order order, LambdaResponseStream response) => null!; }",
            ResultMessage("'Task<int>' besides what it writes to its LambdaResponseStream")
        },
        {
            "NL0009",
            Result("Lazily", "=> new();", "internal class Lazily : Task<int> { public Lazily() : base(() => 1) { } }"),
            ResultMessage("'Shop.Lazily', which can be awaited but is neither a Task nor a ValueTask")
        },
        {
            "NL0009",
            Result("System.Runtime.CompilerServices.ConfiguredTaskAwaitable", "=> default;"),
            ResultMessage("'ConfiguredTaskAwaitable', which can be awaited but is neither a Task nor a ValueTask")
        },

        // NL0010
        { "NL0010", Marked("public abstract void Handle(Order order);"), NotCallableMessage("the abstract method 'Shop.Handle(Order)'") },
        { "NL0010", Marked("public static extern void Handle(Order order);"), NotCallableMessage("the extern method 'Shop.Handle(Order)'") },
        { "NL0010", Marked("public static int operator +(Shop left, int right) => 0;"), NotCallableMessage("the operator 'Shop.operator +(Shop, int)'") },
        { "NL0010", Marked("public static explicit operator int(Shop shop) => 0;"), NotCallableMessage("the operator 'Shop.explicit operator int(Shop)'") },
        { "NL0010", Marked("~Shop() { }"), NotCallableMessage("the finalizer of 'Shop'") },
        {
            "NL0010",
            """
            class Shop : IDisposable
            {
                [{|#0:LambdaHandler|}]
                void IDisposable.Dispose() { }
            }
            """,
            NotCallableMessage("the explicit interface implementation 'Shop.IDisposable.Dispose()'")
        },
        {
            "NL0010",
            """
            class Shop
            {
                internal static int Total
                {
                    [{|#0:LambdaHandler|}]
                    get => 0;
                }
            }
            """,
            NotCallableMessage("an accessor of 'Shop.Total'")
        },
        {
            "NL0010",
            """
            class Shop
            {
                internal static event Action Sold
                {
                    add { }
                    [{|#0:LambdaHandler|}]
                    remove { }
                }
            }
            """,
            NotCallableMessage("an accessor of 'Shop.Sold'")
        },
        {
            "NL0010",
            """
            interface IShop
            {
                [{|#0:LambdaHandler("shop")|}]
                static void Handle(Order order) { }
            }
            """,
            NotCallableMessage("the interface method 'IShop.Handle(Order)'")
        },
        {
            "NL0010",
            """
            class Shop
            {
                void Open()
                {
                    [{|#0:LambdaHandler|}] static void Handle(Order order) { }
                }
            }
            """,
            NotCallableMessage("the local function 'Handle(Order)'")
        },
        {
            "NL0010",
            """
            class Shop
            {
                Action<Order> handle = [{|#0:LambdaHandler|}] (order) => { };
            }
            """,
            NotCallableMessage("a lambda")
        },
        {
            "NL0010",
            """
            static class Shop
            {
                extension(Order order)
                {
                    [{|#0:LambdaHandler|}]
                    public void Handle() { }
                }
            }
            """,
            NotCallableMessage("the extension member 'Shop.extension(Order).Handle()'")
        },

        // NL0011
        {
            "NL0011",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle(Order order, {|#0:Amazon.Lambda.Core.ILambdaContext|} context) { }
            }

            namespace Amazon.Lambda.Core
            {
                public interface ILambdaContext
                {
                    string AwsRequestId { get; }
                    int Weight { get; }
                }
            }
            """,
            UnknownContextMessage("ILambdaContext.Weight")
        },
        {
            "NL0011",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle({|#0:Amazon.Lambda.Core.ILambdaContext?|} context) { }
            }

            namespace Amazon.Lambda.Core
            {
                public interface ILambdaContext { ILambdaLogger Logger { get; } }
                public interface ILambdaLogger { void LogLine(string message); void LogLine(object message); }
            }
            """,
            UnknownContextMessage("ILambdaLogger.LogLine(object)")
        },
        {
            "NL0011",
            """
            static class Shop
            {
                [LambdaHandler]
                internal static void Handle({|#0:Amazon.Lambda.Core.ILambdaContext|} context) { }
            }

            namespace Amazon.Lambda.Core
            {
                public interface ILambdaContext { string AwsRequestId { get; set; } }
            }
            """,
            UnknownContextMessage("ILambdaContext.AwsRequestId")
        },

        // NL0102
        { "NL0102", Named("\"\""), NameMessage("is empty") },
        { "NL0102", Named("null!"), NameMessage("is null") },
        { "NL0102", Named("\"orders create\""), NameMessage("contains white space") },
        { "NL0102", Named("\"orders\\u00a0create\""), NameMessage("contains white space") },
        { "NL0102", Named($"\"{new string('x', 129)}\""), NameMessage("has 129 characters") },

        // NL0601
        { "NL0601", Batch("[SqsBatch]", "({|#0:SQSEvent|} batch)"), RecordMessage("message of an SQS queue", "'SQSEvent'", "SQSEvent.SQSMessage") },
        { "NL0601", Batch("[SqsBatch]", "({|#0:SQSEvent<Order>|} batch)"), RecordMessage("message of an SQS queue", "'SQSEvent<Order>'", "SQSEvent.SQSMessage") },
        { "NL0601", Batch("[SqsBatch]", "({|#0:KinesisEvent.KinesisEventRecord|} record)"), RecordMessage("message of an SQS queue", "'KinesisEvent.KinesisEventRecord'", "SQSEvent.SQSMessage") },
        { "NL0601", Batch("[SqsBatch]", "({|#0:Stream|} body)"), RecordMessage("message of an SQS queue", "'Stream'", "SQSEvent.SQSMessage") },
        {
            "NL0601",
            """
            static class Shop
            {
                [LambdaHandler, KinesisBatch]
                internal static void {|#0:Handle|}(LambdaContext context) { }
            }
            """,
            RecordMessage("record of a Kinesis stream", "nothing", "KinesisEvent.KinesisEventRecord")
        },
        { "NL0601", Batch("[KafkaBatch]", "({|#0:KafkaEvent<Order>|} batch)"), RecordMessage("record of a Kafka topic", "'KafkaEvent<Order>'", "KafkaEvent.KafkaEventRecord") },
        {
            "NL0601",
            Batch("[DynamoDBBatch]", "({|#0:Order|} order)"),
            "Handler 'Shop.Handle' is called for each change of a DynamoDB stream but takes 'Order': take DynamoDBEvent.DynamodbStreamRecord, or remove the attribute to take the whole event"
        },

        // NL0602
        { "NL0602", Batch("[SqsBatch]", "(Order order)", "{|#0:Receipt|}", "=> new(1);"), AnswerMessage("returns 'Receipt'") },
        { "NL0602", Batch("[KinesisBatch]", "(Order order)", "{|#0:Task<Receipt>|}", "=> null!;"), AnswerMessage("returns 'Task<Receipt>'") },
        { "NL0602", Batch("[SqsBatch]", "(Order order, {|#0:LambdaResponseStream|} response)"), AnswerMessage("writes its own answer") },

        // NL0603
        {
            "NL0603",
            Batch("[SqsBatch, {|#0:KinesisBatch|}]", "(Order order)"),
            "Handler 'Shop.Handle' is marked both [SqsBatch] and [KinesisBatch]: keep the one that sends its events"
        },

        // NL0605
        { "NL0605", Batch("[SqsBatch(MaxParallelism = {|#0:0|})]", "(Order order)"), "Handler 'Shop.Handle' could handle 0 records at a time: write 1 or more" },
        { "NL0605", Batch("[SqsBatch(MaxParallelism = {|#0:-1|})]", "(Order order)"), "Handler 'Shop.Handle' could handle -1 records at a time: write 1 or more" },
    };

    private const string NoConstructorMessage =
        "Handler 'Shop.Handle' needs an instance of 'Shop', which has no public or internal constructor without parameters: make the method static, or add one";

    private static string Parameter(string parameter) => $$"""
        static unsafe class Shop
        {
            [LambdaHandler]
            internal static void Handle({{parameter}}) { }
        }
        """;

    private static string ParameterMessage(string declared) =>
        $"Parameter 'order' of handler 'Shop.Handle' is declared '{declared}': make it an ordinary parameter, passed by value";

    private static string Instance(string type, params string[] members) => $$"""
        {{type}}
        {
            [LambdaHandler]
            public void {|#0:Handle|}(Order order) { }

            {{string.Join("\n    ", members)}}
        }
        """;

    private static string Result(string type, string body, string member = "") => $$"""
        static unsafe class Shop
        {
            [LambdaHandler]
            internal static {|#0:{{type}}|} Handle(Order order) {{body}}

            {{member}}
        }
        """;

    private static string ResultMessage(string description) =>
        $"Handler 'Shop.Handle' returns {description}: return void, a value, Task, Task<T>, ValueTask or ValueTask<T>";

    private static string Marked(string member) => $$"""
        abstract class Shop
        {
            [{|#0:LambdaHandler|}]
            {{member}}
        }
        """;

    private static string UnknownContextMessage(string member) =>
        $"Parameter 'context' of handler 'Shop.Handle' cannot be given an ILambdaContext, because '{member}' of TestProject 0.0.0.0 is not known here: make it a LambdaContext, or refer to an earlier version";

    private static string NotCallableMessage(string offender) =>
        $"[LambdaHandler] cannot stand on {offender}: move it to an ordinary method with a body";

    private static string Named(string argument) => $$"""
        static class Shop
        {
            [LambdaHandler({|#0:{{argument}}|})]
            internal static void Handle(Order order) { }
        }
        """;

    private static string NameMessage(string problem) =>
        $"The name of handler 'Shop.Handle' {problem}: write 1 to 128 characters without white space";

    private static string Batch(string attribute, string parameters, string result = "void", string body = "{ }") => $$"""
        static class Shop
        {
            [LambdaHandler]
            {{attribute}}
            internal static {{result}} Handle{{parameters}} {{body}}
        }
        """;

    private static string RecordMessage(string record, string taken, string type) =>
        $"Handler 'Shop.Handle' is called for each {record} but takes {taken}: take the type of its payload or {type}, or remove the attribute to take the whole event";

    private static string AnswerMessage(string answer) =>
        $"Handler 'Shop.Handle' {answer}, but the answer of a batch only tells which records failed: return void, Task or ValueTask, and throw for a record that failed";
}
