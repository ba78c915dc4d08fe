import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { followed, isFollowing } from "./followed-paths.ts";
import { kindsOfBeginning, kindsOfOtherBeginning } from "./guard-addresses.ts";
import type { Guarding } from "./guard-context.ts";
import { commonKinds, initialOf, isIndependent, placeOf, textAt } from "./guard-places.ts";
import { protectPlace } from "./guard-protect.ts";
import { pathOf } from "./path-of.ts";

const relating = /^path\.relative$/;

/** `path.startsWith(root)`: what the beginning of a text says about where a path or an address leads. */
export function refineStart(
  guarding: Guarding,
  [object, prefix]: readonly [TSESTree.Node, TSESTree.Node],
  outcome: boolean,
): void {
  const { run, state } = guarding;
  const text = textAt(run, prefix, state);
  const place = placeOf(run, object);
  if (!outcome) {
    // `".." + path.sep` is such a beginning as well.
    if (/^\.\.[\\/\ufffd]?$/.test(run.evaluate(prefix, state).text ?? "")) refineOutside(guarding, place);
    if (text !== undefined) protectPlace(run, place, kindsOfOtherBeginning(text), state);
    return;
  }
  const kinds = text === undefined ? [] : kindsOfBeginning(text);
  protectPlace(run, place, kinds, state);
  if (!namesNoFolder(run.module.constantOf(prefix)) && isIndependent(run, prefix, place, state))
    refineInside(guarding, place);
}

/** The root holds everything, and `/srv/www` begins the name of `/srv/www-private` as well. */
function namesNoFolder(text: unknown): boolean {
  return typeof text === "string" && (/^[\\/.]*$/.test(text) || !/[\\/]$/.test(text));
}

/**
 * A path that starts with a folder leads into it, where nothing of `..` is left in it. A folder whose name is not known counts also
 * without a separator at its end: it may have one, and else lets out to its neighbours only.
 */
function refineInside(guarding: Guarding, place: TSESTree.Node): void {
  const { run, state } = guarding;
  const made = callIn(guarding, place);
  const isMade = made !== undefined && isFollowing(run.module.apiOf(made.callee) ?? "");
  if (!isMade && !isFollowed(guarding, place)) return;
  protectPlace(run, place, ["path-inside"], state);
  for (const argument of isMade ? made.arguments : []) protectPlace(run, argument, ["path-inside"], state);
}

/** Whether a path has been followed before it came to this place. */
function isFollowed({ run, state }: Guarding, place: TSESTree.Node): boolean {
  return pathOf(run, place) !== undefined && commonKinds(run.evaluate(place, state)).has(followed);
}

/** `isPathInside(path, root)` follows `..` itself. */
export function refineContained(guarding: Guarding, node: TSESTree.Node | undefined): void {
  if (!node) return;
  const { run, state } = guarding;
  const place = placeOf(run, node);
  protectPlace(run, place, ["path-inside"], state);
  refineInside(guarding, place);
}

/** A path that was followed, such as one from a folder to another, leads up nowhere if it does not start with `..`. */
export function refineOutside(guarding: Guarding, place: TSESTree.Node): void {
  const { run, state } = guarding;
  const made = callIn(guarding, place);
  const api = made ? (run.module.apiOf(made.callee) ?? "") : "";
  if (!(isFollowing(api) || isFollowed(guarding, place))) return;
  protectPlace(run, place, ["path-inside"], state);
  if (!made || !isFollowing(api)) return;
  const target = made.arguments[relating.test(api) ? 1 : 0];
  protectPlace(run, target, ["path-inside"], state);
  const inner = target && callIn(guarding, target);
  if (inner && isFollowing(run.module.apiOf(inner.callee) ?? "")) {
    for (const argument of inner.arguments) protectPlace(run, argument, ["path-inside"], state);
  }
}

/** `path.split(sep)[0]` is not `..`, nor is `first` of `const [first] = path.split(sep)`. */
export function refineFirstPart(guarding: Guarding, node: TSESTree.Node): void {
  const list = listWhoseFirst(guarding, node);
  const { run } = guarding;
  const made = list && (initialOf(run, bare(list)) ?? bare(list));
  if (made?.type !== "CallExpression" || made.callee.type !== "MemberExpression") return;
  if (plainKey(made.callee.property, made.callee.computed) === "split") refineOutside(guarding, made.callee.object);
}

/** `list` of `list[0]`, of `list.shift()` and of `[first] = list`. */
function listWhoseFirst({ run }: Guarding, node: TSESTree.Node): TSESTree.Node | undefined {
  const inner = initialOf(run, node) ?? bare(node);
  if (inner.type === "MemberExpression") {
    return plainKey(inner.property, inner.computed) === "0" ? inner.object : undefined;
  }
  if (inner.type === "CallExpression" && inner.callee.type === "MemberExpression") {
    return plainKey(inner.callee.property, inner.callee.computed) === "shift" ? inner.callee.object : undefined;
  }
  const definition = run.module.scopes.variableOf(inner)?.defs[0]?.node;
  if (definition?.type !== "VariableDeclarator" || definition.id.type !== "ArrayPattern") return undefined;
  const [first] = definition.id.elements;
  const isFirst = first && run.module.scopes.variableOf(first) === run.module.scopes.variableOf(inner);
  return isFirst ? (definition.init ?? undefined) : undefined;
}

/** The call that made what stands at the place: in place, or where a variable is given its only value. */
function callIn({ run }: Guarding, node: TSESTree.Node): TSESTree.CallExpression | undefined {
  const inner = bare(node);
  const made = inner.type === "Identifier" ? lastValueOf(inner) : inner;
  return made?.type === "CallExpression" ? made : undefined;

  /** `let file = req.path; file = path.join(root, file);` */
  function lastValueOf(name: TSESTree.Identifier): TSESTree.Node | undefined {
    const initial = initialOf(run, name);
    if (initial) return initial;
    const writes = run.module.scopes.variableOf(name)?.references.filter((each) => each.isWrite()) ?? [];
    const before = writes.filter(({ identifier }) => identifier.range[0] < name.range[0]);
    const last = before.at(-1)?.writeExpr;
    return last ? bare(last) : undefined;
  }
}
