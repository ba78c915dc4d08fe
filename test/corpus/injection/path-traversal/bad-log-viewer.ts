import { createReadStream } from "node:fs";
import { readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const LOG_DIR = process.env.LOG_DIR ?? "/var/log/shop";

interface LogQuery {
  file: string;
  from?: number;
}

async function open(name: string) {
  const path = join(LOG_DIR, name);
  const { size } = await stat(path); // finding
  return { size, stream: createReadStream(path, { encoding: "utf8" }) }; // finding
}

export default async function logRoutes(app: FastifyInstance) {
  app.get("/logs", async () => {
    const names = await readdir(LOG_DIR);
    return names.filter((name) => name.endsWith(".log"));
  });

  app.get<{ Querystring: LogQuery }>("/logs/content", async (request, reply) => {
    const { size, stream } = await open(request.query.file);
    reply.header("content-length", size).type("text/plain");
    return reply.send(stream);
  });

  app.delete("/logs/:name", async (request: FastifyRequest<{ Params: { name: string } }>, reply: FastifyReply) => {
    if (request.params.name.startsWith(".")) return reply.code(400).send();
    await unlink(`${LOG_DIR}/${request.params.name}`); // finding
    return reply.code(204).send();
  });
}
