import type { PackageModel } from "../package-model.ts";

const effect = "sends the file that it names";

/**
 * What answers a request with a file. `root` keeps a name inside of a folder; `@fastify/static` cannot be used without one, so
 * that only a folder that is given to `reply.sendFile` counts.
 */
export default {
  aliases: { "@fastify/send": "send", "@fastify/send.send": "send" },
  sinks: [
    {
      kind: "path",
      apis: ["sendFile", "sendfile", "download"].map((name) => `express.Response.${name}`),
      arguments: [0],
      without: "root",
      effect,
    },
    {
      kind: "path",
      apis: ["fastify.Reply.sendFile"],
      arguments: [1],
      effect: "sends a file of the folder that it names",
    },
    { kind: "path", apis: ["send", "koa-send"], arguments: [1], without: "root", effect },
    {
      kind: "path",
      apis: ["express.static", "serve-static", "koa-static", "sirv", "serve-index"],
      arguments: [0],
      effect: "gives out the files of the folder that it names",
    },
    {
      kind: "path",
      apis: ["express.Response.render", "express.Application.render", "koa.Context.render", "fastify.Reply.view"],
      arguments: [0],
      effect: "opens the template that it names",
    },
  ],
} satisfies PackageModel;
