const { ApolloClient, InMemoryCache, gql } = require("@apollo/client/core");
const express = require("express");

const client = new ApolloClient({ uri: "https://stock.example/graphql", cache: new InMemoryCache() });
const app = express();

app.get("/stock/:sku", async (req, res) => {
  const { data } = await client.query({ // finding
    query: gql`
      {
        stock(sku: "${req.params.sku}", place: "${req.query.place}") {
          amount
        }
      }
    `,
    fetchPolicy: "network-only",
  });
  res.json(data.stock);
});

app.listen(3000);
