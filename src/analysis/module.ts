import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { SourceFile } from "../model/change-set.ts";
import { type Budgets, createBudgets } from "./budgets.ts";
import type { Catalog } from "./catalog.ts";
import { createResolver, type Depth, type Resolver } from "./resolve/api.ts";
import { lookupIn } from "./resolve/constant.ts";
import { exportsAnything } from "./resolve/exports.ts";
import type { Linked } from "./resolve/linked.ts";
import { structureOf } from "./resolve/structure.ts";
import { bare, propertyOf } from "./tree.ts";

/** One parsed script, and the questions that rules may ask about it. */
export interface Module extends Resolver<Module>, Linked<Module> {
  readonly path: string;
  readonly text: string;
  /** What was looked at only in part in this module. */
  readonly budgets: Budgets;
  /** Whether other programs load what the module exports: then parameters of exported functions come from those. */
  readonly isLibrary: boolean;
  /** The versions of a package that the nearest package.json asks for, such as `^3.14.0`. */
  dependencyRange(name: string): string | undefined;
  exportsAnything(): boolean;
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
  /** How deep names are followed, over all modules of the project. */
  readonly depth: Depth;
  importedModule(specifier: string): Module | undefined;
  /** The modules at hand that import the one at the path, tests apart. */
  importers(path: string): readonly Module[];
  /** Whether the module at the path is part of a library. */
  isLibrary(path: string): boolean;
  /** The versions of a package that the module's project asks for. */
  dependencyRange(name: string): string | undefined;
}

/** Opens a parsed script; nothing is computed before it is asked for. */
export function createModule({ path, text }: SourceFile, program: TSESTree.Program, host: ModuleHost): Module {
  const structure = structureOf(program);
  const { scopes } = structure;
  const lookup = lookupIn(scopes);
  const resolver = createResolver<Module>(() => module, lookup, host.depth);
  let calls: readonly Call[] | undefined;

  function objectOf(node: TSESTree.Node | undefined): TSESTree.ObjectExpression | undefined {
    const inner = node && bare(node);
    if (inner?.type === "ObjectExpression") return inner;
    const value = inner?.type === "Identifier" ? lookup(inner) : undefined;
    return value?.type === "ObjectExpression" ? value : undefined;
  }

  const module: Module = {
    path,
    text,
    program,
    budgets: createBudgets(path),
    ...structure,
    ...resolver,
    catalog: host.catalog,
    memory: new Map(),
    get isLibrary() {
      return host.isLibrary(path);
    },
    dependencyRange: host.dependencyRange,
    exportsAnything: () => exportsAnything(program),
    importedModule: host.importedModule,
    importers: () => host.importers(path),
    calls: () => {
      calls ??= structure.tree.nodes.flatMap((node) => callOf(node, resolver));
      return calls;
    },
    objectOf,
    optionOf: (node, name) => {
      const object = objectOf(node);
      return object && propertyOf(object, name);
    },
  };
  return module;
}

function callOf(node: TSESTree.Node, { apiOf }: Resolver<Module>): readonly Call[] {
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return [];
  const api = apiOf(node.callee);
  return api === undefined ? [] : [{ api, node, arguments: node.arguments }];
}
