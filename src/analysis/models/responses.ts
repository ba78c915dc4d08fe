import type { PackageModel } from "../package-model.ts";

const effect = "sends it to the client";

/** What frameworks send to the client. */
export default {
  fluent: ["express.Response", "fastify.Reply"],
  sources: { "Error().stack": "error-details", "Error().sql": "error-details", "Error().sqlMessage": "error-details" },
  sinks: [
    {
      kind: "response",
      apis: ["send", "json", "jsonp", "end", "write", "render"].map((name) => `express.Response.${name}`),
      fields: "all",
      effect,
    },
    { kind: "response", apis: ["fastify.Reply.send", "fastify.Reply.view"], fields: "all", effect },
    {
      kind: "response",
      apis: ["json", "text", "html", "body"].map((name) => `hono.Context.${name}`),
      fields: "all",
      effect,
    },
    {
      kind: "response",
      apis: ["Response", "Response.json", "next/server.NextResponse", "next/server.NextResponse.json"],
      arguments: [0],
      fields: "all",
      effect,
    },
    {
      kind: "response",
      apis: ["koa.Context.body", "koa.Context.response.body"],
      assigned: true,
      fields: "all",
      effect,
    },
  ],
} satisfies PackageModel;
