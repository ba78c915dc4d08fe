import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { bare, plainKey } from "../tree.ts";

/** What is compared with a length above this is no bound that helps. */
const short = 20_000;

/** What is compared with a length below this asks whether there is a text at all. */
const least = 3;

const parts = new Set(["slice", "substring", "substr"]);

/** Whether the text is surely short: a part of fixed size, one character, or a name whose length was compared before. */
export function isBounded(module: Module, text: TSESTree.Node): boolean {
  if (text.type === "CallExpression") return isShortPart(module, text);
  return text.type === "Identifier" && isCompared(module, text);
}

/** `text.slice(0, 100)`, `text.charAt(0)`. */
function isShortPart(module: Module, { callee, arguments: given }: TSESTree.CallExpression): boolean {
  if (callee.type !== "MemberExpression") return false;
  const method = plainKey(callee.property, callee.computed) ?? "";
  if (method === "charAt") return true;
  const [from, to] = given.map((each) => module.constantOf(each));
  if (!parts.has(method)) return false;
  // The last ones: `text.slice(-4)`.
  if (given.length === 1) return typeof from === "number" && from < 0;
  return typeof from === "number" && typeof to === "number" && to >= 0 && to <= short;
}

function isCompared(module: Module, name: TSESTree.Identifier): boolean {
  return (module.scopes.variableOf(name)?.references ?? []).some(({ identifier }) => {
    const member = module.tree.parentOf(identifier);
    if (member?.type !== "MemberExpression" || plainKey(member.property, member.computed) !== "length") return false;
    const comparison = module.tree.parentOf(member);
    if (comparison?.type !== "BinaryExpression" || comparison.range[1] > name.range[0]) return false;
    return limits(module, comparison, member, name);
  });
}

/** Whether the comparison of the length keeps a long text away from the name. */
function limits(
  module: Module,
  comparison: TSESTree.BinaryExpression,
  length: TSESTree.Node,
  name: TSESTree.Node,
): boolean {
  const isLeft = bare(comparison.left) === length;
  const limit = module.constantOf(isLeft ? comparison.right : comparison.left);
  if (typeof limit === "number" && (limit < least || limit > short)) return false;
  const says = (isLeft ? comparison.operator : mirrored.get(comparison.operator)) ?? "";
  if (says === ">" || says === ">=") return leaves(module, comparison);
  return ["<", "<=", "==="].includes(says) && holdsFor(module, comparison, name);
}

const mirrored = new Map([
  ["<", ">"],
  ["<=", ">="],
  [">", "<"],
  [">=", "<="],
  ["===", "==="],
]);

/** `if (text.length > 100) return;` also as one of several reasons. */
function leaves({ tree }: Module, comparison: TSESTree.Node): boolean {
  let [at, parent] = [comparison, tree.parentOf(comparison)];
  while (parent?.type === "LogicalExpression" && parent.operator === "||")
    [at, parent] = [parent, tree.parentOf(parent)];
  if (parent?.type !== "IfStatement" || parent.test !== at) return false;
  const { consequent } = parent;
  const last = consequent.type === "BlockStatement" ? consequent.body.at(-1) : consequent;
  const isShortened = /\.(?:slice|substr|substring)\(/;
  if (last?.type === "ExpressionStatement" && last.expression.type === "AssignmentExpression") {
    return last.expression.right.type === "CallExpression" && isShortened.test(nameOf(last.expression.right));
  }
  return last !== undefined && /^(?:Return|Throw|Continue|Break)Statement$/.test(last.type);
}

function nameOf({ callee }: TSESTree.CallExpression): string {
  return callee.type === "MemberExpression" ? `.${plainKey(callee.property, callee.computed) ?? ""}(` : "";
}

/** `if (text.length < 100) …`, `text.length < 100 && …` around the name. */
function holdsFor({ tree }: Module, comparison: TSESTree.Node, name: TSESTree.Node): boolean {
  let [at, parent] = [comparison, tree.parentOf(comparison)];
  while (parent) {
    if (parent.type === "LogicalExpression" && parent.operator === "&&") {
      if (parent.left === at && isIn(name, parent.right)) return true;
      [at, parent] = [parent, tree.parentOf(parent)];
    } else if (parent.type === "IfStatement" || parent.type === "ConditionalExpression") {
      return parent.test === at && isIn(name, parent.consequent);
    } else {
      return false;
    }
  }
  return false;
}

function isIn(node: TSESTree.Node, holder: TSESTree.Node): boolean {
  return holder.range[0] <= node.range[0] && node.range[1] <= holder.range[1];
}
