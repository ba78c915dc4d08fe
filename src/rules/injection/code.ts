/**
 * Data from a request is run as JavaScript.
 *
 * Whoever sends the request then has the process: its memory and secrets, its files, its database. Node's `vm` is no fence
 * against this, as its documentation says.
 *
 * ## `eval` and `Function`
 *
 * ```js bad
 * import { Router } from "express";
 *
 * const router = Router();
 *
 * router.post("/quote", (req, res) => {
 *   const rule = new Function("price", `return ${req.body.discount}`); // finding
 *   res.json({ price: rule(100), tax: eval(req.query.tax) }); // finding
 * });
 * ```
 *
 * Let the request choose among what the program can do:
 *
 * ```js good
 * import { Router } from "express";
 *
 * const router = Router();
 * const discounts = new Map([["regular", (price) => price * 0.95]]);
 *
 * router.post("/quote", (req, res) => {
 *   const rule = discounts.get(req.body.discount);
 *   if (!rule) return res.status(400).end();
 *   res.json({ price: rule(100), tax: Number(req.query.tax) });
 * });
 * ```
 *
 * ## `vm`
 *
 * ```js bad
 * const vm = require("node:vm");
 *
 * module.exports = (req, res) => {
 *   const { code } = req.body;
 *   const script = new vm.Script(code); // finding
 *   res.json(script.runInNewContext({}));
 * };
 * ```
 *
 * Read the data as data:
 *
 * ```js good
 * module.exports = (req, res) => {
 *   const { code } = req.body;
 *   res.json(JSON.parse(code));
 * };
 * ```
 *
 * ## A module that the request names
 *
 * ```js bad
 * module.exports = function load(req, res) {
 *   const plugin = require(`./plugins/${req.params.name}`); // finding
 *   res.json(plugin.info);
 * };
 * ```
 *
 * ```js good
 * const plugins = { mail: require("./plugins/mail"), sms: require("./plugins/sms") };
 *
 * module.exports = function load(req, res) {
 *   if (!Object.hasOwn(plugins, req.params.name)) return res.status(404).end();
 *   res.json(plugins[req.params.name].info);
 * };
 * ```
 *
 * ## Not reported
 *
 * Code that the program itself wrote, and functions that are given to a timer or a scheduler:
 *
 * ```js good
 * const regular = new Function("price", "return price * 0.95");
 *
 * export function later(req, res) {
 *   setTimeout(() => console.log(req.query.name, regular(100)), 1000);
 *   res.end();
 * }
 * ```
 *
 * A value in a list, a number, and a value that became a literal of JSON:
 *
 * ```js good
 * const operators = ["+", "-", "*"];
 *
 * export function calculate(req, res) {
 *   const { left, operator, right } = req.body;
 *   if (!operators.includes(operator)) return res.status(400).end();
 *   const sum = new Function(`return ${Number(left)} ${operator} ${Number(right)}`);
 *   const text = new Function(`return ${JSON.stringify(req.body.text)}`);
 *   res.json([sum(), text()]);
 * }
 * ```
 *
 * ## Out of scope
 *
 * Node's timers take functions only: a text makes them throw and runs nothing. Fixed code in `eval` is poor style and no hole.
 */

import type { Reached, TaintRule } from "../../model/rule.ts";

function judge(_module: unknown, { sink, text, taint }: Reached): { readonly confidence?: "low" } | undefined {
  // A literal of JSON is a literal in code too; only between backticks its `${…}` is run.
  if (taint.safe.has("json") && !text?.includes("`")) return undefined;
  if (taint.kind !== "library") return {};
  // A library that loads what its caller names is made for that: plugins, configurations.
  if (sink === "module") return undefined;
  // What a library is given as the whole of a program, its caller often means to be run.
  const isWhole = text === "\ufffc" || (text === undefined && !taint.safe.has("string"));
  return isWhole ? { confidence: "low" } : {};
}

export default {
  id: "injection/code",
  kind: "taint",
  severity: "critical",
  confidence: "high",
  cwe: [94, 95],
  owasp: "A03:2021",
  message: "Data from a request is run as code, so its sender controls the process.",
  inLibrary:
    "An argument of an exported function becomes part of code that is run, so whoever chooses it controls the process.",
  fix: "Read the data as data (`JSON.parse`, a number), or let it choose from a list of functions.",
  sinks: ["code", "module"],
  sanitizers: ["number", "arithmetic", "allow-list", "characters"],
  judge,
} satisfies TaintRule;
