import type { PackageModel } from "../package-model.ts";

/** A query with braces in it that are the program's own: a whole query from outside is what a gateway passes on. */
const query = /[{(]/;
const effect = "sends it as a query";

const apollo = ["@apollo/client", "@apollo/client/core", "apollo-client", "apollo-boost"];
const clients = ["query", "mutate", "subscribe", "watchQuery"];

/** What sends or runs GraphQL as text. The tag `gql` joins texts, so a value in it is a part of the query. */
export default {
  aliases: {
    "graphql-request.default": "graphql-request.request",
    "graphql-request.GraphQLClient()": "graphql-request.Client",
    ...Object.fromEntries(apollo.map((name) => [`${name}.ApolloClient()`, "apollo.Client"])),
    "apollo-client()": "apollo.Client",
    "apollo-boost()": "apollo.Client",
    ...Object.fromEntries(
      ["@urql/core", "urql"].flatMap((name) =>
        ["createClient()", "Client()"].map((maker) => [`${name}.${maker}`, "urql.Client"]),
      ),
    ),
    "@octokit/graphql.graphql.defaults()": "@octokit/graphql.graphql",
    ...Object.fromEntries(
      ["@octokit/core.Octokit()", "@octokit/rest.Octokit()", "octokit.Octokit()"].map((name) => [
        `${name}.graphql`,
        "@octokit/graphql.graphql",
      ]),
    ),
  },
  sinks: [
    {
      kind: "graphql",
      apis: ["graphql-request.request", "graphql-request.rawRequest"],
      arguments: [0, 1],
      fields: "document",
      like: query,
      effect,
    },
    {
      kind: "graphql",
      apis: ["request", "rawRequest"].map((name) => `graphql-request.Client.${name}`),
      arguments: [0],
      fields: "document",
      like: query,
      effect,
    },
    {
      kind: "graphql",
      apis: clients.map((name) => `apollo.Client.${name}`),
      arguments: [0],
      fields: ["query", "mutation"],
      like: query,
      effect,
    },
    {
      kind: "graphql",
      apis: ["query", "mutation", "subscription", "readQuery"].map((name) => `urql.Client.${name}`),
      arguments: [0],
      like: query,
      effect,
    },
    { kind: "graphql", apis: ["@octokit/graphql.graphql"], arguments: [0], fields: "query", like: query, effect },
    {
      kind: "graphql",
      apis: ["graphql.graphql", "graphql.graphqlSync"],
      arguments: [0, 1],
      fields: "source",
      like: query,
      effect: "runs it as a query",
    },
    {
      kind: "graphql",
      apis: ["axios.post", "got.post", "needle.post", "superagent.post().send", "axios.Client.post"],
      arguments: [1],
      fields: ["query", "json"],
      like: /^\s*(?:query|mutation|subscription)?\s*[\w\s($:!,)]*\{/,
      effect,
    },
  ],
  propagators: {
    "graphql-tag": "all",
    "graphql-tag.gql": "all",
    "graphql-request.gql": "all",
    "@apollo/client.gql": "all",
    "@apollo/client/core.gql": "all",
    "apollo-boost.gql": "all",
    "@urql/core.gql": "all",
    "urql.gql": "all",
    "graphql.parse": [0],
    "graphql.Source": [0],
  },
} satisfies PackageModel;
