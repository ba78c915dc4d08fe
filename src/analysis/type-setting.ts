import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";
import { bare, plainKey } from "./tree.ts";

const header = /^content-type$/i;
const disposition = /^content-disposition$/i;
const setters = new Set(["type", "contentType"]);
const headerSetters = new Set(["set", "setHeader", "header", "append", "writeHead", "headers"]);
/** Functions of h3 that are given the event first. */
const eventSetters = new Set(["setHeader", "setHeaders", "setResponseHeader", "setResponseHeaders", "appendHeader"]);

/** Stands for a type that is set to something that is not known. */
export const computed = "";

/** What the chain of calls and members starts with: `res` in `res.status(200).send(text)`. */
export function rootName(node: TSESTree.Node): string | undefined {
  let at = node;
  for (let next: TSESTree.Node | undefined = node; next; next = innerOf(at)) at = bare(next);
  if (at.type === "ThisExpression") return "this";
  return at.type === "Identifier" ? at.name : undefined;
}

function innerOf(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case "AssignmentExpression":
      return node.left;
    case "CallExpression":
      return (isOfEvent(node) ? node.arguments[0] : undefined) ?? node.callee;
    case "MemberExpression":
      return node.object;
    default:
      return undefined;
  }
}

function isOfEvent({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === "Identifier" && eventSetters.has(callee.name);
}

/** The type by its name that a call (`res.type(…)`, `res.writeHead(…)`) or an assignment (`ctx.type = …`) sets. */
export function typeSetBy(module: Module, node: TSESTree.Node): string | undefined {
  if (node.type === "CallExpression") return typeSetByCall(module, node);
  if (node.type !== "AssignmentExpression" || node.left.type !== "MemberExpression") return undefined;
  return plainKey(node.left.property, node.left.computed) === "type" ? typeOf(module, node.right) : undefined;
}

function typeSetByCall(module: Module, node: TSESTree.CallExpression): string | undefined {
  const callee = bare(node.callee);
  const name = callee.type === "MemberExpression" ? plainKey(callee.property, callee.computed) : undefined;
  if (isOfEvent(node)) return typeInArguments(module, node.arguments.slice(1));
  const [first] = node.arguments;
  if (name === undefined || !first) return undefined;
  if (setters.has(name)) return typeOf(module, first);
  if (name === "attachment") return fileType(module, first);
  if (!headerSetters.has(name)) return undefined;
  return typeInArguments(module, node.arguments);
}

/** `"Content-Type", "text/plain"`, or an object of headers. */
function typeInArguments(module: Module, given: readonly TSESTree.CallExpressionArgument[]): string | undefined {
  const [first, second] = given;
  const key = first && module.constantOf(first);
  if (typeof key === "string" && second) {
    if (disposition.test(key)) return fileType(module, second);
    return header.test(key) ? typeOf(module, second) : undefined;
  }
  return given.map((argument) => typeInHeaders(module, argument)).find((type) => type !== undefined);
}

/** The object that `new Headers({ … })` is made of, also behind a name. */
function headersOf({ scopes }: Module, node: TSESTree.Node): TSESTree.Node {
  const inner = bare(node);
  const [definition] = inner.type === "Identifier" ? (scopes.variableOf(inner)?.defs ?? []) : [];
  const whole = definition?.node.type === "VariableDeclarator" && definition.node.init ? definition.node.init : inner;
  const isHeaders =
    whole.type === "NewExpression" && whole.callee.type === "Identifier" && whole.callee.name === "Headers";
  return (isHeaders && whole.arguments[0]) || node;
}

/** The type in an object of headers. */
export function typeInHeaders(module: Module, node: TSESTree.Node): string | undefined {
  const object = module.objectOf(headersOf(module, node));
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

/** A type that is written as a constant, or {@link computed}. */
export function typeOf(module: Module, node: TSESTree.Node): string {
  const value = module.constantOf(node);
  return typeof value === "string" ? value : computed;
}
