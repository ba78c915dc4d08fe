import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare } from "../tree.ts";
import { apiMeaning } from "./api-names.ts";
import { type Constant, constantOf, type Lookup } from "./constant.ts";
import { exportedMeaning } from "./exported.ts";
import { type Linked, type Meaning, remember } from "./linked.ts";
import { findMeaning } from "./meaning.ts";
import { packageOf } from "./module-path.ts";
import { sureValueOf } from "./sure-value.ts";

/** Answers "which API is this expression?" for one module. */
export interface Resolver<M> extends Pick<Linked<M>, "meaningOf" | "importedMeaning" | "exported"> {
  /** `child_process.exec` for each way to write it; `undefined` where it is nothing that is known. */
  apiOf(node: TSESTree.Node): string | undefined;
  /** The value of an expression that is the same at each run. */
  constantOf(node: TSESTree.Node): Constant | undefined;
}

/** How deep a project's names are followed at this moment, over all its modules. */
export interface Depth {
  now: number;
}

/** How many names in a row are followed: a hostile file may hold a chain of thousands. */
const deepest = 300;

/** Builds the resolver; answers are remembered, and a name that is defined by itself is nothing. */
export function createResolver<M extends Linked<M>>(moduleOf: () => M, lookup: Lookup, depth: Depth): Resolver<M> {
  const known = new Map<TSESTree.Node, Meaning<M> | undefined>();
  const constants = new Map<TSESTree.Node, Constant | undefined>();

  function within(find: () => Meaning<M> | undefined): Meaning<M> | undefined {
    depth.now++;
    const found = depth.now > deepest ? undefined : find();
    depth.now--;
    return found;
  }

  function meaningOf(node: TSESTree.Node): Meaning<M> | undefined {
    const inner = bare(node);
    if (known.has(inner)) return known.get(inner);
    known.set(inner, undefined);
    const found = within(() => findMeaning(moduleOf(), inner));
    known.set(inner, found);
    return found;
  }

  function elsewhere(node: TSESTree.Node): Constant | undefined {
    const found = sureValueOf(moduleOf(), node);
    return found && (depth.now < deepest ? found.module.constantOf(found.node) : undefined);
  }

  function constant(node: TSESTree.Node): Constant | undefined {
    if (constants.has(node)) return constants.get(node);
    constants.set(node, undefined);
    depth.now++;
    const found = depth.now > deepest ? undefined : constantOf(node, { lookup, valueOf: constant, elsewhere });
    depth.now--;
    constants.set(node, found);
    return found;
  }

  return {
    meaningOf,
    apiOf: (node) => meaningOf(node)?.api,
    constantOf: constant,
    exported: (name) => {
      const module = moduleOf();
      return remember(module.memory, module.program, name, () => within(() => exportedMeaning(module, name)));
    },
    importedMeaning: (specifier, name) => importedMeaning(moduleOf(), specifier, name),
  };
}

/** Specifiers that a bundler or `paths` leads to a file of the project, be it at hand or not. */
const ownPath = /^(?:[@~]|src)\//;

function importedMeaning<M extends Linked<M>>(module: M, specifier: string, name: string): Meaning<M> | undefined {
  const { catalog } = module;
  const own = module.importedModule(specifier);
  if (own || specifier.startsWith(".") || ownPath.test(specifier)) {
    return own?.exported(name) ?? apiMeaning(catalog.byName(name), catalog);
  }
  const whole = packageOf(specifier);
  return apiMeaning(name === "default" || name === "*" ? whole : `${whole}.${name}`, module.catalog);
}
