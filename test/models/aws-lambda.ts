import { exec } from "node:child_process";
import type { APIGatewayProxyEvent, APIGatewayProxyHandlerV2, SQSEvent } from "aws-lambda";

export const handler = async (event) => {
  const { name } = JSON.parse(event.body);
  exec(`a ${name}`); // flow: command
  exec(`a ${event.pathParameters.id}`); // flow: command
  exec(`a ${event.requestContext.requestId} ${event.isBase64Encoded}`);
  return { statusCode: 200 };
};

export const list: APIGatewayProxyHandlerV2 = async ({ queryStringParameters = {}, rawPath }) => {
  exec(`a ${queryStringParameters.page}`); // flow: command
  exec(`a ${rawPath}`); // flow: command
  return { statusCode: 200 };
};

export async function create(event: APIGatewayProxyEvent) {
  exec(`a ${event.headers["x-name"]}`); // flow: command
  return { statusCode: 204 };
}

async function work(event: SQSEvent) {
  for (const { body, messageId } of event.Records) {
    exec(`a ${JSON.parse(body).file}`); // flow: command
  }
}

exports.remove = async (event, context) => {
  exec(`rm ${event.queryStringParameters.name}`); // flow: command
  exec(`logger ${context.functionName}`);
};

module.exports.work = work;
