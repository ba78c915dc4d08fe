import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { bare, isFunction, plainKey } from "../tree.ts";

/** A place where a regular expression is matched with a text, or is given to somebody who may do so. */
export interface PatternUse {
  /** The call, or where it is given away. */
  readonly node: TSESTree.Node;
  /** The text; `undefined` where the expression itself is given out of the module. */
  readonly subject?: TSESTree.Node;
  /** Whether the text is looked through to its end, match after match. */
  readonly isRepeated: boolean;
  /** Whether that is so without the flag `g`, too. */
  readonly isAlwaysRepeated: boolean;
}

const once = { isRepeated: false, isAlwaysRepeated: false };

const ofPattern = new Set(["test", "exec"]);
const ofText = new Set(["match", "matchAll", "replace", "replaceAll", "search", "split"]);

/** How many names a pattern goes through. */
const furthest = 4;
const mostUses = 50;

/** The places where the value of `node`, a regular expression, is used in this module. */
export function usesOf(module: Module, node: TSESTree.Node): readonly PatternUse[] {
  const uses = new Map<TSESTree.Node, PatternUse>();
  follow({ module, uses, seen: new Set() }, node, 0);
  return [...uses.values()];
}

interface Search {
  readonly module: Module;
  readonly uses: Map<TSESTree.Node, PatternUse>;
  readonly seen: Set<TSESTree.Node>;
}

function follow(search: Search, node: TSESTree.Node, depth: number): void {
  const { module, seen, uses } = search;
  const parent = module.tree.parentOf(node);
  if (!parent || seen.has(node) || depth > furthest || uses.size > mostUses) return;
  seen.add(node);
  switch (parent.type) {
    case "MemberExpression":
      if (parent.object === node) inMember(search, parent);
      // `patterns[name]`: whatever is taken out of the object is the pattern.
      return;
    case "CallExpression":
    case "NewExpression":
      inArgument(search, parent, node);
      inParameter(search, parent, node, depth);
      return;
    case "VariableDeclarator":
      inTarget(search, parent.id, depth);
      return;
    case "AssignmentExpression":
      follow(search, parent, depth);
      inTarget(search, parent.left, depth);
      return;
    case "Property":
    case "PropertyDefinition":
      if (parent.value === node) members(search, plainKey(parent.key, parent.computed), depth);
      return;
    case "ReturnStatement":
    case "ExportDefaultDeclaration":
      uses.set(parent, { node: parent, ...once });
      return;
    default:
      if (isFunction(parent) && parent.body === node) uses.set(node, { node, ...once });
      else if (isItself(parent, node)) follow(search, parent, depth);
  }
}

/** Expressions whose value is that of the node in them. */
const transparent = new Set(["LogicalExpression", "TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"]);

function isItself(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  if (parent.type === "ConditionalExpression") return parent.test !== node;
  return transparent.has(parent.type) || parent.type === "ChainExpression";
}

/** `pattern.test(text)`. */
function inMember({ module, uses }: Search, member: TSESTree.MemberExpression): void {
  const call = module.tree.parentOf(member);
  const method = plainKey(member.property, member.computed) ?? "";
  if (call?.type !== "CallExpression" || call.callee !== member || !ofPattern.has(method)) return;
  const [subject] = call.arguments;
  if (subject) uses.set(call, { node: call, subject, isRepeated: method === "exec", isAlwaysRepeated: false });
}

/** `text.replace(pattern, …)`. */
function inArgument(
  { module, uses }: Search,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  node: TSESTree.Node,
): void {
  const { callee, arguments: given } = call;
  if (callee.type !== "MemberExpression" || given[0] !== node) return;
  const method = plainKey(callee.property, callee.computed) ?? "";
  const mostArguments = method === "replace" || method === "replaceAll" || method === "split" ? 2 : 1;
  if (!ofText.has(method) || given.length > mostArguments || isOtherObject(module, callee.object)) return;
  uses.set(call, {
    node: call,
    subject: callee.object,
    isRepeated: method !== "search",
    isAlwaysRepeated: method === "split",
  });
}

/** A function of the module gets it. */
function inParameter(
  search: Search,
  { callee, arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  node: TSESTree.Node,
  depth: number,
): void {
  const [definition] = search.module.scopes.variableOf(callee)?.defs ?? [];
  const fn = definition?.node.type === "VariableDeclarator" ? definition.node.init : definition?.node;
  const parameter =
    fn && isFunction(fn) ? fn.params[given.indexOf(node as TSESTree.CallExpressionArgument)] : undefined;
  if (parameter) inTarget(search, parameter, depth + 1);
}

/** Where a variable or a member has it: wherever that is read. */
function inTarget(search: Search, target: TSESTree.Node, depth: number): void {
  const { module, uses } = search;
  if (target.type === "Identifier") {
    const variable = module.scopes.variableOf(target);
    for (const { identifier, init } of variable?.references ?? []) {
      if (!init && identifier !== target) follow(search, identifier, depth + 1);
    }
    return;
  }
  if (target.type !== "MemberExpression") return;
  const object = bare(target.object);
  const name = plainKey(target.property, target.computed);
  const isOfModule = object.type === "Identifier" && object.name === "module" && name === "exports";
  if (isOfModule || (object.type === "Identifier" && object.name === "exports")) {
    uses.set(target, { node: target, ...once });
  }
  if (!isOfModule) members(search, name, depth);
}

/** Reads of any member of this name: objects are not told apart. */
function members(search: Search, name: string | undefined, depth: number): void {
  if (name === undefined) return;
  for (const node of membersOf(search.module).get(name) ?? []) follow(search, node, depth + 1);
}

const known = new WeakMap<Module, ReadonlyMap<string, readonly TSESTree.Node[]>>();

/** Every member expression of a module by its name. */
function membersOf(module: Module): ReadonlyMap<string, readonly TSESTree.Node[]> {
  const found = known.get(module);
  if (found) return found;
  const byName = new Map<string, TSESTree.Node[]>();
  for (const node of module.tree.nodes) {
    const name = node.type === "MemberExpression" ? plainKey(node.property, node.computed) : undefined;
    if (name === undefined) continue;
    const nodes = byName.get(name) ?? [];
    nodes.push(node);
    byName.set(name, nodes);
  }
  known.set(module, byName);
  return byName;
}

const methodsOfText = new Set([
  ...Object.getOwnPropertyNames(String.prototype),
  // Arrays and texts have these in common; a list of texts is no other kind of object.
  ...["join", "map", "filter", "forEach", "some", "every", "find", "push", "shift", "pop", "reverse", "sort"],
]);

/**
 * Whether the object whose `match` or `replace` is called is surely no text: it has methods that texts have not, as the stream of a
 * tokenizer has, or the method takes more arguments than that of texts.
 */
function isOtherObject({ scopes, tree }: Module, object: TSESTree.Node): boolean {
  const name = bare(object);
  if (name.type !== "Identifier") return false;
  return (scopes.variableOf(name)?.references ?? []).some(({ identifier }) => {
    const member = tree.parentOf(identifier);
    if (member?.type !== "MemberExpression" || member.object !== identifier || member.computed) return false;
    const call = tree.parentOf(member);
    return (
      call?.type === "CallExpression" &&
      call.callee === member &&
      !methodsOfText.has(plainKey(member.property, false) ?? "")
    );
  });
}
