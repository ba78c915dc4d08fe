import type { PackageModel } from "../package-model.ts";

const commands = ["Scan", "Query", "Update", "UpdateItem", "Put", "PutItem", "Delete", "DeleteItem", "TransactWrite"];
const expressions = [
  ...["ConditionExpression", "FilterExpression", "KeyConditionExpression", "ProjectionExpression", "UpdateExpression"],
];

/** Methods of the clients of version 2, and of version 3 without commands. */
const methods = ["scan", "query", "update", "updateItem", "put", "putItem", "delete", "deleteItem"];

const clients = [
  ...["aws-sdk.DynamoDB()", "aws-sdk.DynamoDB.DocumentClient()", "aws-sdk/clients/dynamodb()"],
  ...["aws-sdk/clients/dynamodb.DocumentClient()", "@aws-sdk/client-dynamodb.DynamoDB()"],
  ...["@aws-sdk/lib-dynamodb.DynamoDBDocument.from()", "@aws-sdk/lib-dynamodb.DynamoDBDocument()"],
];

/** DynamoDB: the text of expressions and of PartiQL. What is given beside the text is bound. */
export default {
  aliases: Object.fromEntries(clients.map((name) => [name, "dynamodb.Client"])),
  sinks: [
    {
      kind: "nosql-text",
      apis: [
        ...["client-dynamodb", "lib-dynamodb"].flatMap((name) =>
          commands.map((command) => `@aws-sdk/${name}.${command}Command`),
        ),
        ...methods.map((name) => `dynamodb.Client.${name}`),
      ],
      arguments: [0],
      fields: expressions,
      effect: "reads it as an expression",
    },
    {
      kind: "nosql-text",
      apis: [
        ...["@aws-sdk/client-dynamodb.ExecuteStatementCommand", "@aws-sdk/lib-dynamodb.ExecuteStatementCommand"],
        ...["dynamodb.Client.executeStatement"],
      ],
      arguments: [0],
      fields: "Statement",
      effect: "runs it as a statement",
    },
    {
      kind: "nosql",
      apis: [
        ...["client-dynamodb", "lib-dynamodb"].flatMap((name) =>
          ["Scan", "Query"].map((command) => `@aws-sdk/${name}.${command}Command`),
        ),
        ...["dynamodb.Client.scan", "dynamodb.Client.query"],
      ],
      arguments: [0],
      fields: ["KeyConditions", "QueryFilter", "ScanFilter"],
      effect: "takes it for conditions, with operators where it holds some",
    },
  ],
} satisfies PackageModel;
