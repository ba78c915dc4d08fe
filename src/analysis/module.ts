import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { SourceFile } from "../model/change-set.ts";
import type { Catalog } from "./catalog.ts";
import { createResolver, type Resolver } from "./resolve/api.ts";
import { lookupIn } from "./resolve/constant.ts";
import type { Linked } from "./resolve/definition.ts";
import { resolveScopes } from "./resolve/scopes.ts";
import { bare, createTree, propertyOf } from "./tree.ts";

/** One parsed script, and the questions that rules may ask about it. */
export interface Module extends Resolver, Linked<Module> {
  readonly path: string;
  readonly text: string;
  readonly catalog: Catalog;
  /** Every call and construction whose API is known, in the order of the text. */
  calls(): readonly Call[];
  /** The object literal that the expression is or names. */
  objectOf(node: TSESTree.Node | undefined): TSESTree.ObjectExpression | undefined;
  /** The value of an option in the object literal that the expression is or names. */
  optionOf(node: TSESTree.Node | undefined, name: string): TSESTree.Node | undefined;
}

export interface Call {
  readonly api: string;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly arguments: readonly TSESTree.CallExpressionArgument[];
}

/** What a module needs from the project around it. */
export interface ModuleHost {
  readonly catalog: Catalog;
  importedApi(specifier: string, name: string): string | undefined;
  importedModule(specifier: string): Module | undefined;
}

/** Opens a parsed script; nothing is computed before it is asked for. */
export function createModule({ path, text }: SourceFile, program: TSESTree.Program, host: ModuleHost): Module {
  const tree = createTree(program);
  const scopes = resolveScopes(program);
  const lookup = lookupIn(scopes);
  const resolver = createResolver({ tree, scopes, lookup, ...host });
  let calls: readonly Call[] | undefined;

  function objectOf(node: TSESTree.Node | undefined): TSESTree.ObjectExpression | undefined {
    const inner = node && bare(node);
    if (inner?.type === "ObjectExpression") return inner;
    const value = inner?.type === "Identifier" ? lookup(inner) : undefined;
    return value?.type === "ObjectExpression" ? value : undefined;
  }

  return {
    path,
    text,
    program,
    tree,
    scopes,
    catalog: host.catalog,
    ...resolver,
    importedModule: host.importedModule,
    calls: () => {
      calls ??= tree.nodes.flatMap((node) => callOf(node, resolver));
      return calls;
    },
    objectOf,
    optionOf: (node, name) => {
      const object = objectOf(node);
      return object && propertyOf(object, name);
    },
  };
}

function callOf(node: TSESTree.Node, { apiOf }: Resolver): readonly Call[] {
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return [];
  const api = apiOf(node.callee);
  return api === undefined ? [] : [{ api, node, arguments: node.arguments }];
}
