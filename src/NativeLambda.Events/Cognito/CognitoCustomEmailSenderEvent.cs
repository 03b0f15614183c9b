namespace NativeLambda.Events;

/// <summary>What is told to send a mail.</summary>
public class CognitoCustomEmailSenderRequest : CognitoCustomSenderRequest
{
}
