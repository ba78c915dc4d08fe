import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "./module.ts";
import { plainKey } from "./tree.ts";

/** The functions and scripts that have been looked at, for a script may read in many places. */
const counted = new WeakMap<TSESTree.Node, boolean>();

/** Whether the function around compares sizes or ends what it reads: then somebody counts what comes in. */
export function isCounted({ tree, program }: Module, node: TSESTree.Node): boolean {
  const around: TSESTree.Node = tree.functionAround(node) ?? program;
  const known = counted.get(around);
  if (known !== undefined) return known;
  const counts = tree
    .within(around)
    .some(
      (each) =>
        (each.type === "BinaryExpression" && /^[<>]=?$/.test(each.operator)) ||
        (each.type === "MemberExpression" && ["destroy", "pause"].includes(plainKey(each.property, false) ?? "")),
    );
  counted.set(around, counts);
  return counts;
}

/** Whether the code in `holder` adds the chunk of that name to a text or a list. */
export function keepsChunk(module: Module, holder: TSESTree.Node, chunk: string): boolean {
  return module.tree.within(holder).some((node) => {
    if (node.type === "AssignmentExpression") {
      const isAdded = node.operator === "+=" || node.right.type === "BinaryExpression";
      return isAdded && node.left.type === "Identifier" && mentions(module, node.right, chunk);
    }
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return false;
    const isPush = plainKey(node.callee.property, node.callee.computed) === "push";
    return isPush && node.arguments.some((argument) => mentions(module, argument, chunk));
  });
}

function mentions({ tree }: Module, node: TSESTree.Node, name: string): boolean {
  return tree
    .within(node)
    .some((each) => each.type === "Identifier" && each.name === name && !isMeasured(tree.parentOf(each)));
}

/** `chunk.length` and `Buffer.byteLength(chunk)` are numbers that somebody adds up. */
function isMeasured(parent: TSESTree.Node | undefined): boolean {
  const member = parent?.type === "CallExpression" ? parent.callee : parent;
  return member?.type === "MemberExpression" && /length$/i.test(plainKey(member.property, member.computed) ?? "");
}
