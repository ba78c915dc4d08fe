import type { PackageModel } from "../package-model.ts";

/** Events that come through an API gateway. */
export default {
  aliases: {
    "aws-lambda.APIGatewayProxyEvent()": "lambda.Event",
    "aws-lambda.APIGatewayProxyEventV2()": "lambda.Event",
  },
  sources: {
    "lambda.Event.body": "remote",
    "lambda.Event.headers": "remote",
    "lambda.Event.pathParameters": "remote",
    "lambda.Event.queryStringParameters": "remote",
    "lambda.Event.rawPath": "remote",
    "lambda.Event.rawQueryString": "remote",
  },
} satisfies PackageModel;
