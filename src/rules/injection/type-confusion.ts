/**
 * A check for a text is made of a value that may be an array.
 *
 * `?name=a&name=b` makes an array of a parameter, and JSON may hold one anywhere. `includes("..")` of an array asks for an element
 * that is exactly `..`; joined to a path or printed afterwards, the array becomes the text that the check was to keep out.
 *
 * ## A check that an array passes
 *
 * ```js bad
 * import { createReadStream } from "node:fs";
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/files", (req, res) => {
 *   const name = req.query.name;
 *   if (name.includes("..")) return res.status(400).end(); // finding
 *   createReadStream("/srv/files/" + name).pipe(res);
 * });
 * ```
 *
 * Make sure that it is a text:
 *
 * ```js good
 * import { createReadStream } from "node:fs";
 * import express from "express";
 *
 * const app = express();
 *
 * app.get("/files", (req, res) => {
 *   const name = req.query.name;
 *   if (typeof name !== "string" || !/^[\w-]+$/.test(name)) return res.status(400).end();
 *   createReadStream("/srv/files/" + name).pipe(res);
 * });
 * ```
 *
 * ## In a body of JSON
 *
 * ```ts bad
 * import { Body, Controller, Post } from "@nestjs/common";
 *
 * @Controller("comments")
 * export class CommentsController {
 *   @Post()
 *   create(@Body() body: { text: string }) {
 *     if (body.text.indexOf("<") !== -1) throw new Error("no markup, please"); // finding
 *     return this.save(`<p>${body.text}</p>`);
 *   }
 * }
 * ```
 *
 * ```ts good
 * import { Body, Controller, Post } from "@nestjs/common";
 *
 * @Controller("comments")
 * export class CommentsController {
 *   @Post()
 *   create(@Body() body: { text: string }) {
 *     const text = String(body.text);
 *     if (text.indexOf("<") !== -1) throw new Error("no markup, please");
 *     return this.save(`<p>${text}</p>`);
 *   }
 * }
 * ```
 *
 * ## Not reported
 *
 * Values that are texts in any case, such as a part of the path or a header, and lists that are asked for an element:
 *
 * ```js good
 * import express from "express";
 *
 * const app = express();
 *
 * app.post("/users/:name", (req, res) => {
 *   if (req.params.name.includes("/")) return res.status(400).end();
 *   if (req.headers["user-agent"].includes("curl/")) return res.status(403).end();
 *   const isAdmin = req.body.roles.includes("admin");
 *   res.json({ isAdmin });
 * });
 * ```
 *
 * ## Out of scope
 *
 * `startsWith`, `match` and others that an array does not have: they throw, and nothing is let through. Comparisons of lengths,
 * which are as often meant for lists. What a schema or a validating middleware has checked is taken for what it says.
 */

import { type Module, plainKey, type TSESTree } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** Texts that are looked for in texts only: no list holds `..` or `<` as an element. */
const partOfText = /^(?:\W+|[^\w.-]*(?:javascript|data|https?|file):\W*|<\/?\w+>?|%\w\w|\\\w+)$/i;

const operators = new Set(["UnaryExpression", "BinaryExpression", "LogicalExpression", "ChainExpression"]);
const deciding = new Set(["IfStatement", "ConditionalExpression", "WhileStatement"]);
const keeping = new Set(["ReturnStatement", "ArrowFunctionExpression", "VariableDeclarator"]);

/** Whether the answer is a yes or no that something depends on: `if (x.includes(".."))`, `return x.indexOf("..") === -1`. */
function decides(module: Module, call: TSESTree.Node, isAnswer: boolean): boolean {
  for (let node = call, above = module.tree.parentOf(node); above; node = above, above = module.tree.parentOf(node)) {
    if (deciding.has(above.type)) return "test" in above && above.test === node;
    if (keeping.has(above.type)) return isAnswer || node !== call;
    if (!operators.has(above.type)) return false;
  }
  return false;
}

function judge(module: Module, { range }: Reached): Record<string, never> | undefined {
  const call = module.tree.nodes.find(
    (node) => node.type === "CallExpression" && node.range[0] === range[0] && node.range[1] === range[1],
  );
  if (call?.type !== "CallExpression") return undefined;
  const looked = call.arguments[0] && module.constantOf(call.arguments[0]);
  if (typeof looked !== "string" || !partOfText.test(looked)) return undefined;
  const isAnswer = call.callee.type === "MemberExpression" && plainKey(call.callee.property, false) === "includes";
  return decides(module, call, isAnswer) ? {} : undefined;
}

export default {
  id: "injection/type-confusion",
  kind: "taint",
  severity: "medium",
  confidence: "medium",
  cwe: [843, 1287],
  owasp: "A03:2021",
  message: "The value may be an array, which passes this check for a text whatever its elements say.",
  fix: 'Ask for `typeof value === "string"` first, or make a text of it with `String(value)`.',
  sources: ["structured", "repeated"],
  sinks: ["text-check"],
  sanitizers: ["string", "number", "schema", "allow-list"],
  judge,
} satisfies TaintRule<Module>;
