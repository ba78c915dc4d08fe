import { gql } from "@apollo/client";
import { ApolloClient } from "@apollo/client/core";
import axios from "axios";
import express from "express";
import { graphql } from "graphql";
import { GraphQLClient, request } from "graphql-request";
import { schema } from "./schema.js";

const client = new GraphQLClient("https://shop.example/graphql");
const apollo = new ApolloClient({});
const app = express();

app.get("/users/:id", async (req, res) => {
  const { id } = req.params;
  await request("https://shop.example/graphql", `{ user(id: "${id}") { name } }`); // flow: graphql
  await request("https://shop.example/graphql", "query ($id: ID!) { user(id: $id) { name } }", { id });
  await client.request("{ user(id: \"" + id + "\") { name } }"); // flow: graphql
  await apollo.query({ query: gql`{ user(id: "${id}") { name } }` }); // flow: graphql
  await apollo.query({ query: gql`query ($id: ID!) { user(id: $id) { name } }`, variables: { id } });
  await axios.post("https://shop.example/graphql", { query: `{ user(id: "${id}") { name } }` }); // flow: graphql
  await axios.post("https://shop.example/search", { query: id });
  res.json(await graphql({ schema, source: req.query.query, variableValues: { id } }));
});
