import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { lookupIn } from "../resolve/constant.ts";
import { bare, plainKey } from "../tree.ts";

/** Stands for what is not known of a pattern: a character that no pattern names. */
const hole = "\ue000";

/** A pattern that depends on options has several texts; so many are looked at. */
const mostTexts = 4;
const longest = 20_000;
const deepest = 30;
const mostParts = 2_000;

/**
 * The texts that an expression may have: concatenated, joined and interpolated constants, also of other variables. What is not
 * known of it (an option, a list of another package) is a character that stands for nothing else. Nothing where all is unknown.
 */
export function textsOf(module: Module, node: TSESTree.Node): readonly string[] {
  const texts = fold(node, { module, depth: 0, parts: { left: mostParts } });
  return texts.filter((text) => text !== hole);
}

interface Folding {
  readonly module: Module;
  readonly depth: number;
  readonly parts: { left: number };
}

const unknown: readonly string[] = [hole];

function fold(node: TSESTree.Node, folding: Folding): readonly string[] {
  const { module, depth, parts } = folding;
  if (depth > deepest || parts.left-- <= 0) return unknown;
  const inner = bare(node);
  const next = { ...folding, depth: depth + 1 };
  switch (inner.type) {
    case "Literal":
      return ["regex" in inner ? inner.regex.pattern : String(inner.value)];
    case "TemplateLiteral":
      return concatenate(
        inner.quasis.flatMap((quasi, index) => {
          const expression = inner.expressions[index];
          const text = [quasi.value.cooked ?? quasi.value.raw];
          return expression ? [text, fold(expression, next)] : [text];
        }),
      );
    case "TaggedTemplateExpression":
      // `String.raw`: backslashes stay.
      if (inner.quasi.expressions.length > 0) return unknown;
      return [inner.quasi.quasis[0]?.value.raw ?? hole];
    case "BinaryExpression":
      return inner.operator === "+" ? concatenate([fold(inner.left, next), fold(inner.right, next)]) : unknown;
    case "ConditionalExpression":
      return either(fold(inner.consequent, next), fold(inner.alternate, next));
    case "LogicalExpression":
      return either(fold(inner.left, next), fold(inner.right, next));
    case "Identifier": {
      const value = lookupIn(module.scopes)(inner);
      return value ? fold(value, next) : unknown;
    }
    case "MemberExpression":
      if (plainKey(inner.property, inner.computed) === "source") return sourceOf(inner.object, next);
      return constantText(inner, module);
    case "CallExpression":
      return foldCall(inner, next);
    default:
      return unknown;
  }
}

function constantText(node: TSESTree.Node, module: Module): readonly string[] {
  const value = module.constantOf(node);
  return typeof value === "string" ? [value] : unknown;
}

function sourceOf(node: TSESTree.Node, folding: Folding): readonly string[] {
  const inner = bare(node);
  const value = inner.type === "Identifier" ? lookupIn(folding.module.scopes)(inner) : inner;
  const named = value && bare(value);
  return named?.type === "Literal" && "regex" in named ? [named.regex.pattern] : unknown;
}

/** `["a", "b"].join("|")`, `"a".concat(b)`, `text.trim()`. */
function foldCall({ callee, arguments: given }: TSESTree.CallExpression, folding: Folding): readonly string[] {
  if (callee.type !== "MemberExpression") return unknown;
  const method = plainKey(callee.property, callee.computed);
  if (method === "concat") return concatenate([callee.object, ...given].map((part) => fold(part, folding)));
  if (method === "trim" || method === "toString") return fold(callee.object, folding);
  if (method !== "join") return unknown;
  const object = bare(callee.object);
  const list = object.type === "Identifier" ? lookupIn(folding.module.scopes)(object) : object;
  const array = list && bare(list);
  if (array?.type !== "ArrayExpression") return unknown;
  const [separator] = given;
  const between = separator ? fold(separator, folding) : [","];
  const elements = array.elements.map((element) => (element ? fold(element, folding) : [""]));
  return concatenate(elements.flatMap((element, index) => (index === 0 ? [element] : [between, element])));
}

function either(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])].slice(0, mostTexts);
}

function concatenate(parts: readonly (readonly string[])[]): readonly string[] {
  let texts: readonly string[] = [""];
  for (const part of parts) {
    texts = texts.flatMap((text) => part.map((each) => text + each)).slice(0, mostTexts);
    if (texts.some((text) => text.length > longest)) return unknown;
  }
  return texts;
}
