import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { NamedLiteral } from "../../model/named-literal.ts";
import type { Module } from "../module.ts";
import { bare, plainKey } from "../tree.ts";
import { literalsBehind } from "./literals-behind.ts";

/**
 * The literals that a script gives to variables, properties, fields, parameters and attributes; also as a fallback
 * (`process.env.KEY || "…"`), as a default in a pattern, and as the value behind a name in a call (`set("Api-Key", "…")`).
 */
export function literalsInScript(module: Module): readonly NamedLiteral[] {
  return module.tree.nodes.flatMap((node) => {
    const [name, given] = givenAt(node);
    if (name === undefined || !given) return [];
    return literalsBehind(given).map((literal) => ({ name, ...literal }));
  });
}

type Given = readonly [name?: string | undefined, value?: TSESTree.Node | null | undefined];

function givenAt(node: TSESTree.Node): Given {
  switch (node.type) {
    case "VariableDeclarator":
      return [nameOf(node.id), node.init];
    case "AssignmentExpression":
      return [nameOf(node.left), node.right];
    case "AssignmentPattern":
      return [nameOf(node.left), node.right];
    case "Property":
      return [plainKey(node.key, node.computed), node.value];
    case "PropertyDefinition":
      return [plainKey(node.key, node.computed), node.value];
    case "JSXAttribute":
      return [node.name.type === "JSXIdentifier" ? node.name.name : undefined, node.value];
    case "CallExpression":
      return givenInCall(node.arguments);
    default:
      return [];
  }
}

/** `headers.set("X-Api-Key", "…")`, `config.get("db.password", "…")`. */
function givenInCall([name, value, more]: readonly TSESTree.CallExpressionArgument[]): Given {
  const isPair = name?.type === "Literal" && typeof name.value === "string" && value && !more;
  return isPair ? [String(name.value), value] : [];
}

function nameOf(target: TSESTree.Node): string | undefined {
  const inner = bare(target);
  if (inner.type === "Identifier") return inner.name;
  return inner.type === "MemberExpression" ? plainKey(inner.property, inner.computed) : undefined;
}
