import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type FunctionNode } from "../tree.ts";
import { refineCall } from "./guard-calls.ts";
import { refineComparison } from "./guard-comparisons.ts";
import type { Guarding } from "./guard-context.ts";
import { refineFlag } from "./guard-environment.ts";
import { refineIndex } from "./guard-index.ts";
import { initialOf, isIndependent } from "./guard-places.ts";
import { kindsOfOne } from "./guard-predicates.ts";
import { protectPlace } from "./guard-protect.ts";
import { pathOf } from "./path-of.ts";
import type { Run } from "./run.ts";
import { copyState, guard, meet, type State } from "./state.ts";
import { sourceValue } from "./value.ts";

/** Notes what a condition says about values where it turned out as `outcome`. */
export function refine(run: Run, test: TSESTree.Node, outcome: boolean, state: State): void {
  const condition = bare(test);
  const guarding: Guarding = { run, state, refine };
  switch (condition.type) {
    case "UnaryExpression":
      if (condition.operator === "!") refine(run, condition.argument, !outcome, state);
      if (condition.operator === "~") refineBits(guarding, condition.argument, outcome);
      return;
    case "LogicalExpression":
      refineLogical(run, condition, outcome, state);
      return;
    case "BinaryExpression":
      refineComparison(guarding, condition, outcome);
      return;
    case "CallExpression":
      refineCall(guarding, condition, outcome);
      if (condition.arguments.length === 0) refineFlag(bare(condition.callee), outcome, state);
      return;
    case "AssignmentExpression":
      if (condition.operator === "=") refine(run, condition.right, outcome, state);
      return;
    case "MemberExpression":
      refineMember(guarding, condition, outcome);
      return;
    case "Identifier":
      if (!outcome) refineNothing(run, condition, state);
      refineName(run, condition, outcome, state);
      return;
    default:
  }
}

/** `table[name]` is something: it has that name. */
function refineMember({ run, state }: Guarding, node: TSESTree.MemberExpression, outcome: boolean): void {
  if (!outcome) refineNothing(run, node, state);
  else if (node.computed && isIndependent(run, node.object, node.property, state)) {
    protectPlace(run, node.property, ["allow-list"], state);
  }
  refineFlag(node, outcome, state);
}

/** Both sides hold, or one of them: then only what both say is sure, as in `x === "a" || x === "b"`. */
function refineLogical(
  run: Run,
  { operator, left, right }: TSESTree.LogicalExpression,
  outcome: boolean,
  state: State,
) {
  if (operator === "??") return;
  const isBoth = operator === (outcome ? "&&" : "||");
  if (isBoth) {
    refine(run, left, outcome, state);
    refine(run, right, outcome, state);
    return;
  }
  // Where the second side counts, the first one has turned out the other way.
  const other = copyState(state);
  refine(run, left, outcome, state);
  refine(run, left, !outcome, other);
  refine(run, right, outcome, other);
  meet(state, other);
}

/** What is empty, zero or nothing at all does no harm, and is no prototype. Most conditions are such, so it is noted in no time. */
function refineNothing(run: Run, place: TSESTree.Node, state: State): void {
  const path = pathOf(run, place);
  if (path !== undefined) guard(state, path, ["allow-list", "prototype-key", "path-inside"]);
}

/** `~list.indexOf(x)` */
function refineBits(guarding: Guarding, argument: TSESTree.Node, outcome: boolean): void {
  const isFound = { type: "BinaryExpression", operator: "!==", left: argument, right: minusOne } as const;
  refineIndex(guarding, isFound as unknown as TSESTree.BinaryExpression, outcome);
}

const minusOne = { type: "UnaryExpression", operator: "-", argument: { type: "Literal", value: 1 } };

/** Names whose conditions are being read: one may be defined by itself. */
const read = new Set<TSESTree.Node>();

/** `const isKnown = known.includes(name); if (isKnown) …`, and flags that go by their name. */
function refineName(run: Run, name: TSESTree.Identifier, outcome: boolean, state: State): void {
  const condition = initialOf(run, name);
  if (!condition || read.has(condition)) {
    refineFlag(name, outcome, state);
    return;
  }
  read.add(condition);
  refine(run, condition, outcome, state);
  read.delete(condition);
  if (condition.type !== "BinaryExpression") refineFlag(name, outcome, state);
}

/** What a function that answers yes or no says about its first argument when it says yes: `(x) => allowed.includes(x)`. */
export function predicateKinds(run: Run, fn: FunctionNode, state: State): readonly string[] {
  const probe = sourceValue(["probe"], { range: fn.range, text: "" });
  return kindsOfOne({ run, state, refine }, fn, probe, true);
}
