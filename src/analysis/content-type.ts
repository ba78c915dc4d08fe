import type { Range } from "../model/place.ts";
import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";
import { type SinkNode, sinkAt } from "./sink-at.ts";
import { bare, isFunction, plainKey } from "./tree.ts";

/** What browsers make of a response: `markup` runs scripts, `other` does not; `unknown` is a type that the code computes. */
export type ContentType = "markup" | "other" | "unknown" | "unset";

const header = /^content-type$/i;
const disposition = /^content-disposition$/i;
const markup = /html|svg|^\.?xml$/i;
const setters = new Set(["type", "contentType"]);
const headerSetters = new Set(["set", "setHeader", "header", "append", "writeHead", "headers"]);

/** Stands for a type that is set to something that is not known. */
const computed = "";

/** The content type of what the call or assignment at this range sends, as far as its function says it. */
export function contentTypeAt(module: Module, range: Range): ContentType {
  const name = contentTypeNameAt(module, range);
  if (name === undefined) return "unset";
  if (name === computed) return "unknown";
  return markup.test(name) ? "markup" : "other";
}

/** The same by its name, as `text/csv` or `json`: empty where the code computes it, `undefined` where it names none. */
export function contentTypeNameAt(module: Module, range: Range): string | undefined {
  const sink = sinkAt(module, range);
  if (!sink) return undefined;
  return ownType(module, sink) ?? chainType(module, sink) ?? laterType(module, sink) ?? typeBefore(module, sink);
}

/** `new Response(text, { headers: { "Content-Type": … } })`, `c.html(text)`, `c.body(text, 200, { "Content-Type": … })`. */
function ownType(module: Module, sink: SinkNode): string | undefined {
  if (sink.type === "AssignmentExpression") return undefined;
  for (const argument of sink.arguments.slice(1)) {
    const headers = module.optionOf(argument, "headers") ?? argument;
    const type = typeInHeaders(module, headers);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** `res.status(200).type("text/plain").send(text)`. */
function chainType(module: Module, sink: SinkNode): string | undefined {
  let at = sink.type === "AssignmentExpression" ? undefined : bare(sink.callee);
  while (at?.type === "MemberExpression") {
    const inner = bare(at.object);
    if (inner.type !== "CallExpression") return undefined;
    const type = typeSetBy(module, inner);
    if (type !== undefined) return type;
    at = bare(inner.callee);
  }
  return undefined;
}

/** `h.response(text).type("text/plain")`. */
function laterType(module: Module, sink: SinkNode): string | undefined {
  let at: TSESTree.Node | undefined = module.tree.parentOf(sink);
  while (at?.type === "MemberExpression" || at?.type === "CallExpression") {
    const type = typeSetBy(module, at);
    if (type !== undefined) return type;
    at = module.tree.parentOf(at);
  }
  return undefined;
}

/** The last statement before the sink that sets the type and that each way to the sink goes through. */
function typeBefore(module: Module, sink: SinkNode): string | undefined {
  const { tree } = module;
  const root = rootName(sink);
  if (root === undefined) return undefined;
  let isUncertain = false;
  let at: TSESTree.Node | undefined = sink;
  while (at) {
    const holder = tree.functionAround(at);
    // Koa sends when all has run: its order does not count.
    const isBefore = (node: TSESTree.Node) => sink.type === "AssignmentExpression" || node.range[0] < sink.range[0];
    const found = tree.within(holder ?? module.program).filter((node) => node !== sink && isBefore(node));
    for (const node of found.toReversed()) {
      const type = rootName(node) === root ? typeSetBy(module, node) : undefined;
      if (type === undefined) continue;
      if (alwaysBefore(module, node, sink)) return type;
      isUncertain ||= !markup.test(type);
    }
    at = holder;
  }
  return isUncertain ? computed : undefined;
}

/** Whether the block that the statement stands in also holds the sink. */
function alwaysBefore({ tree }: Module, node: TSESTree.Node, sink: SinkNode): boolean {
  let at = tree.parentOf(node);
  while (at && at.type !== "BlockStatement" && at.type !== "Program" && at.type !== "SwitchCase" && !isFunction(at)) {
    // `if (isJson) res.type("json");` and `isJson && res.type("json")` are one way of several.
    if (at.type === "IfStatement" || at.type === "ConditionalExpression" || at.type === "LogicalExpression") break;
    at = tree.parentOf(at);
  }
  return at !== undefined && at.range[0] <= sink.range[0] && at.range[1] >= sink.range[1] && at.type !== "IfStatement";
}

/** What the chain of calls and members starts with: `res` in `res.status(200).send(text)`. */
function rootName(node: TSESTree.Node): string | undefined {
  let at = bare(node.type === "AssignmentExpression" ? node.left : node);
  for (;;) {
    if (at.type === "CallExpression") at = bare(at.callee);
    else if (at.type === "MemberExpression") at = bare(at.object);
    else return at.type === "Identifier" ? at.name : at.type === "ThisExpression" ? "this" : undefined;
  }
}

/** The type that a call (`res.type(…)`, `res.writeHead(…)`) or an assignment (`ctx.type = …`) sets. */
function typeSetBy(module: Module, node: TSESTree.Node): string | undefined {
  if (node.type === "CallExpression") return typeSetByCall(module, node);
  if (node.type !== "AssignmentExpression" || node.left.type !== "MemberExpression") return undefined;
  return plainKey(node.left.property, node.left.computed) === "type" ? typeOf(module, node.right) : undefined;
}

function typeSetByCall(module: Module, node: TSESTree.CallExpression): string | undefined {
  const callee = bare(node.callee);
  const name = callee.type === "MemberExpression" ? plainKey(callee.property, callee.computed) : undefined;
  const [first, second] = node.arguments;
  if (name === undefined || !first) return undefined;
  if (setters.has(name)) return typeOf(module, first);
  if (name === "attachment") return fileType(module, first);
  if (!headerSetters.has(name)) return undefined;
  const key = module.constantOf(first);
  if (typeof key === "string" && second) {
    if (disposition.test(key)) return fileType(module, second);
    return header.test(key) ? typeOf(module, second) : undefined;
  }
  return node.arguments.map((argument) => typeInHeaders(module, argument)).find((type) => type !== undefined);
}

function typeInHeaders(module: Module, node: TSESTree.Node): string | undefined {
  const object = module.objectOf(node);
  for (const property of object?.properties ?? []) {
    if (property.type !== "Property") continue;
    const key = plainKey(property.key, property.computed) ?? "";
    if (header.test(key)) return typeOf(module, property.value);
  }
  return undefined;
}

/** What is saved as a file is shown by no browser. */
function fileType({ text, constantOf }: Module, name: TSESTree.Node): string | undefined {
  const value = constantOf(name);
  if (typeof value === "string" && /^\s*inline/i.test(value)) return undefined;
  return /\.csv\b/i.test(typeof value === "string" ? value : text.slice(...name.range))
    ? "csv"
    : "application/octet-stream";
}

function typeOf(module: Module, node: TSESTree.Node): string {
  const value = module.constantOf(node);
  return typeof value === "string" ? value : computed;
}
