/**
 * Data from a request becomes part of a line in a log of plain text, where a line break in it starts another line.
 *
 * Whoever sends `Ada\n2026-01-01 login of root` writes lines that look like the program's own: they hide an attack or accuse
 * someone else, and mislead what reads the log.
 *
 * ## Lines of a file
 *
 * ```js bad
 * const fs = require("node:fs");
 *
 * module.exports.login = (req, res) => {
 *   const { user } = req.body;
 *   fs.appendFileSync("logins.log", `${new Date().toISOString()} failed login of ${user}\n`); // finding
 *   res.status(401).end();
 * };
 * ```
 *
 * ```js good
 * const fs = require("node:fs");
 *
 * module.exports.login = (req, res) => {
 *   const { user } = req.body;
 *   fs.appendFileSync("logins.log", `${JSON.stringify({ time: Date.now(), failed: user })}\n`);
 *   res.status(401).end();
 * };
 * ```
 *
 * ## Texts that a logger writes as they are
 *
 * The confidence is low: where a service collects what a program prints, it may keep records apart in another way.
 *
 * ```ts bad
 * import type { Request, Response } from "express";
 *
 * export function search(req: Request, res: Response) {
 *   console.info(`[search] ${req.query.q}`); // finding
 *   res.json([]);
 * }
 * ```
 *
 * A structured logger writes JSON, where a line break is two characters:
 *
 * ```ts good
 * import type { Request, Response } from "express";
 * import pino from "pino";
 *
 * const logger = pino();
 *
 * export function search(req: Request, res: Response) {
 *   logger.info({ q: req.query.q }, "search");
 *   res.json([]);
 * }
 * ```
 *
 * ## Not reported
 *
 * Values that cannot hold a line break, values of their own, which the code did not make a record of, and what comes in a path:
 *
 * ```ts good
 * import type { Request, Response } from "express";
 *
 * export function order(req: Request, res: Response) {
 *   console.log(`order ${Number(req.query.id)} of ${JSON.stringify(req.body.user)}`);
 *   console.log("query", req.query);
 *   console.log(`${req.method} ${req.url} ${req.params.id}`);
 *   res.json({ id: req.params.id });
 * }
 * ```
 *
 * ## Out of scope
 *
 * Whether a log may hold such data at all, and terminals that follow escape sequences in it.
 */

import type { Reached, TaintRule } from "../../model/rule.ts";

/** What cannot hold a line break, or is an identifier in nearly every program. */
const oneLine =
  /`[\w.]*\b(?:params|path|paramsArray|headers?|cookies|hostname|host|url|originalUrl|ip|method)\b|\.(?:get|header|param)\(/;

function judge(_: unknown, { sink, taint }: Reached): ReturnType<NonNullable<TaintRule["judge"]>> {
  if (oneLine.test(taint.steps[0]?.text ?? "")) return undefined;
  return { confidence: sink === "log-line" ? "medium" : "low" };
}

export default {
  id: "injection/log",
  kind: "taint",
  severity: "low",
  confidence: "low",
  cwe: [117],
  owasp: "A09:2021",
  message: "Data from a request becomes part of a line in a log, so its sender can write lines of their own.",
  fix: "Log values with a structured logger or as JSON, or remove line breaks from them.",
  sinks: ["log", "log-line"],
  sanitizers: ["number", "allow-list", "characters", "arithmetic", "crlf", "json", "url"],
  judge,
} satisfies TaintRule;
