import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";
import { bare, plainKey } from "./tree.ts";

/** Whether a claim says who somebody is. */
type IsClaim = (name: string) => boolean;
const harmless = new Set(["exp", "iat", "nbf", "header"]);
const saysWho: IsClaim = (name) => !harmless.has(name);

/** With `complete`, the claims are in `payload`; the header beside them names the key. */
const isPayload: IsClaim = (name) => name === "payload";

/**
 * Whether claims of the token that `node` decodes are read that say who somebody is, or the whole is handed on. A complete token
 * has its header beside them.
 */
export function areClaimsTrusted({ tree, scopes }: Module, node: TSESTree.Node, isComplete: boolean): boolean {
  const isClaim = isComplete ? isPayload : saysWho;
  let [at, parent] = [node, tree.parentOf(node)];
  while (parent && bare(parent) === bare(at) && parent.type !== "SequenceExpression") {
    [at, parent] = [parent, tree.parentOf(parent)];
  }
  if (parent?.type !== "VariableDeclarator") return isUse(parent, at, isClaim);
  if (parent.id.type === "ObjectPattern") {
    return parent.id.properties.some(
      (each) => each.type === "Property" && isClaim(plainKey(each.key, each.computed) ?? ""),
    );
  }
  const references = (parent.id.type === "Identifier" && scopes.variableOf(parent.id)?.references) || [];
  return references.some(({ identifier, init }) => !init && isUse(tree.parentOf(identifier), identifier, isClaim));
}

function isUse(parent: TSESTree.Node | undefined, value: TSESTree.Node, isClaim: IsClaim): boolean {
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === value && isClaim(plainKey(parent.property, parent.computed) ?? "");
    case "TSNonNullExpression":
    case "TSAsExpression":
      return true;
    case "AssignmentExpression":
      return parent.right === value && parent.left.type === "MemberExpression" && isClaim === saysWho;
    case "ReturnStatement":
      return isClaim === saysWho;
    default:
      return parent?.type === "ArrowFunctionExpression" && parent.body === value && isClaim === saysWho;
  }
}

/** A script may decode in many places: its checks are looked for once. */
const known = new WeakMap<Module, readonly TSESTree.Node[]>();

/** The calls that verify something, by their names. */
export function verificationsIn(module: Module): readonly TSESTree.Node[] {
  const found =
    known.get(module) ?? module.tree.nodes.filter((each) => each.type === "CallExpression" && isVerification(each));
  known.set(module, found);
  return found;
}

function isVerification({ callee }: TSESTree.CallExpression): boolean {
  const name = callee.type === "MemberExpression" ? plainKey(callee.property, callee.computed) : undefined;
  return /verify|authenticate/i.test(name ?? (callee.type === "Identifier" ? callee.name : ""));
}
