import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { plainKey } from "../tree.ts";

/** How a name gets its value from the whole that a pattern takes apart. */
export interface PatternPath {
  /** The members that lead to the name: `a`, `b` for `b` in `{ a: { b } }`. */
  readonly members: readonly string[];
  /** What the name is where the whole has no such member. */
  readonly fallback?: TSESTree.Node;
}

/** Finds the name in a pattern; `undefined` where it is not in it, or by a name that is computed. */
export function pathIn(pattern: TSESTree.Node, name: TSESTree.Node): PatternPath | undefined {
  switch (pattern.type) {
    case "Identifier":
      return pattern === name ? { members: [] } : undefined;
    case "TSParameterProperty":
      return pathIn(pattern.parameter, name);
    case "AssignmentPattern": {
      const path = pathIn(pattern.left, name);
      return path && (path.members.length === 0 ? { ...path, fallback: pattern.right } : path);
    }
    case "ObjectPattern":
      return inObject(pattern, name);
    case "ArrayPattern":
      return inArray(pattern, name);
    default:
      return undefined;
  }
}

function inObject({ properties }: TSESTree.ObjectPattern, name: TSESTree.Node): PatternPath | undefined {
  for (const property of properties) {
    // The rest of an object is the object as far as names go.
    if (property.type === "RestElement") return property.argument === name ? { members: [] } : undefined;
    const key = plainKey(property.key, property.computed);
    const path = key === undefined ? undefined : pathIn(property.value, name);
    if (path && key !== undefined) return { ...path, members: [key, ...path.members] };
  }
  return undefined;
}

function inArray({ elements }: TSESTree.ArrayPattern, name: TSESTree.Node): PatternPath | undefined {
  for (const [index, element] of elements.entries()) {
    const path = element && pathIn(element, name);
    if (path) return { ...path, members: [String(index), ...path.members] };
  }
  return undefined;
}
