import type { Call, Module } from "./module.ts";

/** Names of middleware that lets nobody pass whom it does not know; `session` alone refuses nobody. */
const login = /^(?!un)\w*?(?:auth(?!or)|passport|protect|require_?(?:user|admin|login)|(?:logged|signed)_?in)/i;

/** `app.post("/import", authenticate, express.json(…))`: only who is known gets to the handler that the call makes. */
export function isBehindLogin({ tree, text, constantOf }: Module, node: Call["node"]): boolean {
  const route = tree.parentOf(node);
  if (route?.type !== "CallExpression" || route.callee.type !== "MemberExpression") return false;
  const [path, ...handlers] = route.arguments;
  if (!path || typeof constantOf(path) !== "string") return false;
  return handlers.slice(0, handlers.indexOf(node)).some(({ range }) => login.test(text.slice(...range)));
}
