namespace NativeLambda.Events;

/// <summary>What is told to send a short message.</summary>
public class CognitoCustomSmsSenderRequest : CognitoCustomSenderRequest
{
}
