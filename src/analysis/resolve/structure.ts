import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { createTree, type Tree } from "../tree.ts";
import { resolveScopes, type Scopes } from "./scopes.ts";
import { collectValues, type Values } from "./values.ts";

/** What is known of a program by its text alone. */
export interface Structure {
  readonly tree: Tree;
  readonly scopes: Scopes;
  readonly values: Values;
}

const known = new WeakMap<TSESTree.Program, Structure>();

/** Looks at a program once: a file that a change leaves as it is has one program on both sides. */
export function structureOf(program: TSESTree.Program): Structure {
  const before = known.get(program);
  if (before) return before;
  const tree = createTree(program);
  const scopes = resolveScopes(program);
  const structure = { tree, scopes, values: collectValues(tree, scopes) };
  known.set(program, structure);
  return structure;
}
