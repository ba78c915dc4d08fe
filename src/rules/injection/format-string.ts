/**
 * Data from a request is the format that decides how other values become text.
 *
 * `%s`, `%o` and `%c` in it take the values that follow, in another order and form than the program meant: what is logged or
 * answered is not what happened, and objects show fields that should stay inside.
 *
 * ## A format of its own
 *
 * ```js bad
 * const util = require("node:util");
 *
 * module.exports.greet = (req, res) => {
 *   res.json({ text: util.format(req.query.greeting, req.user) }); // finding
 * };
 * ```
 *
 * Let the program write the format and give it the data as a value:
 *
 * ```js good
 * const util = require("node:util");
 *
 * module.exports.greet = (req, res) => {
 *   res.json({ text: util.format("%s %s", req.query.greeting, req.user.name) });
 * };
 * ```
 *
 * ## A format for the console
 *
 * Where values follow, the first text is a format.
 *
 * ```js bad
 * module.exports.search = async (req, res) => {
 *   try {
 *     res.json(await find(req.query.q));
 *   } catch (error) {
 *     console.error(`search for ${req.query.q} failed:`, error); // finding
 *     res.status(500).end();
 *   }
 * };
 * ```
 *
 * ```js good
 * module.exports.search = async (req, res) => {
 *   try {
 *     res.json(await find(req.query.q));
 *   } catch (error) {
 *     console.error("search for %s failed:", req.query.q, error);
 *     res.status(500).end();
 *   }
 * };
 * ```
 *
 * ## Not reported
 *
 * A text without values after it, a number, and a path's parameter, which is an identifier in nearly every program:
 *
 * ```js good
 * const util = require("node:util");
 *
 * module.exports.show = (req, res) => {
 *   console.log("show " + JSON.stringify(req.query.q));
 *   console.warn(`page ${Number(req.query.page)}`, req.user);
 *   console.warn(`order ${req.params.id}`, req.user);
 *   res.json({ text: util.format("show") });
 * };
 * ```
 *
 * ## Out of scope
 *
 * Line breaks in what is logged: see `injection/log`.
 */

import { type Module, sinkAt } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

const identifiers = /`[\w.]*\b(?:params|paramsArray|path|url|originalUrl|ip|method)\b/;

function judge(module: Module, { sink, range, taint }: Reached): { readonly confidence: "low" | "medium" } | undefined {
  const call = sinkAt(module, range);
  const last = call?.type === "CallExpression" ? call.arguments.at(-1) : undefined;
  // Nothing follows that the format could take.
  if (!last || last.range[1] === range[1]) return undefined;
  if (sink === "format") return { confidence: "medium" };
  return identifiers.test(taint.steps[0]?.text ?? "") ? undefined : { confidence: "low" };
}

export default {
  id: "injection/format-string",
  kind: "taint",
  severity: "low",
  confidence: "medium",
  cwe: [134],
  owasp: "A03:2021",
  message: "Data from a request is read as a format, so its sender decides how the values after it are shown.",
  fix: 'Write the format in the program and give it the data as a value: `console.error("%s failed", name)`.',
  sinks: ["format", "format-print"],
  sanitizers: ["number", "allow-list", "characters", "arithmetic"],
  judge,
} satisfies TaintRule<Module>;
