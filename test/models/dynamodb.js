const { DynamoDBClient, ExecuteStatementCommand } = require("@aws-sdk/client-dynamodb");
const { DynamoDBDocumentClient, QueryCommand, ScanCommand } = require("@aws-sdk/lib-dynamodb");
const AWS = require("aws-sdk");

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const table = new AWS.DynamoDB.DocumentClient();

exports.handler = async (event) => {
  const { name, attribute } = event.queryStringParameters;
  await client.send(new ScanCommand({ TableName: "users", FilterExpression: `${attribute} = :value` })); // flow: nosql-text
  await client.send(
    new QueryCommand({
      TableName: "users",
      KeyConditionExpression: "#name = :name",
      ExpressionAttributeNames: { "#name": attribute },
      ExpressionAttributeValues: { ":name": name },
    }),
  );
  await client.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM users WHERE name = '${name}'` })); // flow: nosql-text
  await client.send(
    new ExecuteStatementCommand({ Statement: "SELECT * FROM users WHERE name = ?", Parameters: [{ S: name }] }),
  );
  await table.scan({ TableName: "users", ScanFilter: JSON.parse(event.body) }).promise(); // flow: nosql
  await table.update({ TableName: "users", Key: { name }, UpdateExpression: "SET " + attribute + " = :x" }).promise(); // flow: nosql-text
  return { statusCode: 204 };
};
