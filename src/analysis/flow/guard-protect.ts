import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { commonKinds, initialOf, notePlace, placeOf } from "./guard-places.ts";
import { pathOf } from "./path-of.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";

/**
 * Notes that what stands at the place is safe for these kinds of sink from here on, and with it what was made of it before, and the
 * address that it is the host of.
 */
export function protectPlace(run: Run, node: TSESTree.Node | undefined, kinds: readonly string[], state: State): void {
  if (!node || kinds.length === 0) return;
  const place = placeOf(run, node);
  const added = notePlace(run, place, kinds, state);
  if (added.length > 0) protectDependents({ run, state, before: node.range[0] }, place, added);
  if (kinds.includes("allow-list") || kinds.includes("domain")) protectAddress(run, place, state);
}

interface Dependence {
  readonly run: Run;
  readonly state: State;
  /** Where the condition stands: what is made later sees by itself what it says. */
  readonly before: number;
}

const mostReferences = 60;
const deepest = 3;

/** `const file = path.join(root, name); if (name.includes("..")) return;`: `file` is as safe as `name` has turned out to be. */
function protectDependents(context: Dependence, place: TSESTree.Node, kinds: readonly string[], depth = 0): void {
  const { run, state, before } = context;
  const path = pathOf(run, place);
  const variable = run.module.scopes.variableOf(rootOf(place));
  if (path === undefined || !variable || depth >= deepest) return;
  for (const { identifier } of variable.references.slice(0, mostReferences)) {
    const made = madeOf(context, identifier, path);
    if (!made || made.value.range[1] > before) continue;
    const common = commonKinds(run.evaluate(made.value, state));
    const held = kinds.filter((kind) => common.has(kind));
    if (held.length > 0 && notePlace(run, made.name, held, state).length > 0) {
      protectDependents(context, made.name, held, depth + 1);
    }
  }
}

function rootOf(node: TSESTree.Node): TSESTree.Node {
  const inner = bare(node);
  return inner.type === "MemberExpression" ? rootOf(inner.object) : inner;
}

interface Made {
  readonly name: TSESTree.Node;
  readonly value: TSESTree.Node;
}

/** The variable whose only value the place is a part of, where nothing is done with it on the way but putting together. */
function madeOf(context: Dependence, identifier: TSESTree.Node, path: string): Made | undefined {
  const { run } = context;
  let value: TSESTree.Node = identifier;
  let isPlace = pathOf(run, value) === path;
  for (let steps = 0; steps < 12; steps++) {
    const parent = run.module.tree.parentOf(value);
    const name = parent && nameGiven(context, parent, value);
    if (name) return isPlace ? { name, value } : undefined;
    if (!parent || !assembling.has(parent.type)) return undefined;
    value = parent;
    isPlace ||= pathOf(run, value) === path;
  }
  return undefined;
}

/** The name that a declaration or assignment gives to a value, where it has no other value up to the condition. */
function nameGiven(
  { run, before }: Dependence,
  parent: TSESTree.Node,
  value: TSESTree.Node,
): TSESTree.Node | undefined {
  if (parent.type === "VariableDeclarator") {
    return parent.init === value && initialOf(run, parent.id) !== undefined ? parent.id : undefined;
  }
  if (parent.type !== "AssignmentExpression" || parent.right !== value) return undefined;
  return isLastValue(run, parent, before) ? parent.left : undefined;
}

/** `let file = null; file = path.join(root, name);`: the only value but for a constant one before, up to where the condition stands. */
function isLastValue(run: Run, { left, operator, right }: TSESTree.AssignmentExpression, before: number): boolean {
  const variable = left.type === "Identifier" && operator === "=" ? run.module.scopes.variableOf(left) : undefined;
  const writes = variable?.references.filter((each) => each.isWrite() && each.identifier.range[0] < before) ?? [];
  return (
    writes.length > 0 &&
    writes.every(({ init, writeExpr }) => writeExpr === right || (init && writeExpr?.type === "Literal"))
  );
}

const assembling = new Set([
  ...["TemplateLiteral", "BinaryExpression", "LogicalExpression", "CallExpression", "NewExpression", "ChainExpression"],
  ...["MemberExpression", "TSAsExpression", "TSNonNullExpression"],
]);

const hostFields = new Set(["host", "hostname", "origin"]);
const addressMakers = new Set(["URL", "url.URL", "url.parse"]);

/** `url.hostname` is one of the program's: `url` leads to a host of the program's, and so does the text that it was made of. */
function protectAddress(run: Run, place: TSESTree.Node, state: State): void {
  const address = addressOf(run, place);
  if (!address) return;
  notePlace(run, address, ["host"], state);
  const made = initialOf(run, address) ?? bare(address);
  if (made.type !== "NewExpression" && made.type !== "CallExpression") return;
  const [text] = made.arguments;
  if (text && addressMakers.has(run.module.apiOf(made.callee) ?? "")) {
    notePlace(run, placeOf(run, text), ["host"], state);
  }
}

/** `url` in `url.hostname`, in `const host = url.hostname`, in `const { hostname } = url`. */
function addressOf(run: Run, place: TSESTree.Node): TSESTree.Node | undefined {
  const inner = initialOf(run, place) ?? place;
  if (inner.type === "MemberExpression") {
    return hostFields.has(plainKey(inner.property, inner.computed) ?? "") ? inner.object : undefined;
  }
  const definition = run.module.scopes.variableOf(place)?.defs[0]?.node;
  if (definition?.type !== "VariableDeclarator" || definition.id.type !== "ObjectPattern") return undefined;
  const isHost = definition.id.properties.some(
    (property) =>
      property.type === "Property" &&
      hostFields.has(plainKey(property.key, property.computed) ?? "") &&
      run.module.scopes.variableOf(property.value) === run.module.scopes.variableOf(place),
  );
  return isHost ? (definition.init ?? undefined) : undefined;
}

/** What none of the parts of a text is, the text is free of as a whole: `path.split("/").includes("..")`. */
export function protectWhole(run: Run, parts: TSESTree.Node, kinds: readonly string[], state: State): void {
  const made = initialOf(run, bare(parts)) ?? bare(parts);
  if (made.type !== "CallExpression" || made.callee.type !== "MemberExpression") return;
  if (plainKey(made.callee.property, made.callee.computed) !== "split") return;
  const [separator] = made.arguments;
  const between = separator && run.module.constantOf(separator);
  // Of what is not known it is supposed that it is `path.sep`.
  const isOfPath = between instanceof RegExp ? /[\\/]/.test(between.source) : /^[\\/]$/.test(String(between ?? "/"));
  const held = kinds.filter((kind) => kind.startsWith("not-") || kind === "prototype-key");
  const isInside = isOfPath && kinds.includes("not-dots");
  protectPlace(run, made.callee.object, [...held, ...(isInside ? ["path-inside"] : [])], state);
}
