import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { childrenOf } from "./depth.ts";

/** Whether there is an `import()` without what is imported, which the parser lets pass as long as somebody types. */
export function importsNothing(program: TSESTree.Program, text: string): boolean {
  if (!/\bimport\s*\(/.test(text)) return false;
  const waiting: TSESTree.Node[] = [program];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // The types say that the source is there.
    const source: TSESTree.Node | null | undefined = node.type === "ImportExpression" ? node.source : node;
    if (!source) return true;
    waiting.push(...childrenOf(node));
  }
  return false;
}
