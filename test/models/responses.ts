import http from "node:http";
import Hapi from "@hapi/hapi";
import express from "express";
import Fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";

const app = express();

app.get("/express", (req, res) => {
  const { q } = req.query;
  res.write(`<h1>${q}</h1>`); // flow: html, html-typed
  res.write(q); // flow: html-guess, html-typed
  res.write(`found ${q}`); // flow: html-typed
  res.write(`found ${Number(q)}`);
  res.json({ q });
  res.render("search", { q });
  res.render("search", req.query); // flow: template-data
  res.send({ q });
  res.send(`found ${q}`); // flow: html
});

http.createServer((req, res) => {
  const name = new URL(req.url ?? "/", "http://localhost").searchParams.get("name");
  res.end(`Hello ${name}`); // flow: html-typed
});

Fastify().get("/fastify", async (request, reply) => {
  const { q } = request.query as { q: string };
  reply.send(`<h1>${q}</h1>`); // flow: html-typed
  reply.send({ q });
});

new Hono().get("/hono", (c) => {
  const name = c.req.query("name");
  if (name) return c.html(`<h1>${name}</h1>`); // flow: html
  return c.text(`found ${name}`);
});

new Koa().use(async (ctx) => {
  ctx.body = `<h1>${ctx.query.q}</h1>`; // flow: html, html-typed
  ctx.body = ctx.query.q; // flow: html-guess, html-typed
  ctx.body = { q: ctx.query.q };
});

Hapi.server().route({
  method: "GET",
  path: "/",
  handler: (request, h) => h.response(`<h1>${request.query.q}</h1>`), // flow: html
});

export function GET(request: Request) {
  const q = new URL(request.url).searchParams.get("q");
  return new Response(`<h1>${q}</h1>`, { headers: { "Content-Type": "text/html" } }); // flow: html-typed
}
