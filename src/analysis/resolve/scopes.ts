import { analyze, type Variable } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/typescript-estree";

export type { Variable };

/** Which variable a name means. */
export interface Scopes {
  /** The variable that the identifier reads, writes or declares; `undefined` for a global. */
  variableOf(identifier: TSESTree.Node): Variable | undefined;
}

/** Resolves every name of the program. */
export function resolveScopes(program: TSESTree.Program): Scopes {
  const { scopes } = analyze(program, { sourceType: "module", lib: [] });
  const variables = new Map<TSESTree.Node, Variable>();
  for (const scope of scopes) {
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) variables.set(identifier, variable);
    }
    for (const { identifier, resolved } of scope.references) {
      if (resolved && resolved.identifiers.length > 0) variables.set(identifier, resolved);
    }
  }
  return { variableOf: (identifier) => variables.get(identifier) };
}
