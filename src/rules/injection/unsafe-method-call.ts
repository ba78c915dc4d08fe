/**
 * A request names the method that is called.
 *
 * Of the methods that an object has, few are meant for clients: each also has `constructor`, `__defineGetter__` and what its class
 * inherits. `constructor` of a function makes code of a text; a name that is no method throws, and may end the process.
 *
 * ## A method by the name in the request
 *
 * ```js bad
 * import express from "express";
 * import { orders } from "./orders.js";
 *
 * const app = express();
 *
 * app.post("/orders/:action", (req, res) => {
 *   res.json(orders[req.params.action](req.body)); // finding
 * });
 * ```
 *
 * A `Map` holds what it was given, and nothing else:
 *
 * ```js good
 * import express from "express";
 * import { orders } from "./orders.js";
 *
 * const app = express();
 * const actions = new Map([["cancel", (body) => orders.cancel(body.id)]]);
 *
 * app.post("/orders/:action", (req, res) => {
 *   const action = actions.get(req.params.action);
 *   if (!action) return res.status(404).end();
 *   res.json(action(req.body));
 * });
 * ```
 *
 * ## A message that says what to do
 *
 * ```js bad
 * const { WebSocketServer } = require("ws");
 *
 * class Game {
 *   join() {}
 *   leave() {}
 * }
 *
 * const game = new Game();
 * new WebSocketServer({ port: 8080 }).on("connection", (socket) => {
 *   socket.on("message", (data) => {
 *     const { type, payload } = JSON.parse(data);
 *     game[type](payload); // finding
 *   });
 * });
 * ```
 *
 * ```js good
 * const { WebSocketServer } = require("ws");
 *
 * const commands = ["join", "leave"];
 *
 * new WebSocketServer({ port: 8080 }).on("connection", (socket) => {
 *   const game = { join() {}, leave() {} };
 *   socket.on("message", (data) => {
 *     const { type, payload } = JSON.parse(data);
 *     if (!commands.includes(type)) return;
 *     game[type](payload);
 *   });
 * });
 * ```
 *
 * ## Not reported
 *
 * Names from a list, tables without a prototype, own entries, and names with a fixed beginning:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 * const exporters = { csv: (rows) => rows.join(), json: (rows) => JSON.stringify(rows) };
 * const views = Object.assign(Object.create(null), { list: () => "list", map: () => "map" });
 *
 * app.get("/orders/:id", (req, res) => {
 *   const { format, view } = req.query;
 *   if (!Object.hasOwn(exporters, format)) return res.status(400).end();
 *   if (views[view]) res.locals.view = views[view]();
 *   res.type("text").send(exporters[format]([]));
 *   app.locals[`show${view}`]();
 * });
 * ```
 *
 * ## Out of scope
 *
 * Methods that are looked up in one function and called in another, and what the method that a request chose does.
 */

import { bare, type Module, type TSESTree } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** The expression that gives a variable its value. */
function initialiserOf(module: Module, node: TSESTree.Node): TSESTree.Node | undefined {
  const [definition, ...more] = module.scopes.variableOf(node)?.defs ?? [];
  const declarator = definition?.node.type === "VariableDeclarator" && more.length === 0 ? definition.node : undefined;
  return declarator?.id.type === "Identifier" ? (declarator.init ?? undefined) : undefined;
}

/** `Object.create(null)`, also with entries: nothing is inherited. */
function isTable(module: Module, node: TSESTree.Node | undefined): boolean {
  if (node?.type !== "CallExpression") return false;
  const api = module.apiOf(node.callee);
  const [first] = node.arguments;
  if (api === "Object.create") return first !== undefined && module.constantOf(first) === null;
  return (api === "Object.assign" || api === "Object.freeze") && isTable(module, first && bare(first));
}

/** `if (!table.hasOwnProperty(name)) return`: the function asks whether the object itself has the name. */
function isAskedFor({ tree, text }: Module, callee: TSESTree.MemberExpression): boolean {
  const around = tree.functionAround(callee);
  const [object, key] = [callee.object, callee.property].map(({ range }) => text.slice(...range));
  const before = text.slice(around?.range[0] ?? 0, callee.range[0]);
  return [`${object}.hasOwnProperty(${key})`, `call(${object}, ${key})`, `hasOwn(${object}, ${key})`].some((each) =>
    before.includes(each),
  );
}

function judge(
  module: Module,
  { range }: Reached,
): { readonly severity?: "low"; readonly confidence?: "low" } | undefined {
  const callee = module.tree.nodes.find(
    (node) => node.type === "MemberExpression" && node.range[0] === range[0] && node.range[1] === range[1],
  );
  if (callee?.type !== "MemberExpression") return {};
  if (isAskedFor(module, callee)) return undefined;
  const object = bare(callee.object);
  const value = object.type === "Identifier" ? initialiserOf(module, object) : object;
  if (isTable(module, value && bare(value))) return undefined;
  // Of a table of functions only what every object inherits is left to call.
  return module.objectOf(object) ? { severity: "low", confidence: "low" } : {};
}

export default {
  id: "injection/unsafe-method-call",
  kind: "taint",
  severity: "high",
  confidence: "medium",
  cwe: [470, 754],
  owasp: "A03:2021",
  message: "Data from a request names the method that is called, also one that is not meant for clients.",
  fix: "Look the function up in a `Map`, or compare the name with a list first.",
  sinks: ["method-name"],
  sanitizers: ["allow-list", "number"],
  judge,
} satisfies TaintRule<Module>;
