import { exec, execSync } from "node:child_process";
import { isIP } from "node:net";
import Fastify from "fastify";

const app = Fastify();

const tools = { disk: "df -h", memory: "free -m", uptime: "uptime" } as const;
const units = new Set(["nginx", "redis", "postgresql"]);

app.get<{ Params: { tool: keyof typeof tools } }>("/state/:tool", async (request, reply) => {
  const { tool } = request.params;
  if (!Object.hasOwn(tools, tool)) return reply.code(404).send();
  return execSync(tools[tool], { encoding: "utf8" });
});

app.post<{ Params: { unit: string } }>("/units/:unit/restart", async (request, reply) => {
  const { unit } = request.params;
  if (!units.has(unit)) return reply.code(404).send();
  exec(`systemctl restart ${unit}`);
  return reply.code(202).send();
});

app.get("/log", async (request) => {
  const { lines = "100" } = request.query as Record<string, string>;
  const count = Number.parseInt(lines, 10);
  if (Number.isNaN(count)) return "";
  return execSync(`journalctl -n ${count}`, { encoding: "utf8" });
});

app.get<{ Params: { id: string } }>("/orders/:id/label", async (request, reply) => {
  if (!/^[0-9a-f]{8}$/.test(request.params.id)) return reply.code(400).send();
  exec(`lp /srv/labels/${request.params.id}.pdf`);
  return reply.code(202).send();
});

await app.listen({ port: 3000 });
