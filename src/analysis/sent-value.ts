import type { Range } from "../model/place.ts";
import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";
import { sinkAt } from "./sink-at.ts";
import { bare, plainKey } from "./tree.ts";

/** What of a request is an object, whatever the client sends. */
const objects = /\.(?:query|params|headers|header|cookies|body|file|files)$|\.req\.(?:json|parseBody)\(\)$/;
const objectMakers = /^Object\.(?:assign|entries|fromEntries|keys|values)$/;
const listMethods = new Set(["map", "filter", "flatMap", "slice", "sort", "reverse", "toSorted"]);

/** How many names in a row are followed. */
const furthest = 5;

/** Whether what the call or assignment at this range sends is surely an object or a list, which frameworks send as JSON. */
export function sendsObject(module: Module, range: Range): boolean {
  const sink = sinkAt(module, range);
  if (!sink) return false;
  const sent = sink.type === "AssignmentExpression" ? sink.right : sink.arguments[0];
  return sent !== undefined && isObject(module, sent, furthest);
}

function isObject(module: Module, node: TSESTree.Node, left: number): boolean {
  const inner = bare(node);
  switch (inner.type) {
    case "ObjectExpression":
    case "ArrayExpression":
      return true;
    case "MemberExpression":
      return objects.test(module.apiOf(inner) ?? "");
    case "CallExpression":
      return objects.test(module.apiOf(inner) ?? "") || makesObject(module, inner);
    case "LogicalExpression":
      return isObject(module, inner.left, left) && isObject(module, inner.right, left);
    case "ConditionalExpression":
      return isObject(module, inner.consequent, left) && isObject(module, inner.alternate, left);
    case "Identifier": {
      const [definition] = module.scopes.variableOf(inner)?.defs ?? [];
      const declared = definition?.node.type === "VariableDeclarator" ? definition.node : undefined;
      if (!declared?.init || left === 0) return false;
      if (declared.id.type === "Identifier") return isObject(module, declared.init, left - 1);
      return objects.test(module.apiOf(inner) ?? "");
    }
    default:
      return false;
  }
}

function makesObject(module: Module, call: TSESTree.CallExpression): boolean {
  const callee = bare(call.callee);
  if (objectMakers.test(module.apiOf(callee) ?? "")) return true;
  const isMethod = callee.type === "MemberExpression";
  const name = isMethod ? plainKey(callee.property, callee.computed) : undefined;
  // `slice` is also a method of texts; it is one of a list after `split`.
  return (
    isMethod && name !== undefined && listMethods.has(name) && (name !== "slice" || isObject(module, callee.object, 1))
  );
}
