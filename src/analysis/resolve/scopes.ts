import { analyze, type Variable } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { nameSymbols } from "./symbol-keys.ts";

export type { Variable };

/** Which variable a name means. */
export interface Scopes {
  /** The variable that the identifier reads, writes or declares; `undefined` for a global. */
  variableOf(identifier: TSESTree.Node): Variable | undefined;
  /** The variables outside of a function that it names, in the order of the text. */
  capturedBy(fn: TSESTree.Node): readonly Variable[];
}

/** Resolves every name of the program. */
export function resolveScopes(program: TSESTree.Program): Scopes {
  const manager = analyze(program, { sourceType: "module", lib: [] });
  const { scopes } = manager;
  const variables = new Map<TSESTree.Node, Variable>();
  // A class has its name once around it and once more inside; both mean the outer one here.
  const inner = new Map<Variable, Variable>();
  for (const variable of scopes.flatMap(({ variables: declared }) => declared)) {
    for (const identifier of variable.identifiers) {
      const outer = variables.get(identifier);
      if (outer) inner.set(variable, outer);
      else variables.set(identifier, variable);
    }
  }
  for (const { identifier, resolved } of scopes.flatMap(({ references }) => references)) {
    if (resolved && resolved.identifiers.length > 0) variables.set(identifier, inner.get(resolved) ?? resolved);
  }
  nameSymbols(variables.values());
  return {
    variableOf: (identifier) => variables.get(identifier),
    capturedBy: (fn) => {
      const through = manager.acquire(fn as never, true)?.through ?? [];
      const named = through.flatMap(({ resolved }) => (resolved && resolved.defs.length > 0 ? [resolved] : []));
      return [...new Set(named.map((variable) => inner.get(variable) ?? variable))];
    },
  };
}
