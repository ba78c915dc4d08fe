import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { plainKey } from "../tree.ts";
import { textsOf } from "./texts-of.ts";

/** A regular expression where it is written. */
export interface RegularExpression {
  /** The literal, or the call of `RegExp`. */
  readonly node: TSESTree.Node;
  /** What it may be; several where it depends on an option. */
  readonly sources: readonly string[];
  readonly flags: string;
}

/** Every regular expression of the module of which at least a part is constant. */
export function regularExpressionsIn(module: Module): readonly RegularExpression[] {
  return module.tree.nodes.flatMap((node): readonly RegularExpression[] => {
    if (node.type === "Literal" && "regex" in node) {
      if (isGivenToRegExp(module, node)) return [];
      return [{ node, sources: [node.regex.pattern], flags: node.regex.flags }];
    }
    const [pattern, flags] = constructionOf(module, node);
    const sources = pattern ? textsOf(module, pattern).filter(isPattern) : [];
    return sources.length > 0 ? [{ node, sources, flags: flagsOf(module, flags) }] : [];
  });
}

/** Flags that depend on something: the ones that may be there, as a pattern is often used with `g` and without. */
function flagsOf(module: Module, node: TSESTree.Node | undefined): string {
  const [flags = ""] = node ? textsOf(module, node).toSorted((a, b) => b.length - a.length) : [];
  return /^[dgimsuvy]*$/.test(flags) ? flags : "";
}

function constructionOf(module: Module, node: TSESTree.Node): readonly (TSESTree.Node | undefined)[] {
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return [];
  return isRegExp(module, node.callee) ? node.arguments : [];
}

/** The global `RegExp`. */
function isRegExp(module: Module, node: TSESTree.Node): boolean {
  if (node.type === "Identifier") return node.name === "RegExp" && !module.scopes.variableOf(node);
  return node.type === "MemberExpression" && plainKey(node.property, node.computed) === "RegExp";
}

/** `new RegExp(/a+/, "g")` is one expression. */
function isGivenToRegExp(module: Module, node: TSESTree.Node): boolean {
  return constructionOf(module, module.tree.parentOf(node) ?? node)[0] === node;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
