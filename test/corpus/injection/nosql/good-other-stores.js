const express = require("express");
const { DynamoDBDocumentClient, QueryCommand } = require("@aws-sdk/lib-dynamodb");
const { Client } = require("@elastic/elasticsearch");
const { User } = require("./sequelize-models");

const search = new Client({ node: process.env.ELASTIC_URL });
const dynamo = DynamoDBDocumentClient.from(require("./dynamo"));
const app = express();

app.get("/find", async (req, res) => {
  const user = await User.findOne({ where: { email: req.body.email } });
  const notes = req.body.notes.find((note) => note.id === req.query.id);
  const { hits } = await search.search({
    index: "notes",
    query: { bool: { must: [{ match: { text: req.query.text } }, { term: { owner: user.id } }] } },
  });
  const { Items } = await dynamo.send(
    new QueryCommand({
      TableName: "notes",
      KeyConditionExpression: "#owner = :owner",
      ExpressionAttributeNames: { "#owner": "owner" },
      ExpressionAttributeValues: { ":owner": req.query.owner },
    }),
  );
  res.json({ notes, hits, Items });
});

module.exports = app;
