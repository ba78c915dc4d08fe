import Fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import { z } from "zod";

const app = Fastify({ logger: true });
const Item = z.object({ sku: z.string().regex(/^[A-Z0-9-]+$/), note: z.string() });

app.get("/ping", async (request: FastifyRequest<{ Querystring: { who: string } }>, reply: FastifyReply) => {
  // A text is sent as text/plain.
  return reply.send(`pong ${request.query.who}`);
});

app.post("/items", async (request, reply) => {
  const item = Item.parse(request.body);
  reply.code(201);
  return reply.send({ item });
});

app.get("/items/:sku", async (request, reply) => {
  const { sku } = request.params as { sku: string };
  if (!/^[A-Z0-9-]+$/.test(sku)) return reply.code(400).send({ error: `bad sku ${sku}` });
  return reply.type("text/html").send(`<h1>${sku}</h1>`);
});

app.setNotFoundHandler((request, reply) => {
  reply.code(404).send(`Route ${request.method}:${request.url} not found`);
});

await app.listen({ port: 3000 });
