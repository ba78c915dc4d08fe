import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";

const requests = /^(?:express\.Request|koa\.Context|hono\.Context)$/;

/** Whether the expression is the client's request, and not something in it. */
export function isRequest({ apiOf }: Module, node: TSESTree.Node): boolean {
  return requests.test(apiOf(node) ?? "");
}

/** The functions that have been asked about, by the side that they stand on. */
const known = new WeakMap<Module, Map<TSESTree.Node, boolean>>();

/** Whether the function names a request somewhere. */
export function handlesRequest(module: Module, holder: TSESTree.Node): boolean {
  const asked = known.get(module) ?? new Map<TSESTree.Node, boolean>();
  known.set(module, asked);
  const handles =
    asked.get(holder) ??
    module.tree.within(holder).some((node) => node.type === "Identifier" && isRequest(module, node));
  asked.set(holder, handles);
  return handles;
}
