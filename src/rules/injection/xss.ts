/**
 * Data from a request is sent back as HTML, where a browser runs what is in it.
 *
 * Whoever makes a user follow a link with `<script>` in it runs code in that user's session: it reads what the user sees, acts in
 * the user's name and sends out what cookies without `HttpOnly` hold.
 *
 * ## A text that Express sends
 *
 * `res.send` of a text is HTML where the code names no other content type, with tags around the data or without.
 *
 * ```js bad
 * const express = require("express");
 * const app = express();
 *
 * app.get("/search", (req, res) => {
 *   const { q } = req.query;
 *   res.send(`<h1>Results for ${q}</h1>`); // finding
 * });
 *
 * app.use((req, res) => {
 *   res.status(404).send("There is no page " + req.query.page); // finding
 * });
 * ```
 *
 * Escape the data, or leave HTML to a template language that escapes:
 *
 * ```js good
 * const escapeHtml = require("escape-html");
 * const express = require("express");
 * const app = express();
 *
 * app.get("/search", (req, res) => {
 *   const q = escapeHtml(req.query.q);
 *   res.send(`<h1>Results for ${q}</h1>`);
 * });
 *
 * app.get("/orders", (req, res) => {
 *   res.render("orders", { filter: req.query.filter });
 * });
 * ```
 *
 * ## Other frameworks, with the type that they need
 *
 * ```ts bad
 * import http from "node:http";
 * import Fastify from "fastify";
 * import { Hono } from "hono";
 *
 * Fastify().get("/hello", async (request, reply) => {
 *   const { name } = request.query as { name: string };
 *   return reply.type("text/html").send(`<p>Hello ${name}</p>`); // finding
 * });
 *
 * new Hono().get("/hello", (c) => c.html(`<p>Hello ${c.req.query("name")}</p>`)); // finding
 *
 * http.createServer((req, res) => {
 *   const name = new URL(req.url ?? "/", "http://localhost").searchParams.get("name");
 *   res.writeHead(200, { "Content-Type": "text/html" });
 *   res.end("<p>Hello " + name); // finding
 * });
 * ```
 *
 * ```ts good
 * import http from "node:http";
 * import Fastify from "fastify";
 * import { Hono } from "hono";
 *
 * Fastify().get("/hello", async (request, reply) => {
 *   const { name } = request.query as { name: string };
 *   return reply.send(`Hello ${name}`);
 * });
 *
 * new Hono().get("/hello", (c) => c.text(`Hello ${c.req.query("name")}`));
 *
 * http.createServer((req, res) => {
 *   const name = new URL(req.url ?? "/", "http://localhost").searchParams.get("name");
 *   res.writeHead(200, { "Content-Type": "text/plain" });
 *   res.end("Hello " + name);
 * });
 * ```
 *
 * ## Koa
 *
 * A text that starts with `<` becomes HTML.
 *
 * ```js bad
 * import Koa from "koa";
 *
 * const app = new Koa();
 *
 * app.use(async (ctx) => {
 *   ctx.body = `<p>Nothing found for ${ctx.query.q}</p>`; // finding
 * });
 * ```
 *
 * ```js good
 * import Koa from "koa";
 *
 * const app = new Koa();
 *
 * app.use(async (ctx) => {
 *   ctx.type = "text";
 *   ctx.body = `Nothing found for ${ctx.query.q}`;
 * });
 * ```
 *
 * ## React on the server
 *
 * React escapes what it shows, except where the code says that it is HTML.
 *
 * ```tsx bad file=app/search/page.tsx
 * export default async function Page({ searchParams }: { searchParams: Promise<{ q: string }> }) {
 *   const { q } = await searchParams;
 *   return <h1 dangerouslySetInnerHTML={{ __html: `Results for ${q}` }} />; // finding
 * }
 * ```
 *
 * ```tsx good file=app/search/page.tsx
 * export default async function Page({ searchParams }: { searchParams: Promise<{ q: string }> }) {
 *   const { q } = await searchParams;
 *   return <h1>Results for {q}</h1>;
 * }
 * ```
 *
 * ## Not reported
 *
 * Objects and arrays, which are sent as JSON, other content types, and data that cannot hold a tag:
 *
 * ```js good
 * const express = require("express");
 * const app = express();
 *
 * app.post("/orders/:id", (req, res) => {
 *   if (req.query.raw) return res.type("text/plain").send(req.body.note);
 *   if (req.query.echo) return res.send({ note: req.body.note });
 *   if (req.query.page) return res.send(`<p>Page ${Number(req.query.page)}</p>`);
 *   res.json({ id: req.params.id });
 * });
 *
 * app.get("/next", (req, res) => {
 *   res.send(`<a href="/login?next=${encodeURIComponent(req.query.next)}">Log in</a>`);
 * });
 * ```
 *
 * A text without a content type that browsers do not take for HTML, because it starts with a word:
 *
 * ```js good
 * const http = require("node:http");
 *
 * http.createServer((req, res) => {
 *   res.statusCode = 404;
 *   res.end("not found: " + req.url);
 * });
 * ```
 *
 * ## Out of scope
 *
 * HTML that is stored first and sent later, and what scripts in the browser do with data. Templates that do not escape: see
 * `injection/template-output`.
 */

import { contentTypeAt, type Module, sendsObject } from "../../analysis/index.ts";
import type { Reached, Step, TaintRule } from "../../model/rule.ts";

/** What a browser sends encoded, or what nobody but the user's own browser sets. */
const hardToSend = /[`.](?:url|originalUrl|path|href|headers?|cookies)\b|\.(?:get|header)\(/;
const decodes = /parse|searchParams|decode|unescape|query/i;

/** A step, and the code in its line. */
function around({ path, text: code }: Module, { path: at, range: [start, end], text }: Step): string {
  const isHere = at === undefined || at === path;
  return isHere ? `${text} ${code.slice(Math.max(0, start - 40), end + 60)}` : text;
}

/** What the content type and the source make of a response that data reaches. */
function judge(module: Module, { sink, range, taint }: Reached): { readonly confidence?: "medium" } | undefined {
  const [{ text: source } = { text: "" }] = taint.steps;
  if (sink === "html-raw") return {};
  if (sendsObject(module, range)) return undefined;
  const type = contentTypeAt(module, range);
  if (type === "other" || (sink !== "html" && type === "unknown")) return undefined;
  if (sink === "html-typed" && type !== "markup") return undefined;
  if (sink === "html-guess" && type !== "markup" && taint.safe.has("json")) return undefined;
  const isEncoded = hardToSend.test(source) && !taint.steps.some((step) => decodes.test(around(module, step)));
  const isSure = type === "markup" || (type === "unset" && sink === "html");
  return isSure && !isEncoded && !taint.safe.has("json") ? {} : { confidence: "medium" };
}

export default {
  id: "injection/xss",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [79],
  owasp: "A03:2021",
  message: "Data from a request is sent as HTML, so a link can run scripts in the browser of whoever follows it.",
  fix: "Escape the data for HTML, render it with a template that escapes, or send it as JSON or plain text.",
  sinks: ["html", "html-guess", "html-typed", "html-raw"],
  sanitizers: ["number", "allow-list", "characters", "arithmetic", "html-escape", "url"],
  judge,
} satisfies TaintRule<Module>;
