import Fastify from "fastify";

const app = Fastify();

const exporters = {
  csv: (rows: string[][]) => rows.map((row) => row.join()).join("\n"),
  json: (rows: string[][]) => JSON.stringify(rows),
};
const handlers = Object.create(null);
handlers.ping = () => "pong";
handlers.time = () => Date.now();

app.get<{ Params: { format: keyof typeof exporters } }>("/export/:format", async (request, reply) => {
  const { format } = request.params;
  if (!Object.hasOwn(exporters, format)) return reply.code(404).send();
  return exporters[format]([["a", "b"]]);
});

app.get<{ Params: { name: string } }>("/call/:name", async (request, reply) => {
  const { name } = request.params;
  if (!handlers[name]) return reply.code(404).send();
  return handlers[name]();
});
