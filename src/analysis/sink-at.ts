import type { Range } from "../model/place.ts";
import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";
import { bare } from "./tree.ts";

export type SinkNode = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.AssignmentExpression;

/** The call or assignment that a flow ends in; its range starts at the name of what is called and ends with an argument. */
export function sinkAt({ tree }: Module, [start, end]: Range): SinkNode | undefined {
  return tree.nodes.find((node): node is SinkNode => {
    if (node.type === "AssignmentExpression") return node.range[0] === start && node.range[1] === end;
    if (node.type !== "CallExpression" && node.type !== "NewExpression") return false;
    const callee = bare(node.callee);
    const name = callee.type === "MemberExpression" ? callee.property : callee;
    return name.range[0] === start && node.range[1] >= end;
  });
}
