/**
 * Data from a request becomes part of the text of a GraphQL query.
 *
 * The service that gets the query trusts the program that sends it. A value with a quote in it adds fields, arguments and
 * mutations to the query, which then run with the program's rights instead of the user's.
 *
 * ## A value inside the text
 *
 * ```js bad
 * import express from "express";
 * import { request } from "graphql-request";
 *
 * const app = express();
 *
 * app.get("/users/:id", async (req, res) => {
 *   const query = `{ user(id: "${req.params.id}") { name } }`;
 *   res.json(await request("https://accounts.example/graphql", query)); // finding
 * });
 * ```
 *
 * Send the value as a variable:
 *
 * ```js good
 * import express from "express";
 * import { request } from "graphql-request";
 *
 * const app = express();
 *
 * app.get("/users/:id", async (req, res) => {
 *   const query = "query ($id: ID!) { user(id: $id) { name } }";
 *   res.json(await request("https://accounts.example/graphql", query, { id: req.params.id }));
 * });
 * ```
 *
 * ## The tag `gql` binds nothing
 *
 * Unlike tags for SQL, `gql` puts texts together.
 *
 * ```ts bad
 * import { ApolloClient, gql, InMemoryCache } from "@apollo/client/core";
 * import type { Request, Response } from "express";
 *
 * const client = new ApolloClient({ uri: "https://accounts.example/graphql", cache: new InMemoryCache() });
 *
 * export async function rename(req: Request, res: Response) {
 *   const mutation = gql`mutation { rename(id: 1, name: "${req.body.name}") { id } }`;
 *   res.json(await client.mutate({ mutation })); // finding
 * }
 * ```
 *
 * ```ts good
 * import { ApolloClient, gql, InMemoryCache } from "@apollo/client/core";
 * import type { Request, Response } from "express";
 *
 * const client = new ApolloClient({ uri: "https://accounts.example/graphql", cache: new InMemoryCache() });
 * const mutation = gql`mutation ($name: String!) { rename(id: 1, name: $name) { id } }`;
 *
 * export async function rename(req: Request, res: Response) {
 *   res.json(await client.mutate({ mutation, variables: { name: req.body.name } }));
 * }
 * ```
 *
 * ## Not reported
 *
 * Numbers, values as JSON, names from a list, and a server or gateway that runs the query that it was sent:
 *
 * ```js good
 * import axios from "axios";
 * import { graphql } from "graphql";
 * import { schema } from "./schema.js";
 *
 * const url = "https://accounts.example/graphql";
 * const fields = ["name", "mail"];
 *
 * export async function query(req, res) {
 *   await axios.post(url, { query: `{ users(first: ${Number(req.query.count)}) { name } }` });
 *   await axios.post(url, { query: `{ user(name: ${JSON.stringify(req.query.name)}) { mail } }` });
 *   if (!fields.includes(req.query.field)) return res.status(400).end();
 *   await axios.post(url, { query: `{ users { ${req.query.field} } }` });
 *   res.json(await graphql({ schema, source: req.body.query, variableValues: req.body.variables }));
 * }
 * ```
 *
 * ## Out of scope
 *
 * How deep and how costly a query may be that a server runs for its clients.
 */

import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/graphql",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [943],
  owasp: "A03:2021",
  message: "Data from a request becomes part of the text of a GraphQL query, so its sender changes what is asked for.",
  fix: "Send the value as a variable of the query.",
  sinks: ["graphql"],
  sanitizers: ["number", "allow-list", "characters", "json", "url"],
} satisfies TaintRule;
