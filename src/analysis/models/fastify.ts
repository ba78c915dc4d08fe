import type { PackageModel } from "../package-model.ts";

const routing = ["all", "delete", "get", "head", "options", "patch", "post", "put"];

/** Hooks that get the request, with or without the body. */
const hooks = /^(?:on(?:Request|Send|Response|Error|Timeout)|pre(?:Parsing|Validation|Handler|Serialization))$/;

/** Fastify: its request has the fields of Express's, but its query string gives arrays and no objects. */
export default {
  aliases: {
    "fastify.fastify()": "fastify()",
    "fastify.Fastify()": "fastify()",
    "fastify.FastifyInstance()": "fastify()",
    "fastify().withTypeProvider()": "fastify()",
    "fastify.FastifyRequest()": "fastify.Request",
    "fastify.FastifyReply()": "fastify.Reply",
    "fastify.Request.raw": "express.Request",
    "fastify.Request.req": "express.Request",
    "fastify.Reply.raw": "express.Response",
    ...Object.fromEntries(["register", ...routing].map((name) => [`fastify().${name}()`, "fastify()"])),
  },
  callbacks: [
    { apis: routing.map((name) => `fastify().${name}`), parameters: ["fastify.Request", "fastify.Reply"] },
    {
      apis: [...routing, "route"].map((name) => `fastify().${name}`),
      option: ["handler", "onRequest", "preHandler", "preValidation", "preParsing"],
      parameters: ["fastify.Request", "fastify.Reply", undefined],
    },
    { apis: ["fastify().addHook"], first: hooks, parameters: ["fastify.Request", "fastify.Reply", undefined] },
    { apis: ["fastify().setErrorHandler"], parameters: ["Error()", "fastify.Request", "fastify.Reply"] },
    { apis: ["fastify().setNotFoundHandler"], parameters: ["fastify.Request", "fastify.Reply"] },
    {
      apis: ["fastify().addContentTypeParser"],
      parameters: ["fastify.Request", "fastify.Request.rawBody", undefined],
    },
    { apis: ["fastify().register", "fastify-plugin"], parameters: ["fastify()", undefined] },
  ],
  sources: {
    "fastify.Request.body": ["remote", "structured"],
    "fastify.Request.cookies": "remote",
    "fastify.Request.headers": "remote",
    "fastify.Request.host": "remote",
    "fastify.Request.hostname": "remote",
    "fastify.Request.originalUrl": "remote",
    "fastify.Request.params": "remote",
    "fastify.Request.query": ["remote", "repeated"],
    "fastify.Request.rawBody": "remote",
    "fastify.Request.url": "remote",
    "fastify.Request.file().filename": "upload-name",
    "fastify.Request.file().fieldname": "remote",
    "fastify.Request.file().fields": "remote",
    "fastify.Request.file().toBuffer()": "remote",
    "fastify.Request.files()[].filename": "upload-name",
    "fastify.Request.parts()[].filename": "upload-name",
    "fastify.Request.parts()[].value": "remote",
  },
} satisfies PackageModel;
