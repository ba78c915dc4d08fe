import type { Variable } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, nameKey } from "../tree.ts";

/** A file that gives out nothing but symbols, by convention: `./symbols.js` of many packages. */
const symbolFile = /(?:^|[\\/-])symbols?(?:\.[cm]?[jt]s)?$/i;

/**
 * Gives the names of symbols a name as keys, so that a member of that key is one and the same wherever it stands:
 * `const LINK = Symbol("link"); class Unpack { [LINK]() { … } [FILE]() { this[LINK]() } }`.
 */
export function nameSymbols(variables: Iterable<Variable>): void {
  for (const variable of variables) {
    if (!isSymbol(variable)) continue;
    for (const { identifier } of variable.references) nameKey(identifier, `@@${variable.name}`);
  }
}

function isSymbol({ defs }: Variable): boolean {
  const [definition] = defs;
  if (defs.length !== 1 || !definition) return false;
  if (definition.type === "ImportBinding") {
    return definition.parent.type === "ImportDeclaration" && isSymbolFile(definition.parent.source);
  }
  const { node } = definition;
  const init = node.type === "VariableDeclarator" && node.init ? bare(node.init) : undefined;
  if (init?.type !== "CallExpression") return false;
  const { callee, arguments: given } = init;
  if (callee.type === "MemberExpression") return isNamed(callee.object, "Symbol");
  return isNamed(callee, "Symbol") || (isNamed(callee, "require") && given[0] !== undefined && isSymbolFile(given[0]));
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function isSymbolFile(node: TSESTree.Node | undefined): boolean {
  return node?.type === "Literal" && typeof node.value === "string" && symbolFile.test(node.value);
}
