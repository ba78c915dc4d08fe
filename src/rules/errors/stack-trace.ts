/**
 * The details of an error are sent to the client.
 *
 * A stack trace names the files, packages and functions of the server, and a database error its tables and queries: an attacker
 * learns where to look next, and sees in the answer whether an injection worked. Error pages for developers do more harm still:
 * through the one of Laravel (CVE-2021-3129) strangers ran code.
 *
 * ## An error handler that answers with the stack
 *
 * ```js bad
 * import express from "express";
 *
 * const app = express();
 * app.use((err, req, res, next) => {
 *   res.status(500).json({ message: "Failed", stack: err.stack }); // finding
 * });
 * ```
 *
 * Log it, and tell the client only that it failed:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * app.use((err, req, res, next) => {
 *   console.error(err.stack);
 *   res.status(500).json({ message: "Failed" });
 * });
 * ```
 *
 * ## In a `catch`
 *
 * ```ts bad
 * import { type Request, type Response, Router } from "express";
 *
 * export const orders = Router();
 * orders.get("/:id", async (req: Request, res: Response) => {
 *   try {
 *     res.json(await load(req.params.id));
 *   } catch (error) {
 *     const { stack } = error as Error;
 *     res.status(500).send(`<pre>${stack}</pre>`); // finding
 *   }
 * });
 * ```
 *
 * ## Koa, Fastify, Hono, Next.js and plain HTTP
 *
 * ```js bad
 * import { createServer } from "node:http";
 * import Fastify from "fastify";
 * import { Hono } from "hono";
 * import Koa from "koa";
 *
 * const koa = new Koa();
 * koa.use(async (ctx, next) => {
 *   try {
 *     await next();
 *   } catch (err) {
 *     ctx.body = { error: err.stack }; // finding
 *   }
 * });
 *
 * const fastify = Fastify();
 * fastify.get("/", async (request, reply) => {
 *   try {
 *     return await load();
 *   } catch (err) {
 *     reply.code(500).send({ query: err.sql }); // finding
 *   }
 * });
 *
 * createServer((req, res) => {
 *   load().catch((err) => res.end(err.stack)); // finding
 * });
 *
 * new Hono().onError((err, c) => c.text(err.stack, 500)); // finding
 *
 * export async function POST() {
 *   try {
 *     return Response.json(await load());
 *   } catch (err) {
 *     return Response.json({ trace: err.stack }, { status: 500 }); // finding
 *   }
 * }
 * ```
 *
 * ## The whole error as text
 *
 * JSON leaves the stack out, but these put it in:
 *
 * ```ts bad
 * import { inspect } from "node:util";
 * import { type ArgumentsHost, Catch } from "@nestjs/common";
 * import { serializeError } from "serialize-error";
 *
 * @Catch()
 * export class AnswerErrors {
 *   catch(exception: Error, host: ArgumentsHost) {
 *     const response = host.switchToHttp().getResponse();
 *     response.status(500).json({ error: serializeError(exception) }); // finding
 *   }
 * }
 *
 * export function answer(err, req, res, next) {
 *   const all = JSON.stringify(err, Object.getOwnPropertyNames(err));
 *   if (req.query.text) return res.send(inspect(err)); // finding
 *   res.type("json").send(all); // finding
 * }
 * ```
 *
 * ```js good
 * import { inspect } from "node:util";
 *
 * export function answer(err, req, res, next) {
 *   console.error(inspect(err));
 *   res.status(500).json({ message: "Failed", code: err.code });
 * }
 * ```
 *
 * ## Not reported
 *
 * Details that only a developer's machine shows, logging, and handing the error on:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * const isProduction = process.env.NODE_ENV === "production";
 * app.get("/", (req, res, next) => {
 *   load().then((all) => res.json(all)).catch((err) => next(err));
 * });
 * app.use((err, req, res, next) => {
 *   if (process.env.NODE_ENV === "development") return res.send(err.stack);
 *   res.json({ message: "Failed", stack: isProduction ? undefined : err.stack });
 * });
 * ```
 *
 * A flag that asks for them, and a choice by environment:
 *
 * ```js good
 * const showStack = process.env.SHOW_STACK === "true";
 *
 * export function sendError(res, err) {
 *   switch (process.env.NODE_ENV) {
 *     case "development":
 *       return res.send(err.stack);
 *     default:
 *       return res.status(500).json({ message: "Failed", stack: showStack ? err.stack : undefined });
 *   }
 * }
 * ```
 *
 * ## Out of scope
 *
 * `err.message`: many programs write those texts for their clients. Whole error objects: JSON holds neither the stack nor the
 * message of one. Errors whose details were stored elsewhere first.
 */
import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "errors/stack-trace",
  kind: "taint",
  severity: "medium",
  confidence: "high",
  cwe: [209, 497],
  owasp: "A05:2021",
  message: "The details of an error are sent to the client.",
  fix: "Log the error on the server and answer with a general text, or with details in development only.",
  sources: ["error-details"],
  sinks: ["response"],
  sanitizers: ["development"],
} satisfies TaintRule;
