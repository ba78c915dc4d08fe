import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import type { Module } from "../module.ts";
import { lookupIn } from "../resolve/constant.ts";
import { bare } from "../tree.ts";

/** A text that stands in the code. */
export interface Literal {
  readonly value: string;
  /** Without the quotes. */
  readonly range: Range;
}

/** Names that stand for names. */
const deepest = 5;

/**
 * The literal texts that the expression may be: itself, a side of `a || b`, `a ?? b` and `a ? b : c`, and, with a module, what
 * a name stands for that has one value.
 */
export function literalsBehind(node: TSESTree.Node, module?: Module, depth = 0): readonly Literal[] {
  const inner = bare(node);
  const behind = (part: TSESTree.Node) => literalsBehind(part, module, depth + 1);
  switch (inner.type) {
    case "Literal":
      return typeof inner.value === "string" ? [toLiteral(inner, inner.value)] : [];
    case "TemplateLiteral": {
      const [only] = inner.quasis;
      return inner.expressions.length === 0 && only ? [toLiteral(inner, only.value.cooked ?? "")] : [];
    }
    case "LogicalExpression":
      return [...behind(inner.left), ...behind(inner.right)];
    case "ConditionalExpression":
      return [...behind(inner.consequent), ...behind(inner.alternate)];
    case "Identifier": {
      const value = module && depth < deepest ? lookupIn(module.scopes)(inner) : undefined;
      return value ? behind(value) : [];
    }
    default:
      return [];
  }
}

function toLiteral({ range }: TSESTree.Node, value: string): Literal {
  return { value, range: [range[0] + 1, range[1] - 1] };
}
