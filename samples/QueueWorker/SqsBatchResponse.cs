namespace QueueWorker;

/// <summary>Tells SQS which messages of the batch to deliver again.</summary>
public record SqsBatchResponse(IReadOnlyList<BatchItemFailure> BatchItemFailures);

/// <summary>A message that failed.</summary>
/// <param name="ItemIdentifier">The id of the message.</param>
public record BatchItemFailure(string ItemIdentifier);
