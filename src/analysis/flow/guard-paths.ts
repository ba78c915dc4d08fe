import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { kindsOfBeginning, kindsOfOtherBeginning } from "./guard-addresses.ts";
import type { Guarding } from "./guard-context.ts";
import { initialOf, isIndependent, placeOf, textAt } from "./guard-places.ts";
import { protectPlace } from "./guard-protect.ts";

/** Functions whose result has no `..` in its middle, or none at all. */
const normalizing =
  /^(?:path|path\.posix|path\.win32)\.(?:resolve|join|normalize)$|^(?:fs|fs\.promises)\.realpath(?:Sync)?$/;
const relating = /^(?:path|path\.posix|path\.win32)\.relative$/;

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
    if (text !== undefined && /^\.\.?[\\/]?$/.test(text)) refineOutside(guarding, place);
    if (text !== undefined) protectPlace(run, place, kindsOfOtherBeginning(text), state);
    return;
  }
  const kinds = text === undefined ? [] : kindsOfBeginning(text);
  protectPlace(run, place, kinds, state);
  if (isIndependent(run, prefix, place, state)) refineInside(guarding, place);
}

/**
 * A path that starts with a folder leads into it, where nothing of `..` is left in it. A folder without a separator at its end
 * (`/data` of `/data-old`) counts all the same: it lets out to its neighbours only.
 */
function refineInside(guarding: Guarding, place: TSESTree.Node): void {
  const { run, state } = guarding;
  const made = callIn(guarding, place);
  if (!made || !normalizing.test(run.module.apiOf(made.callee) ?? "")) return;
  protectPlace(run, place, ["path-inside"], state);
  for (const argument of made.arguments) protectPlace(run, argument, ["path-inside"], state);
}

/** `isPathInside(path, root)` follows `..` itself. */
export function refineContained(guarding: Guarding, node: TSESTree.Node | undefined): void {
  if (!node) return;
  const { run, state } = guarding;
  const place = placeOf(run, node);
  protectPlace(run, place, ["path-inside"], state);
  refineInside(guarding, place);
}

/** A path from one folder to another that does not start with `..` leads into the first. */
function refineOutside(guarding: Guarding, place: TSESTree.Node): void {
  const { run, state } = guarding;
  const made = callIn(guarding, place);
  const api = made ? (run.module.apiOf(made.callee) ?? "") : "";
  if (!made || !(relating.test(api) || /normalize$/.test(api))) return;
  protectPlace(run, place, ["path-inside"], state);
  const target = made.arguments[relating.test(api) ? 1 : 0];
  protectPlace(run, target, ["path-inside"], state);
  const inner = target && callIn(guarding, target);
  if (inner && normalizing.test(run.module.apiOf(inner.callee) ?? "")) {
    for (const argument of inner.arguments) protectPlace(run, argument, ["path-inside"], state);
  }
}

/** The call that made what stands at the place: in place, or where a variable is given its only value. */
function callIn({ run }: Guarding, node: TSESTree.Node): TSESTree.CallExpression | undefined {
  const inner = bare(node);
  const made = inner.type === "Identifier" ? lastValueOf(inner) : inner;
  if (made?.type !== "CallExpression") return undefined;
  // `path.resolve(x).replace(/\\/g, "/")` is normalised as well.
  const { callee } = made;
  const isReplaced = callee.type === "MemberExpression" && plainKey(callee.property, callee.computed) === "replace";
  return isReplaced && callee.object.type === "CallExpression" ? callee.object : made;

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
