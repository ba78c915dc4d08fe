import path from "node:path";
import vm from "node:vm";
import Fastify from "fastify";

const app = Fastify();
const loaded = new Map<string, { render(data: unknown): string }>();

async function load(name: string) {
  const known = loaded.get(name);
  if (known) return known;
  const module = await import(path.join(import.meta.dirname, "themes", `${name}.js`)); // finding
  loaded.set(name, module.default);
  return module.default;
}

app.get("/pages", async (request, reply) => {
  const { theme, data } = request.query as Record<string, string>;
  const { render } = await load(theme);
  return reply.type("text/plain").send(render(data));
});

app.post("/try", async (request) => {
  const { code, input } = request.body as { code: string; input: unknown };
  const context = vm.createContext({ input, result: undefined });
  vm.runInContext(`result = (${code})(input)`, context, { timeout: 50 }); // finding
  return { result: context.result };
});
