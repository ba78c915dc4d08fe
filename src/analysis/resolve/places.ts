import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { type FunctionNode, plainKey, type Tree } from "../tree.ts";

const methods = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);
const roots = new Set(["Query", "Mutation", "Subscription"]);

/**
 * The API of a parameter by where its function stands: `export function GET(request)` in a file of routes, `exports.handler` of
 * a cloud function, a resolver below `Query` or `Mutation`.
 */
export function placedApi(holder: FunctionNode, index: number, tree: Tree): string | undefined {
  const name = exportedName(holder, tree);
  if (name !== undefined && methods.has(name)) return ["web.Request", "web.Context"][index];
  if (name === "handler" && index === 0 && isNamed(holder.params[0], "event")) return "lambda.Event";
  const object = tree.parentOf(tree.parentOf(holder) ?? holder);
  const root = object?.type === "ObjectExpression" ? tree.parentOf(object) : undefined;
  const isResolver = index === 1 && root?.type === "Property" && roots.has(plainKey(root.key, root.computed) ?? "");
  return isResolver ? "graphql.Arguments" : undefined;
}

function isNamed(parameter: TSESTree.Parameter | undefined, name: string): boolean {
  return parameter?.type === "Identifier" && parameter.name === name;
}

/** The name under which the file gives out the function itself. */
function exportedName(holder: FunctionNode, tree: Tree): string | undefined {
  const parent = tree.parentOf(holder);
  if (holder.type === "FunctionDeclaration")
    return parent?.type === "ExportNamedDeclaration" ? holder.id?.name : undefined;
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") {
    const declaration = tree.parentOf(parent);
    return declaration && tree.parentOf(declaration)?.type === "ExportNamedDeclaration" ? parent.id.name : undefined;
  }
  if (parent?.type !== "AssignmentExpression" || parent.left.type !== "MemberExpression") return undefined;
  const { object, property, computed } = parent.left;
  const isExports = object.type === "Identifier" ? object.name === "exports" : object.type === "MemberExpression";
  return isExports ? plainKey(property, computed) : undefined;
}
