import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Catalog } from "../catalog.ts";
import { bare, type FunctionNode } from "../tree.ts";
import { firstMeaning, type Linked, type Meaning, remember } from "./linked.ts";

/**
 * What a function of the project gives, where that is an API or code: the first of its returns that is. Data from outside is none of
 * it: what a function does to such data before it returns it is followed as a flow.
 */
export function returnedMeaning<M extends Linked<M>>(
  module: M,
  fn: FunctionNode,
  given: readonly TSESTree.Node[] = [],
  caller: M = module,
): Meaning<M> | undefined {
  if (fn.generator) return undefined;
  const returned = module.values.returnsOf(fn);
  const passed = given.length > 0 ? passedThrough(module, fn, returned) : undefined;
  const argument = passed === undefined ? undefined : given[passed];
  if (argument) return withoutData(caller, argument);
  return remember(module.memory, fn, "()", () => firstMeaning(returned, (each) => withoutData(module, each)));
}

function withoutData<M extends Linked<M>>(module: M, node: TSESTree.Node): Meaning<M> | undefined {
  const meaning = module.meaningOf(node);
  return meaning?.api !== undefined && isData(meaning.api, module.catalog) ? undefined : meaning;
}

/** The parameter that the function returns as it is, by its index. */
function passedThrough<M extends Linked<M>>(
  module: M,
  fn: FunctionNode,
  returned: readonly TSESTree.Node[],
): number | undefined {
  for (const each of returned) {
    const choice = bare(each);
    const inner = choice.type === "ConditionalExpression" ? bare(choice.consequent) : choice;
    if (inner.type !== "Identifier") continue;
    const variable = module.scopes.variableOf(inner);
    const index = fn.params.findIndex(
      (parameter) => parameter.type === "Identifier" && variable?.identifiers[0] === parameter,
    );
    if (index !== -1) return index;
  }
  return undefined;
}

/** Whether the API is data from outside, or a part of it. */
export function isData(api: string, catalog: Catalog): boolean {
  if (catalog.source(api) !== undefined) return true;
  return [...api.matchAll(/[.(]/g)].some(({ index }) => catalog.source(api.slice(0, index)) !== undefined);
}
