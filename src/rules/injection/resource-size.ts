/**
 * A number from a request decides how much memory or time is taken.
 *
 * One request for a list of a billion entries, a text of a gigabyte or a loop of a trillion rounds stops the service for everyone.
 * That the value is a number is no help: it needs a limit.
 *
 * ## Memory and loops
 *
 * ```js bad
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/line", (req, res) => {
 *   const width = Number.parseInt(req.query.width, 10);
 *   res.type("text").send("-".repeat(width)); // finding
 * });
 *
 * app.get("/pages", (req, res) => {
 *   const count = Number(req.query.count);
 *   const pages = [];
 *   for (let i = 0; i < count; i++) pages.push({ number: i }); // finding
 *   res.json(pages);
 * });
 * ```
 *
 * Compare it with the most that is needed:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/line", (req, res) => {
 *   const width = Math.min(Number.parseInt(req.query.width, 10), 200);
 *   res.type("text").send("-".repeat(width));
 * });
 *
 * app.get("/pages", (req, res) => {
 *   const count = Number(req.query.count);
 *   if (!(count <= 100)) return res.status(400).end();
 *   const pages = [];
 *   for (let i = 0; i < count; i++) pages.push({ number: i });
 *   res.json(pages);
 * });
 * ```
 *
 * ## Buffers and lists
 *
 * ```js bad
 * const fastify = require("fastify")();
 *
 * fastify.post("/blocks", async (request) => {
 *   const { size, count } = request.body;
 *   const block = Buffer.alloc(size); // finding
 *   return { block: block.toString("hex"), rows: new Array(count).fill(0) }; // finding
 * });
 * ```
 *
 * ```js good
 * const fastify = require("fastify")();
 *
 * const largest = 1024;
 *
 * fastify.post("/blocks", async (request, reply) => {
 *   const { size } = request.body;
 *   if (!Number.isInteger(size) || size > largest) return reply.code(400).send();
 *   return { block: Buffer.alloc(size).toString("hex") };
 * });
 * ```
 *
 * ## Not reported
 *
 * Loops over what the request holds, which its own size limits, and texts where a list is expected:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 *
 * app.post("/names", (req, res) => {
 *   const names = [];
 *   for (let i = 0; i < req.body.names.length; i++) names.push(req.body.names[i].trim());
 *   const buffer = Buffer.from(req.body.picture, "base64");
 *   res.json({ names, bytes: buffer.length, tags: Array.of(req.query.tag) });
 * });
 * ```
 *
 * ## Out of scope
 *
 * How much a database or another service is asked for (`LIMIT`), and lists that are long because the body is large: see
 * `limits/body-size`.
 */

import type { Module } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** What parses JSON: numbers come out of it. */
const parsed = /`[^`]*(?:body|payload|json|message|data|content)[^`]*`/i;

/** A text is no size: `Buffer.alloc("9")` throws, and `new Array("9")` has one element. */
function judge({ text: code }: Module, { sink, range, taint }: Reached): Record<string, never> | undefined {
  // A loop to the end of something ends there, wherever it starts.
  if (sink === "size" && /\.length$|\.length\s*[<>=!]/.test(code.slice(...range))) return undefined;
  if (sink !== "size-number" || taint.safe.has("number")) return {};
  return taint.steps.some(({ text }) => parsed.test(text)) ? {} : undefined;
}

export default {
  id: "injection/resource-size",
  kind: "taint",
  severity: "medium",
  confidence: "medium",
  cwe: [770, 789, 834],
  owasp: "A04:2021",
  message: "A number from a request decides how much memory or time this takes, and no limit is set.",
  fix: "Compare the number with the most that is needed, or take `Math.min` of both.",
  sinks: ["size", "size-number"],
  sanitizers: ["length", "allow-list"],
  judge,
} satisfies TaintRule<Module>;
