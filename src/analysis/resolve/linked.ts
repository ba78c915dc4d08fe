import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Catalog } from "../catalog.ts";
import type { Tree } from "../tree.ts";
import type { Constant } from "./constant.ts";
import type { Scopes } from "./scopes.ts";
import type { Values } from "./values.ts";

/** What is needed of a module to follow a name from it into other files; `M` is the module's own type. */
export interface Linked<M> {
  readonly program: TSESTree.Program;
  readonly tree: Tree;
  readonly scopes: Scopes;
  readonly values: Values;
  readonly catalog: Catalog;
  /** The module that a specifier names; `undefined` where it names no script at hand. */
  importedModule(specifier: string): M | undefined;
  /** The modules at hand that import this one, tests apart. */
  importers(): readonly M[];
  /** What the specifier's module gives out under a name, be it of the project or a package. */
  importedMeaning(specifier: string, name: string): Meaning<M> | undefined;
  /** What an expression of this module stands for, or what is declared with a type. */
  meaningOf(node: TSESTree.Node): Meaning<M> | undefined;
  /** What the module gives out under a name; `default` is the default export and `*` what `require` gives. */
  exported(name: string): Meaning<M> | undefined;
  /** The value of an expression that is the same at each run. */
  constantOf(node: TSESTree.Node): Constant | undefined;
  /** What was found before, for questions that are asked again and again; {@link remember} fills it. */
  readonly memory: Memory<M>;
}

/** A function, class, object literal or whole module, and the module that it stands in. */
export interface Definition<M> {
  readonly module: M;
  readonly node: TSESTree.Node;
  /** Where `node` is a class or a constructor function: an object of it is meant. */
  readonly isInstance?: boolean;
}

/** What an expression stands for: an API, code of the project, or both where a class of the project extends an API's. */
export interface Meaning<M> {
  readonly api?: string;
  readonly code?: Definition<M>;
  /** What was copied into it: a member that it has not is looked for there, the last first. */
  readonly also?: readonly Meaning<M>[];
  /** Whether each method has a twin whose name ends in `Async`. */
  readonly isPromised?: boolean;
}

/** Answers by what they are about and a name. */
export type Memory<M> = Map<object, Map<string, Meaning<M> | undefined>>;

/** The remembered answer, or a new one. What is asked for while it is being found is nothing: names may go in circles. */
export function remember<M>(
  memory: Memory<M>,
  about: object,
  name: string,
  find: () => Meaning<M> | undefined,
): Meaning<M> | undefined {
  const answers = memory.get(about) ?? new Map<string, Meaning<M> | undefined>();
  memory.set(about, answers);
  if (answers.has(name)) return answers.get(name);
  answers.set(name, undefined);
  const found = find();
  answers.set(name, found);
  return found;
}

/** The first of several that stands for something. */
export function firstMeaning<T, M>(
  all: Iterable<T>,
  find: (each: T) => Meaning<M> | undefined,
): Meaning<M> | undefined {
  for (const each of all) {
    const found = find(each);
    if (found) return found;
  }
  return undefined;
}
