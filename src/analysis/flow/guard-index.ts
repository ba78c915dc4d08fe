import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { refineMethod } from "./guard-calls.ts";
import type { Guarding } from "./guard-context.ts";
import { refineStart } from "./guard-paths.ts";

/** Where a text was found in another, as the number that `indexOf` and `search` give says. */
type Found = "found" | "missing" | "start" | "not at start";

/** `list.indexOf(x) !== -1`, `path.indexOf(root) === 0`; `false` where the comparison is of something else. */
export function refineIndex(guarding: Guarding, node: TSESTree.BinaryExpression, outcome: boolean): boolean {
  const call = bare(node.left as TSESTree.Node);
  if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") return false;
  const method = plainKey(call.callee.property, call.callee.computed) ?? "";
  if (!/^(?:indexOf|lastIndexOf|search|findIndex)$/.test(method)) return false;
  const bound = guarding.run.module.constantOf(node.right);
  const found = typeof bound === "number" ? foundBy(node.operator, bound, outcome) : undefined;
  const [first] = call.arguments;
  if (!found || !first) return true;
  const tested = { object: call.callee.object, method, first };
  if (found === "found" || found === "missing") refineMethod(guarding, tested, found === "found");
  else if (method === "search") {
    if (found === "start") refineMethod(guarding, tested, true);
  } else refineStart(guarding, [tested.object, first], found === "start");
  return true;
}

function foundBy(operator: string, bound: number, outcome: boolean): Found | undefined {
  const signs = `${operator.slice(0, 2)}${bound}`;
  const found = outcome ? "found" : "missing";
  if (["!=-1", ">-1", ">=0", ">0", ">=1"].includes(signs)) return signs.endsWith(">0") && !outcome ? undefined : found;
  if (["==-1", "<0", "<=-1"].includes(signs)) return outcome ? "missing" : "found";
  if (signs === "==0") return outcome ? "start" : "not at start";
  return signs === "!=0" ? (outcome ? "not at start" : "start") : undefined;
}

/** `path.slice(0, root.length) === root`, `name.substr(0, 2) === ".."`. */
export function refinePrefix(
  guarding: Guarding,
  [one, other]: readonly [TSESTree.Node, TSESTree.Node],
  isEqual: boolean,
): boolean {
  const call = bare(one);
  if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") return false;
  const method = plainKey(call.callee.property, call.callee.computed) ?? "";
  const [from] = call.arguments;
  if (!/^(?:slice|substr|substring)$/.test(method) || !from || guarding.run.module.constantOf(from) !== 0) return false;
  refineStart(guarding, [call.callee.object, other], isEqual);
  return true;
}
