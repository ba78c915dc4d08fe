const { ApolloClient, InMemoryCache, gql } = require("@apollo/client/core");
const express = require("express");
const { request } = require("graphql-request");

const client = new ApolloClient({ uri: "https://stock.example/graphql", cache: new InMemoryCache() });
const app = express();

const PRICE = gql`
  fragment Price on Product {
    amount
    currency
  }
`;
const STOCK = gql`
  query Stock($sku: ID!, $place: String) {
    stock(sku: $sku, place: $place) {
      amount
      ...Price
    }
  }
  ${PRICE}
`;

app.get("/stock/:sku", async (req, res) => {
  const variables = { sku: req.params.sku, place: req.query.place };
  const { data } = await client.query({ query: STOCK, variables });
  res.json(data.stock);
});

app.get("/orders", async (req, res) => {
  const first = Math.min(Number(req.query.first) || 10, 50);
  res.json(await request("https://orders.example/graphql", `{ orders(first: ${first}) { id } }`));
});
