import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";

/** The last name of what is called: `b` in `a.b()`, `b()` and `(0, a.b)()`. */
export function callNameOf({ callee }: TSESTree.CallExpression): string | undefined {
  const inner = bare(callee);
  if (inner.type === "Identifier") return inner.name;
  return inner.type === "MemberExpression" ? plainKey(inner.property, inner.computed) : undefined;
}
