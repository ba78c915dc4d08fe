import type { PackageModel } from "../package-model.ts";

const routing = ["all", "del", "delete", "get", "head", "options", "patch", "post", "put", "register", "use"];
const router = "@koa/router()";

/** Koa, its routers and its parsers of bodies. */
export default {
  aliases: {
    "koa.Context()": "koa.Context",
    "koa.ParameterizedContext()": "koa.Context",
    "koa.DefaultContext()": "koa.Context",
    "@koa/router.RouterContext()": "koa.Context",
    "koa-router.IRouterContext()": "koa.Context",
    "koa-router()": router,
    "@koa/router.Router()": router,
    "koa.Context.req": "express.Request",
    "koa.Context.res": "express.Response",
    "koa.Context.request.req": "express.Request",
    ...Object.fromEntries(["koa().use", ...routing.map((name) => `${router}.${name}`)].map(chained)),
  },
  callbacks: [
    {
      apis: ["koa().use", ...routing.map((name) => `${router}.${name}`)],
      parameters: ["koa.Context", undefined],
    },
    { apis: [`${router}.param`], parameters: ["koa.Context.params", "koa.Context", undefined] },
    { apis: ["koa().on"], first: /^error$/, parameters: ["Error()", "koa.Context"] },
  ],
  never: ["koa.Context.throw"],
  sources: {
    "koa.Context.header": "remote",
    "koa.Context.headers": "remote",
    "koa.Context.host": "remote",
    "koa.Context.hostname": "remote",
    "koa.Context.href": "remote",
    "koa.Context.originalUrl": "remote",
    "koa.Context.params": "remote",
    "koa.Context.path": "remote",
    "koa.Context.query": ["remote", "repeated"],
    "koa.Context.querystring": "remote",
    "koa.Context.search": "remote",
    "koa.Context.url": "remote",
    "koa.Context.request.body": ["remote", "structured"],
    "koa.Context.request.rawBody": "remote",
    "koa.Context.request.header": "remote",
    "koa.Context.request.headers": "remote",
    "koa.Context.request.host": "remote",
    "koa.Context.request.hostname": "remote",
    "koa.Context.request.href": "remote",
    "koa.Context.request.originalUrl": "remote",
    "koa.Context.request.params": "remote",
    "koa.Context.request.path": "remote",
    "koa.Context.request.query": ["remote", "repeated"],
    "koa.Context.request.querystring": "remote",
    "koa.Context.request.search": "remote",
    "koa.Context.request.url": "remote",
    // koa-body and @koa/multer: what the client calls its files.
    "koa.Context.file.originalname": "upload-name",
    "koa.Context.request.file.originalname": "upload-name",
    "koa.Context.request.files.*.name": "remote",
    "koa.Context.request.files.*.originalFilename": "remote",
    "koa.Context.request.files.*.originalname": "upload-name",
    "koa.Context.cookies.get()": "remote",
    "koa.Context.get()": "remote",
    "koa.Context.request.get()": "remote",
    // Parsers that a handler calls itself.
    "co-body()": ["remote", "structured"],
    "co-body.json()": ["remote", "structured"],
    "co-body.form()": ["remote", "structured"],
    "co-body.text()": "remote",
    "raw-body()": "remote",
  },
} satisfies PackageModel;

/** Each call gives the application or router itself. */
function chained(name: string): readonly [string, string] {
  return [`${name}()`, name.slice(0, name.lastIndexOf("."))];
}
