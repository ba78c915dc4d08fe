import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import type { Variable } from "../resolve/scopes.ts";
import { bare, plainKey } from "../tree.ts";

/** What a module reckons with: variables, and members by their name. */
interface Numbers {
  readonly variables: ReadonlySet<Variable>;
  readonly members: ReadonlySet<string>;
}

const known = new WeakMap<Module, Numbers>();

/**
 * Whether the program uses a variable or member as a number elsewhere: it counts it, reckons with it or asks whether it is less
 * than another. That is no protection from whoever sends something else, but tells what callers of a library give.
 */
export function isNumberByUse(module: Module, key: TSESTree.Node): boolean {
  const inner = bare(key);
  if (isReckoned(module, inner)) return true;
  const numbers = known.get(module) ?? numbersOf(module);
  known.set(module, numbers);
  if (inner.type === "Identifier") {
    const variable = module.scopes.variableOf(inner);
    return variable !== null && variable !== undefined && numbers.variables.has(variable);
  }
  const name = inner.type === "MemberExpression" ? plainKey(inner.property, inner.computed) : undefined;
  return name !== undefined && numbers.members.has(name);
}

const reckoning = new Set(["-", "*", "/", "%", "**", "<<", ">>", ">>>", "&", "|", "^"]);
const comparing = new Set(["<", "<=", ">", ">="]);

/** `i + 1`, `count++`, `list.length - 1`. */
function isReckoned(module: Module, node: TSESTree.Node): boolean {
  if (node.type === "UpdateExpression") return true;
  if (node.type !== "BinaryExpression") return false;
  return reckoning.has(node.operator) || (node.operator === "+" && [node.left, node.right].some(isNumber(module)));
}

function isNumber({ constantOf }: Module) {
  return (node: TSESTree.Node): boolean => typeof constantOf(node) === "number";
}

function numbersOf(module: Module): Numbers {
  const [variables, members] = [new Set<Variable>(), new Set<string>()];
  for (const used of module.tree.nodes.flatMap((node) => usedAsNumbers(module, node))) {
    const inner = bare(used);
    const variable = inner.type === "Identifier" ? module.scopes.variableOf(inner) : undefined;
    if (variable) variables.add(variable);
    const name = inner.type === "MemberExpression" ? plainKey(inner.property, inner.computed) : undefined;
    if (name !== undefined) members.add(name);
  }
  return { variables, members };
}

function usedAsNumbers(module: Module, node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === "UpdateExpression") return [node.argument];
  if (node.type === "AssignmentExpression") {
    const isCounting =
      reckoning.has(node.operator.slice(0, -1)) || (node.operator === "+=" && isNumber(module)(node.right));
    return isCounting ? [node.left] : [];
  }
  if (node.type !== "BinaryExpression") return [];
  return comparing.has(node.operator) || isReckoned(module, node) ? [node.left, node.right] : [];
}
