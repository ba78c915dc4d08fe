import type { PackageModel } from "../package-model.ts";

const routing = ["all", "delete", "get", "on", "options", "patch", "post", "put", "use"];

/** Hono. */
export default {
  aliases: {
    "hono.Context()": "hono.Context",
    "@hono/zod-openapi.OpenAPIHono()": "hono.Hono()",
    "hono.Context.req.raw": "web.Request",
    "hono.Hono().basePath()": "hono.Hono()",
    ...Object.fromEntries(routing.map((name) => [`hono.Hono().${name}()`, "hono.Hono()"])),
  },
  callbacks: [
    { apis: routing.map((name) => `hono.Hono().${name}`), parameters: ["hono.Context", undefined] },
    { apis: ["hono.Hono().onError"], parameters: ["Error()", "hono.Context"] },
    { apis: ["hono.Hono().notFound", "hono/factory.createMiddleware"], parameters: ["hono.Context", undefined] },
    { apis: ["hono/factory.createFactory().createHandlers"], parameters: ["hono.Context", undefined] },
  ],
  sources: {
    "hono.Context.req.path": "remote",
    "hono.Context.req.url": "remote",
    "hono.Context.req.blob()": "remote",
    "hono.Context.req.arrayBuffer()": "remote",
    "hono.Context.req.formData()": "remote",
    "hono.Context.req.header()": "remote",
    "hono.Context.req.json()": ["remote", "structured"],
    "hono.Context.req.param()": "remote",
    "hono.Context.req.parseBody()": ["remote", "repeated"],
    "hono.Context.req.queries()": "remote",
    "hono.Context.req.query()": "remote",
    "hono.Context.req.text()": "remote",
    "hono/cookie.getCookie()": "remote",
  },
} satisfies PackageModel;
