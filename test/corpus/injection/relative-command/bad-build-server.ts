import { spawn } from "node:child_process";
import Fastify from "fastify";

interface Build {
  readonly folder: string;
  readonly target: string;
  readonly variables?: Record<string, string>;
}

const app = Fastify({ logger: true });

function make({ folder, target, variables }: Build) {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...variables } };
    const child = spawn("make", ["--", `build-${target}`], options); // finding
    child.on("close", resolve);
  });
}

app.post<{ Body: Build }>("/builds", async (request) => {
  const code = await make(request.body);
  return { code };
});

await app.listen({ port: 3000 });
