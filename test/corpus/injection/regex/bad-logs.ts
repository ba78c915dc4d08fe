import { readFile } from "node:fs/promises";
import Fastify from "fastify";

const app = Fastify();

app.get<{ Querystring: { level: string } }>("/logs", async (request) => {
  const lines = (await readFile("/var/log/shop.log", "utf8")).split("\n");
  const pattern = "^\\S+ " + request.query.level + " ";
  return lines.filter((line) => RegExp(pattern).test(line)); // finding
});

app.listen({ port: 3000 });
