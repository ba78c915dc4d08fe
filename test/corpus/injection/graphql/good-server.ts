import express from "express";
import { buildSchema, graphql, parse, validate } from "graphql";

const schema = buildSchema("type Query { hello(name: String!): String }");
const rootValue = { hello: ({ name }: { name: string }) => `Hello ${name}` };
const app = express();

app.post("/graphql", async (req, res) => {
  const { query, variables, operationName } = req.body;
  const problems = validate(schema, parse(query));
  if (problems.length > 0) {
    res.status(400).json({ errors: problems });
    return;
  }
  res.json(await graphql({ schema, rootValue, source: query, variableValues: variables, operationName }));
});

app.get("/graphql", async (req, res) => {
  res.json(await graphql({ schema, rootValue, source: String(req.query.query) }));
});
