import type { PackageModel } from "../package-model.ts";

const routing = ["del", "get", "head", "opts", "patch", "post", "pre", "put", "use"];
const request = "restify.Request";

/** restify: its request is Node's with parsed parts, some of them under the name of a method. */
export default {
  aliases: {
    "restify.createServer()": "restify.Server",
    "restify.Server()": "restify.Server",
    "restify-router.Router()": "restify.Server",
    "restify.Response()": "express.Response",
    "restify.Request()": request,
  },
  callbacks: [
    {
      apis: routing.map((name) => `restify.Server.${name}`),
      parameters: [request, "express.Response", undefined],
    },
    {
      apis: ["restify.Server.on"],
      first: /^(?:restifyError|after|pre|routed|uncaughtException|NotFound|MethodNotAllowed|InternalServer)$/,
      parameters: [request, "express.Response", undefined, undefined],
    },
  ],
  sources: {
    [`${request}.body`]: ["remote", "structured"],
    [`${request}.headers`]: "remote",
    [`${request}.params`]: ["remote", "structured"],
    [`${request}.query`]: ["remote", "structured"],
    [`${request}.url`]: "remote",
    [`${request}.getQuery()`]: "remote",
    [`${request}.getUrl()`]: "remote",
    [`${request}.getPath()`]: "remote",
    [`${request}.path()`]: "remote",
    [`${request}.href()`]: "remote",
    [`${request}.header()`]: "remote",
    [`${request}.userAgent()`]: "remote",
    [`${request}.contentType()`]: "remote",
  },
} satisfies PackageModel;
