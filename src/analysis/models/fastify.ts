import type { PackageModel } from "../package-model.ts";

const routing = ["all", "delete", "get", "head", "options", "patch", "post", "put"];

/** Fastify: its request has the same fields as Express's. */
export default {
  aliases: {
    "fastify.fastify()": "fastify()",
    "fastify.FastifyInstance()": "fastify()",
    "fastify.FastifyRequest()": "express.Request",
    "fastify.FastifyReply()": "fastify.Reply",
  },
  callbacks: [
    { apis: routing.map((name) => `fastify().${name}`), parameters: ["express.Request", "fastify.Reply"] },
    { apis: ["fastify().register"], parameters: ["fastify()", undefined] },
  ],
} satisfies PackageModel;
