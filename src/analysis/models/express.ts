import type { PackageModel } from "../package-model.ts";

const routing = ["all", "delete", "get", "head", "options", "patch", "post", "put", "use"];

/** Express, and what its common middleware puts into the request. */
export default {
  aliases: {
    "express()": "express.Application",
    "express.Router()": "express.Application",
    "express.Application()": "express.Application",
    "express.Express()": "express.Application",
    "express.Request()": "express.Request",
    "express.Response()": "express.Response",
    "express.Application.route()": "express.Route",
    ...Object.fromEntries(routing.map((name) => [`express.Route.${name}()`, "express.Route"])),
  },
  callbacks: [
    {
      apis: routing.flatMap((name) => [`express.Application.${name}`, `express.Route.${name}`]),
      parameters: ["express.Request", "express.Response", undefined],
      withError: ["Error()", "express.Request", "express.Response", undefined],
    },
  ],
  sources: {
    "express.Request[]": "remote",
    "express.Request.body": "remote",
    "express.Request.cookies": "remote",
    "express.Request.file.originalname": "remote",
    "express.Request.headers": "remote",
    "express.Request.hostname": "remote",
    "express.Request.originalUrl": "remote",
    "express.Request.params": "remote",
    "express.Request.path": "remote",
    "express.Request.query": "remote",
    "express.Request.rawBody": "remote",
    "express.Request.rawHeaders": "remote",
    "express.Request.url": "remote",
    "express.Request.get()": "remote",
    "express.Request.header()": "remote",
    "express.Request.param()": "remote",
  },
} satisfies PackageModel;
