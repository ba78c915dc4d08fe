import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { childrenOf } from "../parse/depth.ts";
import { bare, isFunction, plainKey } from "../tree.ts";
import { commonKinds } from "./guard-places.ts";
import { protectPlace, protectWhole } from "./guard-protect.ts";
import { refine } from "./guards.ts";
import { pathOf } from "./path-of.ts";
import type { Run } from "./run.ts";
import { guardsOf, type State } from "./state.ts";

export type Loop =
  | TSESTree.ForStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement;

/**
 * Notes what holds where a loop has come to its end: its condition is not so any more, and what its body has made sure of one
 * element it has made sure of all: `for (const part of parts) if (part === "..") return;`. `end` is the end of the body.
 */
export function refineAfterLoop(run: Run, node: Loop, state: State, end: State): void {
  if (node.type === "ForInStatement") return;
  if (node.type !== "ForOfStatement") {
    if (node.test) refine(run, node.test, false, state);
    if (node.test && end.alive && !isCutShort(node.body)) protectIndexed(run, node.test, state, end);
    return;
  }
  const name = node.left.type === "VariableDeclaration" ? node.left.declarations[0]?.id : node.left;
  if (name?.type !== "Identifier" || !end.alive || isCutShort(node.body)) return;
  protectList(run, node.right, [...commonKinds(run.evaluate(name, end))], state);
}

/** `for (let i = 0; i < parts.length; i++) if (parts[i] === "..") return;` */
function protectIndexed(run: Run, test: TSESTree.Expression, state: State, end: State): void {
  if (test.type !== "BinaryExpression" || test.operator !== "<" || test.left.type !== "Identifier") return;
  const bound = bare(test.right);
  if (bound.type !== "MemberExpression" || plainKey(bound.property, bound.computed) !== "length") return;
  const path = pathOf(run, bound.object);
  const index = run.module.scopes.variableOf(test.left);
  if (path === undefined || !index) return;
  protectList(run, bound.object, [...(guardsOf(end, `${path}.[${index.$id}]`) ?? [])], state);
}

function protectList(run: Run, list: TSESTree.Node, kinds: readonly string[], state: State): void {
  protectPlace(run, list, kinds, state);
  protectWhole(run, list, kinds, state);
}

/** Whether the body goes on with the next element, or leaves the loop, before its end. */
function isCutShort(node: TSESTree.Node): boolean {
  if (node.type === "ContinueStatement" || node.type === "BreakStatement") return true;
  return !isFunction(node) && childrenOf(node).some(isCutShort);
}
