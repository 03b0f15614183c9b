using System.Text.Json.Serialization;

namespace NativeLambda.Events.Tests;

/// <summary>A handler for each type of the package, so that code is generated that reads and writes it.</summary>
internal static class Echo
{
    [LambdaHandler("SQSEvent")]
    public static SQSEvent ReturnSQSEvent(SQSEvent value) => value;

    [LambdaHandler("SQSBatchResponse")]
    public static SQSBatchResponse ReturnSQSBatchResponse(SQSBatchResponse value) => value;

    [LambdaHandler("SNSEvent")]
    public static SNSEvent ReturnSNSEvent(SNSEvent value) => value;

    [LambdaHandler("S3Event")]
    public static S3Event ReturnS3Event(S3Event value) => value;

    [LambdaHandler("S3ObjectLambdaEvent")]
    public static S3ObjectLambdaEvent ReturnS3ObjectLambdaEvent(S3ObjectLambdaEvent value) => value;

    [LambdaHandler("DynamoDBEvent")]
    public static DynamoDBEvent ReturnDynamoDBEvent(DynamoDBEvent value) => value;

    [LambdaHandler("DynamoDBTimeWindowEvent")]
    public static DynamoDBTimeWindowEvent ReturnDynamoDBTimeWindowEvent(DynamoDBTimeWindowEvent value) => value;

    [LambdaHandler("DynamoDBTimeWindowResponse")]
    public static DynamoDBTimeWindowResponse ReturnDynamoDBTimeWindowResponse(DynamoDBTimeWindowResponse value) => value;

    [LambdaHandler("StreamsEventResponse")]
    public static StreamsEventResponse ReturnStreamsEventResponse(StreamsEventResponse value) => value;

    [LambdaHandler("KinesisEvent")]
    public static KinesisEvent ReturnKinesisEvent(KinesisEvent value) => value;

    [LambdaHandler("KinesisTimeWindowEvent")]
    public static KinesisTimeWindowEvent ReturnKinesisTimeWindowEvent(KinesisTimeWindowEvent value) => value;

    [LambdaHandler("KinesisTimeWindowResponse")]
    public static KinesisTimeWindowResponse ReturnKinesisTimeWindowResponse(KinesisTimeWindowResponse value) => value;

    [LambdaHandler("KinesisFirehoseEvent")]
    public static KinesisFirehoseEvent ReturnKinesisFirehoseEvent(KinesisFirehoseEvent value) => value;

    [LambdaHandler("KinesisFirehoseResponse")]
    public static KinesisFirehoseResponse ReturnKinesisFirehoseResponse(KinesisFirehoseResponse value) => value;

    [LambdaHandler("EventBridgeEvent")]
    public static EventBridgeEvent<InstanceState> ReturnEventBridgeEvent(EventBridgeEvent<InstanceState> value) => value;

    [LambdaHandler("CloudWatchEvent")]
    public static CloudWatchEvent<InstanceState> ReturnCloudWatchEvent(CloudWatchEvent<InstanceState> value) => value;

    [LambdaHandler("ScheduledEvent")]
    public static ScheduledEvent ReturnScheduledEvent(ScheduledEvent value) => value;

    [LambdaHandler("CloudWatchLogsEvent")]
    public static CloudWatchLogsEvent ReturnCloudWatchLogsEvent(CloudWatchLogsEvent value) => value;

    [LambdaHandler("CloudWatchLogsData")]
    public static CloudWatchLogsData ReturnCloudWatchLogsData(CloudWatchLogsData value) => value;

    [LambdaHandler("KafkaEvent")]
    public static KafkaEvent ReturnKafkaEvent(KafkaEvent value) => value;

    [LambdaHandler("KafkaBatchResponse")]
    public static KafkaBatchResponse ReturnKafkaBatchResponse(KafkaBatchResponse value) => value;

    [LambdaHandler("ActiveMQEvent")]
    public static ActiveMQEvent ReturnActiveMQEvent(ActiveMQEvent value) => value;

    [LambdaHandler("RabbitMQEvent")]
    public static RabbitMQEvent ReturnRabbitMQEvent(RabbitMQEvent value) => value;

    [LambdaHandler("APIGatewayProxyRequest")]
    public static APIGatewayProxyRequest ReturnAPIGatewayProxyRequest(APIGatewayProxyRequest value) => value;

    [LambdaHandler("APIGatewayProxyResponse")]
    public static APIGatewayProxyResponse ReturnAPIGatewayProxyResponse(APIGatewayProxyResponse value) => value;

    [LambdaHandler("APIGatewayHttpApiV2ProxyRequest")]
    public static APIGatewayHttpApiV2ProxyRequest ReturnAPIGatewayHttpApiV2ProxyRequest(APIGatewayHttpApiV2ProxyRequest value) => value;

    [LambdaHandler("APIGatewayHttpApiV2ProxyResponse")]
    public static APIGatewayHttpApiV2ProxyResponse ReturnAPIGatewayHttpApiV2ProxyResponse(APIGatewayHttpApiV2ProxyResponse value) => value;

    [LambdaHandler("ApplicationLoadBalancerRequest")]
    public static ApplicationLoadBalancerRequest ReturnApplicationLoadBalancerRequest(ApplicationLoadBalancerRequest value) => value;

    [LambdaHandler("ApplicationLoadBalancerResponse")]
    public static ApplicationLoadBalancerResponse ReturnApplicationLoadBalancerResponse(ApplicationLoadBalancerResponse value) => value;

    [LambdaHandler("APIGatewayCustomAuthorizerRequest")]
    public static APIGatewayCustomAuthorizerRequest ReturnAPIGatewayCustomAuthorizerRequest(APIGatewayCustomAuthorizerRequest value) => value;

    [LambdaHandler("APIGatewayCustomAuthorizerResponse")]
    public static APIGatewayCustomAuthorizerResponse ReturnAPIGatewayCustomAuthorizerResponse(APIGatewayCustomAuthorizerResponse value) => value;

    [LambdaHandler("APIGatewayCustomAuthorizerV2Request")]
    public static APIGatewayCustomAuthorizerV2Request ReturnAPIGatewayCustomAuthorizerV2Request(APIGatewayCustomAuthorizerV2Request value) => value;

    [LambdaHandler("APIGatewayCustomAuthorizerV2IamResponse")]
    public static APIGatewayCustomAuthorizerV2IamResponse ReturnAPIGatewayCustomAuthorizerV2IamResponse(APIGatewayCustomAuthorizerV2IamResponse value) => value;

    [LambdaHandler("APIGatewayCustomAuthorizerV2SimpleResponse")]
    public static APIGatewayCustomAuthorizerV2SimpleResponse ReturnAPIGatewayCustomAuthorizerV2SimpleResponse(APIGatewayCustomAuthorizerV2SimpleResponse value) => value;

    [LambdaHandler("SimpleEmailEvent")]
    public static SimpleEmailEvent ReturnSimpleEmailEvent(SimpleEmailEvent value) => value;

    [LambdaHandler("SimpleEmailDisposition")]
    public static SimpleEmailDisposition ReturnSimpleEmailDisposition(SimpleEmailDisposition value) => value;

    [LambdaHandler("CognitoPreSignupEvent")]
    public static CognitoPreSignupEvent ReturnCognitoPreSignupEvent(CognitoPreSignupEvent value) => value;

    [LambdaHandler("CognitoPostConfirmationEvent")]
    public static CognitoPostConfirmationEvent ReturnCognitoPostConfirmationEvent(CognitoPostConfirmationEvent value) => value;

    [LambdaHandler("CognitoPreAuthenticationEvent")]
    public static CognitoPreAuthenticationEvent ReturnCognitoPreAuthenticationEvent(CognitoPreAuthenticationEvent value) => value;

    [LambdaHandler("CognitoPostAuthenticationEvent")]
    public static CognitoPostAuthenticationEvent ReturnCognitoPostAuthenticationEvent(CognitoPostAuthenticationEvent value) => value;

    [LambdaHandler("CognitoPreTokenGenerationEvent")]
    public static CognitoPreTokenGenerationEvent ReturnCognitoPreTokenGenerationEvent(CognitoPreTokenGenerationEvent value) => value;

    [LambdaHandler("CognitoPreTokenGenerationV2Event")]
    public static CognitoPreTokenGenerationV2Event ReturnCognitoPreTokenGenerationV2Event(CognitoPreTokenGenerationV2Event value) => value;

    [LambdaHandler("CognitoMigrateUserEvent")]
    public static CognitoMigrateUserEvent ReturnCognitoMigrateUserEvent(CognitoMigrateUserEvent value) => value;

    [LambdaHandler("CognitoCustomMessageEvent")]
    public static CognitoCustomMessageEvent ReturnCognitoCustomMessageEvent(CognitoCustomMessageEvent value) => value;

    [LambdaHandler("CognitoDefineAuthChallengeEvent")]
    public static CognitoDefineAuthChallengeEvent ReturnCognitoDefineAuthChallengeEvent(CognitoDefineAuthChallengeEvent value) => value;

    [LambdaHandler("CognitoCreateAuthChallengeEvent")]
    public static CognitoCreateAuthChallengeEvent ReturnCognitoCreateAuthChallengeEvent(CognitoCreateAuthChallengeEvent value) => value;

    [LambdaHandler("CognitoVerifyAuthChallengeEvent")]
    public static CognitoVerifyAuthChallengeEvent ReturnCognitoVerifyAuthChallengeEvent(CognitoVerifyAuthChallengeEvent value) => value;

    [LambdaHandler("CognitoCustomEmailSenderEvent")]
    public static CognitoCustomEmailSenderEvent ReturnCognitoCustomEmailSenderEvent(CognitoCustomEmailSenderEvent value) => value;

    [LambdaHandler("CognitoCustomSmsSenderEvent")]
    public static CognitoCustomSmsSenderEvent ReturnCognitoCustomSmsSenderEvent(CognitoCustomSmsSenderEvent value) => value;

    [LambdaHandler("ConfigEvent")]
    public static ConfigEvent ReturnConfigEvent(ConfigEvent value) => value;

    [LambdaHandler("ContactFlowEvent")]
    public static ContactFlowEvent ReturnContactFlowEvent(ContactFlowEvent value) => value;

    [LambdaHandler("LexV2Event")]
    public static LexV2Event ReturnLexV2Event(LexV2Event value) => value;

    [LambdaHandler("LexV2Response")]
    public static LexV2Response ReturnLexV2Response(LexV2Response value) => value;

    [LambdaHandler("AppSyncResolverEvent")]
    public static AppSyncResolverEvent<PostArguments> ReturnAppSyncResolverEvent(AppSyncResolverEvent<PostArguments> value) => value;

    [LambdaHandler("AppSyncCognitoIdentity")]
    public static AppSyncCognitoIdentity ReturnAppSyncCognitoIdentity(AppSyncCognitoIdentity value) => value;

    [LambdaHandler("AppSyncIamIdentity")]
    public static AppSyncIamIdentity ReturnAppSyncIamIdentity(AppSyncIamIdentity value) => value;

    [LambdaHandler("AppSyncOidcIdentity")]
    public static AppSyncOidcIdentity ReturnAppSyncOidcIdentity(AppSyncOidcIdentity value) => value;

    [LambdaHandler("AppSyncLambdaIdentity")]
    public static AppSyncLambdaIdentity ReturnAppSyncLambdaIdentity(AppSyncLambdaIdentity value) => value;

    [LambdaHandler("AppSyncAuthorizerEvent")]
    public static AppSyncAuthorizerEvent ReturnAppSyncAuthorizerEvent(AppSyncAuthorizerEvent value) => value;

    [LambdaHandler("AppSyncAuthorizerResult")]
    public static AppSyncAuthorizerResult ReturnAppSyncAuthorizerResult(AppSyncAuthorizerResult value) => value;

    [LambdaHandler("CodePipelineJobEvent")]
    public static CodePipelineJobEvent ReturnCodePipelineJobEvent(CodePipelineJobEvent value) => value;

    [LambdaHandler("IoTCustomAuthorizerRequest")]
    public static IoTCustomAuthorizerRequest ReturnIoTCustomAuthorizerRequest(IoTCustomAuthorizerRequest value) => value;

    [LambdaHandler("IoTCustomAuthorizerResponse")]
    public static IoTCustomAuthorizerResponse ReturnIoTCustomAuthorizerResponse(IoTCustomAuthorizerResponse value) => value;

    [LambdaHandler("StepFunctionsTaskTokenEvent")]
    public static StepFunctionsTaskTokenEvent<InstanceState> ReturnStepFunctionsTaskTokenEvent(StepFunctionsTaskTokenEvent<InstanceState> value) => value;

    [LambdaHandler("BedrockAgentEvent")]
    public static BedrockAgentEvent ReturnBedrockAgentEvent(BedrockAgentEvent value) => value;

    [LambdaHandler("BedrockAgentResponse")]
    public static BedrockAgentResponse ReturnBedrockAgentResponse(BedrockAgentResponse value) => value;

    [LambdaHandler("SQSEventOfOrder")]
    public static SQSEvent<Order> ReturnSQSEventOfOrder(SQSEvent<Order> value) => value;

    [LambdaHandler("SNSEventOfOrder")]
    public static SNSEvent<Order> ReturnSNSEventOfOrder(SNSEvent<Order> value) => value;

    [LambdaHandler("KinesisEventOfOrder")]
    public static KinesisEvent<Order> ReturnKinesisEventOfOrder(KinesisEvent<Order> value) => value;

    [LambdaHandler("KinesisEventOfCompressedOrder")]
    public static KinesisEvent<GZip<Order>> ReturnKinesisEventOfCompressedOrder(KinesisEvent<GZip<Order>> value) => value;

    [LambdaHandler("KafkaEventOfOrder")]
    public static KafkaEvent<Order> ReturnKafkaEventOfOrder(KafkaEvent<Order> value) => value;

    [LambdaHandler("KinesisFirehoseEventOfOrder")]
    public static KinesisFirehoseEvent<Order> ReturnKinesisFirehoseEventOfOrder(KinesisFirehoseEvent<Order> value) => value;

    [LambdaHandler("KinesisFirehoseResponseOfOrder")]
    public static KinesisFirehoseResponse<Order> ReturnKinesisFirehoseResponseOfOrder(KinesisFirehoseResponse<Order> value) => value;

    [LambdaHandler("APIGatewayProxyRequestOfOrder")]
    public static APIGatewayProxyRequest<Order> ReturnAPIGatewayProxyRequestOfOrder(APIGatewayProxyRequest<Order> value) => value;

    [LambdaHandler("APIGatewayHttpApiV2ProxyRequestOfOrder")]
    public static APIGatewayHttpApiV2ProxyRequest<Order> ReturnAPIGatewayHttpApiV2ProxyRequestOfOrder(APIGatewayHttpApiV2ProxyRequest<Order> value) => value;

    [LambdaHandler("ApplicationLoadBalancerRequestOfOrder")]
    public static ApplicationLoadBalancerRequest<Order> ReturnApplicationLoadBalancerRequestOfOrder(ApplicationLoadBalancerRequest<Order> value) => value;

    [LambdaHandler("APIGatewayProxyResponseOfOrder")]
    public static APIGatewayProxyResponse<Order> ReturnAPIGatewayProxyResponseOfOrder(APIGatewayProxyResponse<Order> value) => value;

    [LambdaHandler("APIGatewayHttpApiV2ProxyResponseOfOrder")]
    public static APIGatewayHttpApiV2ProxyResponse<Order> ReturnAPIGatewayHttpApiV2ProxyResponseOfOrder(APIGatewayHttpApiV2ProxyResponse<Order> value) => value;

    [LambdaHandler("ApplicationLoadBalancerResponseOfOrder")]
    public static ApplicationLoadBalancerResponse<Order> ReturnApplicationLoadBalancerResponseOfOrder(ApplicationLoadBalancerResponse<Order> value) => value;
}

/// <summary>The detail of EC2's state change notification.</summary>
public class InstanceState
{
    [JsonPropertyName("instance-id")]
    public string InstanceId { get; set; } = "";

    [JsonPropertyName("state")]
    public string State { get; set; } = "";
}

/// <summary>The arguments of a GraphQL field.</summary>
public class PostArguments
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = "";
}

/// <summary>What stands in the strings of the events that hold JSON of the user's.</summary>
public class Order
{
    [JsonPropertyName("orderId")]
    public int OrderId { get; set; }

    [JsonPropertyName("quantity")]
    public int Quantity { get; set; }
}
