import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey, propertyOf } from "../tree.ts";
import type { Scopes, Variable } from "./scopes.ts";

export type Constant = string | number | boolean | null | RegExp;

/** Finds the expression that a name stands for, where it stands for one only. */
export type Lookup = (identifier: TSESTree.Node) => TSESTree.Node | undefined;

const longest = 100_000;
const deepest = 50;
const mostParts = 2_000;

/** How names and members are found. */
export interface Names {
  readonly lookup: Lookup;
  /** The constant that a name's value is, remembered: names may stand for each other twice each, and so on. */
  valueOf(node: TSESTree.Node): Constant | undefined;
  /** The constant that a name or member stands for which is no variable of the module. */
  elsewhere(node: TSESTree.Node): Constant | undefined;
}

/** The value of an expression that is the same at each run: literals, folded through operators and `const` names. */
export function constantOf(node: TSESTree.Node, names: Names): Constant | undefined {
  return foldExpression(node, { ...names, depth: 0, parts: { left: mostParts } });
}

/** A name may stand for an expression that names others twice each, and so on: the parts are counted. */
interface Folding extends Names {
  readonly depth: number;
  readonly parts: { left: number };
}

function foldExpression(node: TSESTree.Node, folding: Folding): Constant | undefined {
  const { lookup, depth, parts } = folding;
  if (depth > deepest || parts.left-- <= 0) return undefined;
  const fold = (part: TSESTree.Node) => foldExpression(part, { ...folding, depth: depth + 1 });
  const inner = bare(node);
  switch (inner.type) {
    case "Literal":
      return literalValue(inner);
    case "TemplateLiteral":
      return concatenate(
        inner.quasis.flatMap((quasi, index) => {
          const hole = inner.expressions[index];
          return hole ? [quasi.value.cooked, fold(hole)] : [quasi.value.cooked];
        }),
      );
    case "BinaryExpression":
      return calculate(inner.operator, fold(inner.left), fold(inner.right));
    case "UnaryExpression":
      return negate(inner.operator, fold(inner.argument));
    case "Identifier": {
      if (inner.name === "Infinity") return Number.POSITIVE_INFINITY;
      const value = lookup(inner);
      return value ? folding.valueOf(value) : folding.elsewhere(inner);
    }
    case "MemberExpression": {
      const name = plainKey(inner.property, inner.computed);
      if (name === "POSITIVE_INFINITY" || name === "MAX_SAFE_INTEGER") return Number.MAX_SAFE_INTEGER;
      return memberOf(inner, lookup, folding.valueOf) ?? folding.elsewhere(inner);
    }
    default:
      return undefined;
  }
}

function negate(operator: string, operand: Constant | undefined): Constant | undefined {
  if (operator === "-" && typeof operand === "number") return -operand;
  return operator === "!" && operand !== undefined ? !operand : undefined;
}

/** A regular expression that this engine cannot compile, and a bigint, are no constant. */
function literalValue(literal: TSESTree.Literal): Constant | undefined {
  if ("regex" in literal) return literal.value ?? undefined;
  return typeof literal.value === "bigint" ? undefined : literal.value;
}

function memberOf(
  node: TSESTree.MemberExpression,
  lookup: Lookup,
  fold: (part: TSESTree.Node) => Constant | undefined,
): Constant | undefined {
  const name = plainKey(node.property, node.computed);
  const object = bare(node.object);
  const holder = object.type === "Identifier" ? lookup(object) : object;
  const literal = holder && unwrapFrozen(bare(holder));
  if (name === undefined || literal?.type !== "ObjectExpression") return undefined;
  const value = propertyOf(literal, name);
  return value && fold(value);
}

/** The object in `Object.freeze({ … })`. */
function unwrapFrozen(node: TSESTree.Node): TSESTree.Node {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return node;
  const [first] = node.arguments;
  return plainKey(node.callee.property, node.callee.computed) === "freeze" && first ? bare(first) : node;
}

function concatenate(parts: readonly (Constant | undefined)[]): string | undefined {
  if (parts.some((part) => part === undefined || part instanceof RegExp)) return undefined;
  return clip(parts.join(""));
}

function calculate(operator: string, left: Constant | undefined, right: Constant | undefined): Constant | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (operator === "+" && (typeof left === "string" || typeof right === "string")) return clip(`${left}${right}`);
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  if (operator === "*") return left * right;
  if (operator === "/") return left / right;
  if (operator === "**") return left ** right;
  if (operator === "<<") return left << right;
  return undefined;
}

/** A hostile file may double a string in each line. */
function clip(text: string): string | undefined {
  return text.length > longest ? undefined : text;
}

/** A {@link Lookup} through variables that are written once, where they are declared. */
export function lookupIn(scopes: Scopes): Lookup {
  return (identifier) => {
    const variable = scopes.variableOf(identifier);
    return variable && onlyValueOf(variable);
  };
}

/** The initialiser of a variable that has no other value. */
function onlyValueOf(variable: Variable): TSESTree.Node | undefined {
  const [definition] = variable.defs;
  if (variable.defs.length !== 1 || definition?.node.type !== "VariableDeclarator") return undefined;
  if (definition.node.id.type !== "Identifier" || !definition.node.init) return undefined;
  return variable.references.some((reference) => reference.isWrite() && !reference.init)
    ? undefined
    : definition.node.init;
}
