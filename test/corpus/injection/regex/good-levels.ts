import { readFile } from "node:fs/promises";
import Fastify from "fastify";

const app = Fastify();
const levels = ["info", "warn", "error"];

app.get<{ Querystring: { level: string } }>("/logs", async (request, reply) => {
  const { level } = request.query;
  if (!levels.includes(level)) return reply.code(400).send();
  const lines = (await readFile("/var/log/shop.log", "utf8")).split("\n");
  return lines.filter((line) => new RegExp(`^\\S+ ${level} `).test(line));
});

app.listen({ port: 3000 });
