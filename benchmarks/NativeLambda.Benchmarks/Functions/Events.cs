using System.Globalization;
using System.Text;

namespace NativeLambda.Benchmarks.Functions;

/// <summary>The events that the functions are measured with.</summary>
internal static class Events
{
    /// <summary>An event of the Greeter with a name so long that the whole has this many bytes.</summary>
    public static byte[] Person(int bytes)
    {
        const string start = """{"first_name":"Ada","last_name":""", end = "}";
        var name = new string('x', Math.Max(1, bytes - start.Length - end.Length - 2));
        return Encoding.UTF8.GetBytes($"{start}\"{name}\"{end}");
    }

    /// <summary>A batch of SQS of as many messages as this many bytes hold, at least one.</summary>
    public static byte[] Batch(int bytes)
    {
        var batch = new StringBuilder("""{"Records":[""");
        for (var i = 0; i == 0 || batch.Length + (batch.Length / i) <= bytes; i++)
        {
            batch.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$$"""
                {"messageId":"{{{i:00000000}}}-df53-41d6-9cf7-b9f3b4fbb1a2","receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0aQ5vYm8eQqk3rUKQd8bJYwN0x7t7cBqCq5W1QJ5E4zV6vKz0nB2dH3mXx0lTt4b","body":"{\"id\":\"{{{i}}}\",\"article\":\"A-17\",\"quantity\":3,\"note\":\"leave at the door\"}","attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183","SenderId":"AIDAIENQZJOLO23YVJ4VO","ApproximateFirstReceiveTimestamp":"1545082649185"},"messageAttributes":{"trace":{"stringValue":"Root=1-5bef4de7","dataType":"String"}},"md5OfBody":"098f6bcd4621d373cade4e832627b4f6","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:us-east-1:111122223333:orders","awsRegion":"us-east-1"}
                """);
        }

        return Encoding.UTF8.GetBytes(batch.Append("]}").ToString());
    }
}
