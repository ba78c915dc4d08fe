import { readFile } from "node:fs/promises";
import Fastify from "fastify";

const app = Fastify();

app.get<{ Params: { page: string } }>("/pages/:page", async (request, reply) => {
  const pages = new Map([["about", "/srv/pages/about.txt"]]);
  const file = pages.get(request.params.page);
  if (!file) return reply.code(404).send();
  const lines = (await readFile(file, "utf8")).split("\n");
  return { title: lines[0], body: lines.slice(1).join("\n") };
});

app.listen({ port: 3000 });
