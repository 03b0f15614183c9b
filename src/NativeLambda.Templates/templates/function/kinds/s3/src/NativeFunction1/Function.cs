using NativeLambda;
using NativeLambda.Events;

public static class Function
{
    [LambdaHandler]
    public static void Handle(S3Event notification, LambdaContext context)
    {
        foreach (var record in notification.Records)
        {
            context.Logger.LogInformation("{Event}: {Key} in {Bucket}", record.EventName, record.S3.Object.Key, record.S3.Bucket.Name);
        }
    }
}
