import type { PackageModel } from "../package-model.ts";

const events = [
  ...["APIGatewayEvent", "APIGatewayProxyEvent", "APIGatewayProxyEventV2", "ALBEvent", "LambdaFunctionURLEvent"],
  ...["SQSEvent", "SNSEvent", "S3Event", "KinesisStreamEvent", "DynamoDBStreamEvent", "AppSyncResolverEvent"],
];

/** Events that come through a gateway, a queue or an upload. */
export default {
  aliases: Object.fromEntries(events.map((name) => [`aws-lambda.${name}()`, "lambda.Event"])),
  sources: {
    // AppSync
    "lambda.Event.arguments": ["remote", "structured"],
    "lambda.Event.body": "remote",
    "lambda.Event.cookies": "remote",
    "lambda.Event.headers": "remote",
    "lambda.Event.multiValueHeaders": "remote",
    "lambda.Event.multiValueQueryStringParameters": "remote",
    "lambda.Event.path": "remote",
    "lambda.Event.pathParameters": "remote",
    "lambda.Event.queryStringParameters": "remote",
    "lambda.Event.rawPath": "remote",
    "lambda.Event.rawQueryString": "remote",
    "lambda.Event.requestContext.http.path": "remote",
    // Names of uploads, texts of messages
    "lambda.Event.Records": "remote",
  },
} satisfies PackageModel;
