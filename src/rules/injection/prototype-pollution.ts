/**
 * A key from outside leads to the prototype of all objects, and something is written there.
 *
 * `object["__proto__"]` is `Object.prototype`. What is written into it appears in every object of the process: an `isAdmin` that
 * nobody set, an option of a library that was never given, and from there often a command that runs (CWE-1321).
 *
 * ## Setting a value by its path
 *
 * ```js bad
 * const settings = {};
 *
 * export function update(req, res) {
 *   const parts = req.body.path.split(".");
 *   const last = parts.pop();
 *   let target = settings;
 *   for (const part of parts) {
 *     if (!target[part]) target[part] = {};
 *     target = target[part];
 *   }
 *   target[last] = req.body.value; // finding
 *   res.json(settings);
 * }
 * ```
 *
 * Refuse the keys that lead there before the first step:
 *
 * ```js good
 * const settings = {};
 * const forbidden = new Set(["__proto__", "constructor", "prototype"]);
 *
 * export function update(req, res) {
 *   const parts = req.body.path.split(".");
 *   const last = parts.pop();
 *   let target = settings;
 *   for (const part of parts) {
 *     if (forbidden.has(part)) return res.status(400).end();
 *     if (!target[part]) target[part] = {};
 *     target = target[part];
 *   }
 *   target[last] = req.body.value;
 *   res.json(settings);
 * }
 * ```
 *
 * ## Merging objects
 *
 * `JSON.parse('{"__proto__": {"isAdmin": true}}')` gives an object that has `__proto__` as a key of its own, and `for in` finds it.
 *
 * ```js bad
 * const defaults = { theme: { color: "blue" } };
 *
 * function merge(target, source) {
 *   for (const key in source) {
 *     if (typeof source[key] === "object" && target[key]) merge(target[key], source[key]);
 *     else target[key] = source[key]; // finding
 *   }
 *   return target;
 * }
 *
 * module.exports = (req, res) => res.json(merge({ ...defaults }, req.body));
 * ```
 *
 * ```js good
 * const defaults = { theme: { color: "blue" } };
 *
 * function merge(target, source) {
 *   for (const key of Object.keys(source)) {
 *     if (key === "__proto__" || key === "constructor") continue;
 *     if (typeof source[key] === "object" && target[key]) merge(target[key], source[key]);
 *     else target[key] = source[key];
 *   }
 *   return target;
 * }
 *
 * module.exports = (req, res) => res.json(merge({ ...defaults }, req.body));
 * ```
 *
 * ## A comparison with `__proto__` alone
 *
 * It is not enough where more than one step is done: `constructor.prototype` is the same object.
 *
 * ```js bad
 * const settings = {};
 *
 * module.exports = (req, res) => {
 *   let target = settings;
 *   for (const part of req.body.path) {
 *     if (part === "__proto__") return res.status(400).end();
 *     target = target[part];
 *   }
 *   target[req.body.name] = req.body.value; // finding
 *   res.json(settings);
 * };
 * ```
 *
 * A constructor is a function, so a way that leads through objects only is closed:
 *
 * ```js good
 * const settings = {};
 *
 * module.exports = (req, res) => {
 *   let target = settings;
 *   for (const part of req.body.path) {
 *     if (part === "__proto__" || typeof target[part] !== "object") return res.status(400).end();
 *     target = target[part];
 *   }
 *   if (req.body.name === "__proto__") return res.status(400).end();
 *   target[req.body.name] = req.body.value;
 *   res.json(settings);
 * };
 * ```
 *
 * ## Not reported
 *
 * Of the writes that a function does into one object, those that show the problem most plainly stand for all: above, the one of
 * the value and not that of `{}`.
 *
 * One step only: the worst that a key can do there is to give this one object another prototype. And keys that lead through a
 * `Map`, or through numbers:
 *
 * ```js good
 * const carts = new Map();
 *
 * export function add(req, res) {
 *   const labels = {};
 *   labels[req.body.label] = req.body.text;
 *   const cart = carts.get(req.body.cart) ?? new Map();
 *   carts.set(req.body.cart, cart.set(req.body.product, req.body.count));
 *   const grid = [[], []];
 *   grid[Number(req.body.row)][Number(req.body.column)] = labels;
 *   res.json(grid);
 * }
 * ```
 *
 * ## Out of scope
 *
 * A key that is compared by `===` may be an array such as `["__proto__"]`, which is not the same and leads to the same place: not
 * reported, since most programs take their keys from texts that they split. Whether the objects of the way have been made by
 * `Object.create(null)` is seen only where they are made in the same function.
 */

import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/prototype-pollution",
  kind: "taint",
  severity: "high",
  confidence: "high",
  cwe: [1321, 915],
  owasp: "A03:2021",
  message: "A key from a request may lead to `Object.prototype`, so its sender changes every object of the process.",
  fix: "Refuse the keys `__proto__`, `constructor` and `prototype`, or keep the values in a `Map` or in `Object.create(null)`.",
  inLibrary:
    "A key that an exported function is given may lead to `Object.prototype`, so whoever chooses it changes every object of the process.",
  sinks: ["prototype"],
  // The last holds for one step only, which the engine counts.
  sanitizers: ["number", "prototype-key", "not-proto"],
} satisfies TaintRule;
