import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare } from "../tree.ts";
import type { Run } from "./run.ts";
import { type CallNode, report } from "./sinks.ts";
import type { State } from "./state.ts";
import { hole, type Value } from "./value.ts";

const called = { kind: "method-name", effect: "calls the method that it names" };

/** Reports a call such as `object[name]()`, where data from outside may name any method. */
export function reportMethodName(run: Run, node: CallNode, key: Value, state: State): void {
  if (key.text !== undefined && key.text !== hole) return;
  report(run, { sink: called, node, range: node.callee.range }, key.taints, state);
}

const looped = { kind: "size", effect: "decides how often the loop runs" };

/** Reports a loop such as `for (i = 0; i < count; i++)` whose bound is data from outside. */
export function reportLoopBound(run: Run, test: TSESTree.Node | null | undefined, state: State): void {
  const condition = test && bare(test);
  if (condition?.type !== "BinaryExpression" || !/^(?:[<>]=?|!==?)$/.test(condition.operator)) return;
  for (const side of [condition.left, condition.right]) {
    const bound = bare(side);
    if (bound.type !== "Identifier" && bound.type !== "MemberExpression" && bound.type !== "CallExpression") continue;
    const { taints } = run.evaluate(bound, state);
    report(run, { sink: looped, node: condition, range: condition.range }, taints, state);
  }
}
