import type { Module } from "../module.ts";

const known = new WeakMap<Module, boolean>();

/** Whether the module works on the page that it is in: then a text that takes long keeps its own reader waiting, and no server. */
export function isForBrowsers(module: Module): boolean {
  const found =
    known.get(module) ??
    module.tree.nodes.some(
      (node) =>
        node.type === "MemberExpression" &&
        node.object.type === "Identifier" &&
        node.object.name === "document" &&
        !module.scopes.variableOf(node.object),
    );
  known.set(module, found);
  return found;
}
