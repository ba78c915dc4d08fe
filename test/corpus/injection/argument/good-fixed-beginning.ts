import { execFile } from "node:child_process";
import Fastify from "fastify";
import { simpleGit } from "simple-git";

const app = Fastify();
const git = simpleGit("/srv/site");
const hosts = ["git.example.com", "code.example.org"];

app.post("/mirrors", async (request, reply) => {
  const { host, owner, name } = request.body as Record<string, string>;
  if (!hosts.includes(host)) return reply.code(400).send();
  execFile("git", ["clone", `https://${host}/${owner}/${name}.git`, `/srv/mirrors/${name}`]);
  await git.fetch("origin", `refs/heads/${name}`);
  return reply.code(202).send();
});

app.get("/pages/:page", async (request) => {
  const { page } = request.params as { page: string };
  execFile("curl", ["-s", "-o", "/tmp/page", "https://pages.example.com/" + page]);
  execFile("ffmpeg", ["-y", "-i", page, "out.mp4"]);
  return { page };
});
