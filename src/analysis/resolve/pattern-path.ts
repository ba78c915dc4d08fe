import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { plainKey } from "../tree.ts";

/** The members that lead from the whole of a pattern to one of its names: `.a.b` for `b` in `{ a: { b } }`. */
export function pathIn(pattern: TSESTree.Node, name: TSESTree.Node): string | undefined {
  if (pattern === name) return "";
  if (pattern.type === "AssignmentPattern") return pathIn(pattern.left, name);
  if (pattern.type !== "ObjectPattern") return undefined;
  for (const property of pattern.properties) {
    if (property.type === "RestElement") {
      if (property.argument === name) return "";
      continue;
    }
    const rest = pathIn(property.value, name);
    const key = plainKey(property.key, property.computed);
    if (rest !== undefined && key !== undefined) return `${key === "default" ? "" : `.${key}`}${rest}`;
  }
  return undefined;
}
