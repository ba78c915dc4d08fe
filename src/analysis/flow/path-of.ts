import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import type { Run } from "./run.ts";

/** A path such as `12.query.sort` (variable 12), or `12.[13]` for `parts[index]`, for an expression that always means the same place. */
export function pathOf(run: Run, node: TSESTree.Node): string | undefined {
  const inner = bare(node);
  if (inner.type === "Identifier") return run.module.scopes.variableOf(inner)?.$id.toString();
  if (inner.type !== "MemberExpression") return undefined;
  const name = plainKey(inner.property, inner.computed) ?? indexOf(run, inner.property);
  const object = name === undefined ? undefined : pathOf(run, inner.object);
  return object === undefined ? undefined : `${object}.${name}`;
}

export function indexOf(run: Run, node: TSESTree.Node): string | undefined {
  const index = node.type === "Identifier" ? run.module.scopes.variableOf(node) : undefined;
  return index && `[${index.$id}]`;
}
