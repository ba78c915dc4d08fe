import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../model/place.ts";
import type { Module } from "./module.ts";
import { bare, plainKey } from "./tree.ts";

/** A constant that is written otherwise than it reads, and where. */
export interface JoinedText {
  readonly value: string;
  readonly range: Range;
}

/**
 * The constant strings that the module puts together from parts (`"a" + b`, templates, `["a", "b"].join("")`,
 * `"a".concat("b")`), and those that it writes with escapes. Of parts in parts the whole alone.
 */
export function joinedTexts(module: Module): readonly JoinedText[] {
  const joined: JoinedText[] = [];
  let end = 0;
  for (const node of module.tree.nodes) {
    // Each node comes before its children.
    if (node.range[0] < end) continue;
    const value = joinedAt(node, module);
    if (value === undefined) continue;
    joined.push({ value, range: node.range });
    end = node.range[1];
  }
  return joined;
}

function joinedAt(node: TSESTree.Node, module: Module): string | undefined {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" && node.raw.slice(1, -1) !== node.value ? node.value : undefined;
    case "BinaryExpression":
      return node.operator === "+" ? textOf(node, module) : undefined;
    case "TemplateLiteral":
      return node.expressions.length > 0 || node.quasis.some(({ value }) => value.raw !== value.cooked)
        ? textOf(node, module)
        : undefined;
    case "CallExpression":
      return joinOf(node, module);
    default:
      return undefined;
  }
}

function joinOf({ callee, arguments: given }: TSESTree.CallExpression, module: Module): string | undefined {
  if (callee.type !== "MemberExpression") return undefined;
  const method = plainKey(callee.property, callee.computed);
  const object = bare(callee.object);
  if (method === "concat") return together([object, ...given], module, "");
  if (method !== "join" || object.type !== "ArrayExpression") return undefined;
  const between = given[0] ? textOf(given[0], module) : ",";
  return between === undefined ? undefined : together(object.elements, module, between);
}

function together(parts: readonly (TSESTree.Node | null)[], module: Module, between: string): string | undefined {
  const texts = parts.map((part) => (part ? textOf(part, module) : undefined));
  return texts.includes(undefined) ? undefined : texts.join(between);
}

function textOf(node: TSESTree.Node, module: Module): string | undefined {
  const value = module.constantOf(node);
  return typeof value === "string" ? value : undefined;
}
