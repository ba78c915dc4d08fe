import type { PackageModel } from "../package-model.ts";

const routing = ["all", "delete", "get", "patch", "post", "put", "use"];

/** Hono. */
export default {
  aliases: { "hono.Context()": "hono.Context" },
  callbacks: [
    { apis: routing.map((name) => `hono.Hono().${name}`), parameters: ["hono.Context", undefined] },
    { apis: ["hono.Hono().onError"], parameters: ["Error()", "hono.Context"] },
  ],
  sources: {
    "hono.Context.req.header()": "remote",
    "hono.Context.req.json()": "remote",
    "hono.Context.req.param()": "remote",
    "hono.Context.req.parseBody()": "remote",
    "hono.Context.req.queries()": "remote",
    "hono.Context.req.query()": "remote",
    "hono.Context.req.text()": "remote",
  },
} satisfies PackageModel;
