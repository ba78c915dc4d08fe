import { exec } from "node:child_process";
import Fastify from "fastify";

const app = Fastify();

async function lookUp(host) {
  return new Promise((resolve) => exec(`dig +short ${host}`, (error, stdout) => resolve(stdout)));
}

app.get("/dns", async (request, reply) => {
  const { host } = request.query;
  for (const character of [";", "|", "&"]) {
    if (host === character) return reply.code(400).send();
  }
  if (host.includes(";") || host.includes("|") || host.includes("&")) return reply.code(400).send(); // finding
  return lookUp(host);
});

app.post("/leave", async (request, reply) => {
  const { next } = request.body;
  return next.indexOf("//") >= 0 ? reply.redirect("/") : reply.redirect("/" + next); // finding
});
