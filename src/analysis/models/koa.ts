import type { PackageModel } from "../package-model.ts";

const routing = ["all", "del", "delete", "get", "head", "patch", "post", "put", "use"];
const routers = ["@koa/router()", "koa-router()"];

/** Koa and its routers. */
export default {
  aliases: {
    "koa.Context()": "koa.Context",
    "koa.ParameterizedContext()": "koa.Context",
    "koa.Context.req": "express.Request",
  },
  callbacks: [
    {
      apis: ["koa().use", ...routers.flatMap((router) => routing.map((name) => `${router}.${name}`))],
      parameters: ["koa.Context", undefined],
    },
  ],
  sources: {
    "koa.Context.header": "remote",
    "koa.Context.headers": "remote",
    "koa.Context.href": "remote",
    "koa.Context.originalUrl": "remote",
    "koa.Context.params": "remote",
    "koa.Context.path": "remote",
    "koa.Context.query": "remote",
    "koa.Context.querystring": "remote",
    "koa.Context.request.body": "remote",
    "koa.Context.request.header": "remote",
    "koa.Context.request.headers": "remote",
    "koa.Context.request.query": "remote",
    "koa.Context.request.querystring": "remote",
    "koa.Context.request.url": "remote",
    "koa.Context.url": "remote",
    "koa.Context.cookies.get()": "remote",
    "koa.Context.get()": "remote",
    "koa.Context.request.get()": "remote",
  },
} satisfies PackageModel;
