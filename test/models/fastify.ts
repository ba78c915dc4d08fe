import { exec } from "node:child_process";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import plugin from "fastify-plugin";

const app = Fastify({ logger: true });

app.get("/a/:id", async (request, reply) => {
  exec(`a ${request.params.id}`); // flow: command
  exec(`a ${request.query.name}`); // flow: command
  exec(`a ${request.headers["x-name"]}`); // flow: command
  exec(`a ${request.id} ${request.method}`);
  return reply.send({ ok: true });
});

app.route({
  method: "POST",
  url: "/b",
  handler: async (request) => {
    exec(request.body.command); // flow: command
    return { ok: true };
  },
});

async function show(request: FastifyRequest, reply: FastifyReply) {
  exec(`a ${request.cookies.theme}`); // flow: command
  exec(`a ${request.raw.url}`); // flow: command
  return reply.code(204).send();
}

app.post("/c", { bodyLimit: 1000 }, show);

app.addHook("preHandler", async (request) => {
  exec(`logger ${request.url}`); // flow: command
});

app.addHook("onClose", async (instance) => {
  exec(`logger ${instance.version}`);
});

app.setErrorHandler((error, request, reply) => {
  exec(`logger ${request.hostname}`); // flow: command
  reply.send(error.code);
});

app.post("/upload", async (request) => {
  const part = await request.file();
  exec(`identify ${part.filename}`); // flow: command
  return { type: "file" };
});

export default plugin(async (fastify: FastifyInstance) => {
  fastify.get("/d", async (request) => {
    exec(`a ${request.query.q}`); // flow: command
  });
});
