import type { PackageModel } from "../package-model.ts";

const owners = ["express.Request", "fastify.Request", "koa.Context", "koa.Context.request"];

/** What every HTTP server hands on as a request's URL begins with a slash: it can change no host that stands before it. */
export default {
  sources: { "parseurl()": "remote", "parseurl.original()": "remote" },
  texts: Object.fromEntries(
    owners.flatMap((owner) => ["url", "originalUrl", "path"].map((name) => [`${owner}.${name}`, "/\ufffc"])),
  ),
} satisfies PackageModel;
