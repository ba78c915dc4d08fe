import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { bare } from "../tree.ts";
import type { Flow } from "./run.ts";

/** A write into what may be a prototype. */
interface Write {
  /** The function, and the object as it is written there. */
  readonly fn: TSESTree.Node;
  readonly target: string;
  readonly rank: number;
}

const writes = new WeakMap<TSESTree.Node, Write>();

/** Keeps what is needed to tell whether two writes, each into what `target` means, are one problem. */
export function noteWrite({ tree, program, text }: Module, node: TSESTree.Node, target: TSESTree.Node): void {
  if (writes.has(node)) return;
  const fn = tree.functionAround(node) ?? program;
  writes.set(node, { fn, target: text.slice(...target.range), rank: rankOf(bare(node)) });
}

/** How plainly a write shows the problem: a value as it was given, what a function makes of one, a container for others. */
function rankOf(value: TSESTree.Node): number {
  if (value.type === "AssignmentExpression") return rankOf(bare(value.right));
  if (value.type === "LogicalExpression") return Math.max(rankOf(bare(value.left)), rankOf(bare(value.right)));
  if (value.type === "ConditionalExpression") {
    return Math.min(rankOf(bare(value.consequent)), rankOf(bare(value.alternate)));
  }
  if (value.type === "ArrayExpression" || value.type === "ObjectExpression" || value.type === "NewExpression") return 2;
  return value.type === "CallExpression" ? 1 : 0;
}

/**
 * Leaves of the writes that one function does into one object those that show it most plainly: `target[key] = value`, and not
 * `target[key] = {}` and `target[key] = merge(target[key], value)` beside it, which the same keys lead to.
 */
export function plainestWrites(flows: readonly Flow[]): readonly Flow[] {
  const best = new Map<string, number>();
  for (const flow of flows) {
    const write = writes.get(flow.node);
    if (write) best.set(problemOf(flow, write), Math.min(write.rank, best.get(problemOf(flow, write)) ?? write.rank));
  }
  return flows.filter((flow) => {
    const write = writes.get(flow.node);
    return !write || write.rank === best.get(problemOf(flow, write));
  });
}

/** Writes into one object are one problem where the same data, with the same protections, leads to each of them. */
function problemOf({ path, taint }: Flow, { fn, target }: Write): string {
  return [path, fn.range[0], target, taint.kind, [...taint.safe].sort()].join(" ");
}
