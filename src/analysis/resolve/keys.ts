import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type FunctionNode, isFunction, plainKey, type Tree } from "../tree.ts";
import type { Scopes, Variable } from "./scopes.ts";

/**
 * Names of places that hold a value, so that what is assigned to a place is found where it is read: `v3.run` is the member `run` of
 * a variable, `exports.run` of the module, `v3.prototype.run` and `v3#.run` of the objects that a constructor makes.
 */
export interface Keys {
  /** The place that an expression names; `undefined` where it names none that is known. */
  keyOf(node: TSESTree.Node): string | undefined;
  /** The place that `this` names where the node stands. */
  keyOfThis(node: TSESTree.Node): string | undefined;
  /** Every place that a function, class or object literal is put into where it stands. */
  keysOf(node: TSESTree.Node): readonly string[];
}

/** How many members a place is named by, and how many names in a row stand for each other. */
const furthest = 8;

/** Whether a key names a prototype; its first group is what the prototype is of. */
const prototype = /^(.*)\.prototype$/;

/** Names places by the program's text alone. */
export function createKeys(tree: Tree, scopes: Scopes): Keys {
  const known = new Map<TSESTree.Node, readonly string[]>();
  const keyOfThis = (node: TSESTree.Node) => thisKey(names, node, 0);
  const names: Names = { tree, scopes, keyOf, keyOfThis, keysOf };

  function keyOf(node: TSESTree.Node): string | undefined {
    return keyAt(names, node, 0);
  }

  function keysOf(node: TSESTree.Node): readonly string[] {
    const keys = known.get(node) ?? [`@${node.range[0]}`, ...placesOf(names, node, 0)];
    known.set(node, keys);
    return keys;
  }

  return names;
}

interface Names extends Keys {
  readonly tree: Tree;
  readonly scopes: Scopes;
}

function keyAt(names: Names, node: TSESTree.Node, depth: number): string | undefined {
  const inner = bare(node);
  if (depth > furthest) return undefined;
  if (inner.type === "Identifier") return nameKey(names, inner, depth);
  if (inner.type === "ThisExpression") return thisKey(names, inner, depth);
  if (inner.type !== "MemberExpression") return undefined;
  const name = plainKey(inner.property, inner.computed);
  const object = name === undefined ? undefined : keyAt(names, inner.object, depth + 1);
  if (object === undefined) return undefined;
  if (object === "module" && name === "exports") return "exports";
  return object === "g:global" || object === "g:globalThis" ? `g:${name}` : `${object}.${name}`;
}

function nameKey(names: Names, node: TSESTree.Identifier, depth: number): string {
  const variable = names.scopes.variableOf(node);
  const isOfModule = node.name === "exports" || node.name === "module";
  if (!variable) return isOfModule ? node.name : `g:${node.name}`;
  // Wrappers of modules hand `exports` and `module` in.
  if (isOfModule && variable.defs[0]?.type === "Parameter") return node.name;
  return aliased(names, variable, depth) ?? variableKey(variable);
}

function variableKey(variable: Variable): string {
  return `v${variable.$id}`;
}

/** `const self = this`, `const proto = Foo.prototype`, `const api = exports`: another name for a place. */
function aliased(names: Names, { defs }: Variable, depth: number): string | undefined {
  const declarator = defs.length === 1 ? defs[0]?.node : undefined;
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier") return undefined;
  const init = declarator.init && bare(declarator.init);
  if (!init) return undefined;
  if (init.type === "ThisExpression") return keyAt(names, init, depth + 1);
  if (init.type !== "MemberExpression" && init.type !== "Identifier") return undefined;
  const key = keyAt(names, init, depth + 1);
  return key === "exports" || (key !== undefined && prototype.test(key)) ? key : undefined;
}

/** Where `this` stands: the object of a class, of a constructor function or of a literal. */
function thisKey(names: Names, node: TSESTree.Node, depth: number): string | undefined {
  if (depth > furthest) return undefined;
  const { tree } = names;
  for (let at = tree.parentOf(node), from = node; at; from = at, at = tree.parentOf(at)) {
    if (isFunction(at) && at.type !== "ArrowFunctionExpression") return receiverKey(names, at, depth);
    if (at.type === "Program") return "exports";
    const isField = at.type === "PropertyDefinition" && at.value === from;
    if (!isField && at.type !== "StaticBlock") continue;
    const around = tree.classAround(at);
    return around && `@${around.range[0]}${at.type === "PropertyDefinition" && !at.static ? "#" : ""}`;
  }
  return undefined;
}

function receiverKey(names: Names, fn: FunctionNode, depth: number): string | undefined {
  const parent = names.tree.parentOf(fn);
  if (parent?.type === "MethodDefinition") {
    const around = names.tree.classAround(parent);
    return around && `@${around.range[0]}${parent.static ? "" : "#"}`;
  }
  const outer = parent && boundTo(names, fn, parent);
  if (outer) return thisKey(names, outer, depth + 1);
  const place =
    parent?.type === "Property" ? undefined : placesOf(names, fn, depth + 1).find((key) => key.includes("."));
  const holder =
    parent?.type === "Property" ? literalKey(names, parent, depth) : place?.slice(0, place.lastIndexOf("."));
  if (holder === undefined || isConstructor(fn, parent, place)) return `@${fn.range[0]}#`;
  return prototype.test(holder) ? holder.replace(prototype, "$1#") : holder;
}

function isConstructor(fn: FunctionNode, parent: TSESTree.Node | undefined, place = ""): boolean {
  const own = fn.type === "ArrowFunctionExpression" ? undefined : fn.id?.name;
  const name =
    parent?.type === "Property" ? plainKey(parent.key, parent.computed) : place.slice(place.lastIndexOf(".") + 1);
  return /^[A-Z]/.test(name ?? own ?? "") || name === "exports";
}

/** The object literal that a method stands in, or what the literal is copied into: `extend(Foo.prototype, { run() {} })`. */
function literalKey(names: Names, property: TSESTree.Node, depth: number): string | undefined {
  const object = names.tree.parentOf(property);
  if (object?.type !== "ObjectExpression") return undefined;
  const holder = names.tree.parentOf(object);
  const list = holder?.type === "ArrayExpression" ? holder : undefined;
  const call = list ? names.tree.parentOf(list) : holder;
  const own = `@${object.range[0]}`;
  if (call?.type !== "CallExpression")
    return placesOf(names, object, depth + 1).find((key) => prototype.test(key)) ?? own;
  const [first, second] = call.arguments;
  const target = first && first !== object ? keyAt(names, first, depth + 1) : undefined;
  if (target === undefined) return own;
  // Babel writes methods as a list that it hands over together with the class.
  if (list) return list === second ? `${target}.prototype` : target;
  return prototype.test(target) ? target : own;
}

/** A call that gives a function the `this` around it: `function () {}.bind(this)`, `each(function () {}, this)`. */
function boundTo({ tree }: Names, fn: FunctionNode, parent: TSESTree.Node): TSESTree.Node | undefined {
  const call = parent.type === "MemberExpression" && parent.object === fn ? tree.parentOf(parent) : parent;
  if (call?.type !== "CallExpression") return undefined;
  const given = call === parent ? call.arguments.at(-1) : call.arguments[0];
  return given?.type === "ThisExpression" ? call : undefined;
}

function placesOf(names: Names, node: TSESTree.Node, depth: number): readonly string[] {
  if (depth > furthest) return [];
  const { tree, scopes } = names;
  const own = "id" in node && node.id?.type === "Identifier" ? scopes.variableOf(node.id) : undefined;
  const keys = own ? [variableKey(own)] : [];
  for (let at = tree.parentOf(node), from = node; at; from = at, at = tree.parentOf(at)) {
    if (at.type === "AssignmentExpression" && at.right === from) {
      const key = keyAt(names, at.left, depth + 1);
      if (key !== undefined) keys.push(key);
    } else if (bare(at) !== bare(from) && !isFrozen(at)) {
      return [...keys, ...holderKeys(names, at, from, depth)];
    }
  }
  return keys;
}

/** The places that the variable or property names which has the node as its value. */
function holderKeys(names: Names, holder: TSESTree.Node, value: TSESTree.Node, depth: number): readonly string[] {
  if (holder.type === "VariableDeclarator" && holder.init === value && holder.id.type === "Identifier") {
    const variable = names.scopes.variableOf(holder.id);
    return variable ? [variableKey(variable)] : [];
  }
  if (holder.type !== "Property" || holder.value !== value) return [];
  const name = plainKey(holder.key, holder.computed);
  const object = names.tree.parentOf(holder);
  if (name === undefined || object?.type !== "ObjectExpression") return [];
  return placesOf(names, object, depth + 1).map((key) => `${key}.${name}`);
}

function isFrozen(node: TSESTree.Node): boolean {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
  return /^(?:freeze|seal)$/.test(plainKey(node.callee.property, node.callee.computed) ?? "");
}
