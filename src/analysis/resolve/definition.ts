import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { isClass, isFunction } from "../tree.ts";
import type { Definition, Linked } from "./linked.ts";

export type { Definition, Linked };

/** What an expression stands for, where that is code of the project: through names, members, objects, classes and files. */
export function definitionOf<M extends Linked<M>>(module: M, node: TSESTree.Node): Definition<M> | undefined {
  const { code, also = [] } = module.meaningOf(node) ?? {};
  const found = code ?? also.findLast((each) => each.code)?.code;
  if (!found) return undefined;
  const { type } = found.node;
  const isShown = isFunction(found.node) || isClass(found.node) || type === "ObjectExpression" || type === "Program";
  return isShown ? found : undefined;
}
