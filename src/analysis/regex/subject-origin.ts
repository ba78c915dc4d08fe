import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { bare, type FunctionNode, isFunction, plainKey } from "../tree.ts";
import { isBounded } from "./bounded-length.ts";

/** Where a text comes from: a parameter of a function that others call, or `this` of a method of a text. */
export interface SubjectOrigin {
  readonly node: TSESTree.Node;
  readonly fn: FunctionNode | undefined;
  /** Whether the text is a field of what is given, or of an object that has it. */
  readonly isField: boolean;
}

const furthest = 12;
const mostSteps = 200;

/** Methods that give texts of about the length of the one that they are called on. */
const ofText = new Set([
  ...["trim", "trimStart", "trimEnd", "trimLeft", "trimRight", "toLowerCase", "toUpperCase", "toString", "valueOf"],
  ...["replace", "replaceAll", "normalize", "split", "concat", "slice", "substring", "substr", "join", "reverse"],
  ...["filter", "map", "pop", "shift", "at", "find", "forEach", "some", "every", "reduce", "match", "exec", "flatMap"],
  ...["toLocaleLowerCase", "toLocaleUpperCase", "padStart", "padEnd", "repeat"],
]);

const wrappers = new Set(["String", "decodeURIComponent", "encodeURIComponent", "decodeURI", "unescape", "escape"]);

/** The parameters of functions that nobody in the module calls from which the text may come, unless its length is bounded. */
export function originsOf(module: Module, subject: TSESTree.Node): readonly SubjectOrigin[] {
  const search: Search = { module, seen: new Set(), found: new Map(), steps: { left: mostSteps }, isField: false };
  trace(search, subject, 0);
  return [...search.found.values()].toSorted((a, b) => Number(a.isField) - Number(b.isField));
}

interface Search {
  readonly module: Module;
  readonly seen: Set<TSESTree.Node>;
  readonly found: Map<TSESTree.Node, SubjectOrigin>;
  readonly steps: { left: number };
  readonly isField: boolean;
}

/** Names of members whose text the program itself has written. */
const ownNames = new Set(["length", "constructor", "prototype", "className", "nodeName", "tagName", "cssText"]);

function trace(search: Search, node: TSESTree.Node, depth: number): void {
  const inner = bare(node);
  if (search.seen.has(inner) || depth > furthest || search.steps.left-- <= 0) return;
  search.seen.add(inner);
  if (isBounded(search.module, inner)) return;
  const go = (next: TSESTree.Node) => trace(search, next, depth + 1);
  switch (inner.type) {
    case "Identifier":
      traceName(search, inner, depth);
      return;
    case "MemberExpression":
      traceMember(search, inner, depth);
      return;
    case "ThisExpression":
      traceThis(search, inner);
      return;
    case "TemplateLiteral":
      inner.expressions.forEach(go);
      return;
    case "BinaryExpression":
      if (inner.operator === "+") [inner.left, inner.right].forEach(go);
      return;
    case "ConditionalExpression":
      [inner.consequent, inner.alternate].forEach(go);
      return;
    case "LogicalExpression":
      [inner.left, inner.right].forEach(go);
      return;
    case "AssignmentExpression":
      go(inner.right);
      return;
    case "CallExpression":
      traceCall(search, inner, depth);
      return;
    default:
  }
}

function traceMember(search: Search, { object, property, computed }: TSESTree.MemberExpression, depth: number): void {
  const name = plainKey(property, computed);
  if (name !== undefined && ownNames.has(name)) return;
  // An element of a list of texts is a text like the list's others.
  const isElement = computed && (name === undefined || /^\d+$/.test(name));
  trace(isElement ? search : { ...search, isField: true }, object, depth + 1);
}

function traceCall(search: Search, { callee, arguments: given }: TSESTree.CallExpression, depth: number): void {
  const [first] = given;
  if (callee.type === "Identifier" && wrappers.has(callee.name) && first) trace(search, first, depth + 1);
  if (callee.type !== "MemberExpression") return;
  if (ofText.has(plainKey(callee.property, callee.computed) ?? "")) trace(search, callee.object, depth + 1);
}

/** `this` in a method that is put on `String.prototype`. */
function traceThis({ module, found, isField }: Search, node: TSESTree.Node): void {
  const fn = module.tree.functionAround(node);
  if (fn && !module.tree.classAround(node)) found.set(fn, { node, fn, isField });
}

function traceName(search: Search, name: TSESTree.Identifier, depth: number): void {
  const { module, found, isField } = search;
  const variable = module.scopes.variableOf(name);
  const [definition] = variable?.defs ?? [];
  if (!variable || !definition) return;
  for (const { writeExpr, init } of variable.references) {
    if (writeExpr && (!init || definition.type !== "Parameter")) trace(search, writeExpr as TSESTree.Node, depth + 1);
  }
  if (definition.type !== "Parameter" || !isFunction(definition.node)) return;
  const fn = definition.node;
  const index = fn.params.findIndex((parameter) => holds(parameter, definition.name));
  const values = valuesGivenTo(module, fn, index);
  if (values) for (const value of values) trace(search, value, depth + 1);
  else found.set(definition.name, { node: definition.name, fn, isField });
}

function holds(parameter: TSESTree.Node, name: TSESTree.Node): boolean {
  return parameter.range[0] <= name.range[0] && name.range[1] <= parameter.range[1];
}

/** What a function gets, where all its callers are seen: `undefined` where others may call it. */
function valuesGivenTo(module: Module, fn: FunctionNode, index: number): readonly TSESTree.Node[] | undefined {
  const parent = module.tree.parentOf(fn);
  if (parent?.type === "CallExpression") return valuesOfCallback(module, parent, fn, index);
  const name = nameOf(fn, parent);
  const reads = (name && module.scopes.variableOf(name)?.references.filter((reference) => reference.isRead())) ?? [];
  if (reads.length === 0) return undefined;
  const values: TSESTree.Node[] = [];
  for (const { identifier } of reads) {
    const call = module.tree.parentOf(identifier);
    if (call?.type !== "CallExpression") return undefined;
    const value = call.callee === identifier ? call.arguments[index] : callbackText(call, identifier);
    if (value) values.push(value);
    else if (call.callee !== identifier) return undefined;
  }
  return values;
}

/** The name by which the module calls a function. */
function nameOf(fn: FunctionNode, parent: TSESTree.Node | undefined): TSESTree.Identifier | undefined {
  if (fn.type === "FunctionDeclaration") return fn.id ?? undefined;
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id : undefined;
}

/** What a callback gets is from the object whose method calls it; a function that is called on the spot gets its arguments. */
function valuesOfCallback(
  _module: Module,
  call: TSESTree.CallExpression,
  fn: FunctionNode,
  index: number,
): readonly TSESTree.Node[] {
  if (call.callee === fn) return call.arguments[index] ? [call.arguments[index]] : [];
  const text = callbackText(call, fn);
  return text ? [text] : [];
}

function callbackText(call: TSESTree.CallExpression, given: TSESTree.Node): TSESTree.Node | undefined {
  const { callee } = call;
  if (call.callee === given || callee.type !== "MemberExpression") return undefined;
  return ofText.has(plainKey(callee.property, callee.computed) ?? "") ? callee.object : undefined;
}
