import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare } from "../tree.ts";
import type { Guarding, Tested } from "./guard-context.ts";
import { isOwn, listedTexts, placeOf } from "./guard-places.ts";
import { kindsOfOne } from "./guard-predicates.ts";
import { protectPlace, protectWhole } from "./guard-protect.ts";
import { bind } from "./patterns.ts";
import { fieldOf, textValue, type Value } from "./value.ts";

/** `names.every(isSafe)`, `allowed.some((each) => each === name)`, `blocked.some((each) => name.includes(each))`. */
export function refineElements(guarding: Guarding, { object, method, first }: Tested, outcome: boolean): void {
  const { run, state } = guarding;
  const list = run.evaluate(object, state);
  const fn = run.evaluate(first, state).fn;
  if (!fn) return;
  const isForAll = method === "every" ? outcome : !outcome;
  const element = fieldOf(list, undefined);
  if (!isOwn(run, object, state)) {
    const kinds = isForAll ? kindsOfOne(guarding, fn, element, method === "every") : [];
    protectPlace(run, object, kinds, state);
    protectWhole(run, object, kinds, state);
    return;
  }
  if (fn.body?.type === "BlockStatement" || !fn.body || !fn.params[0]) return;
  const texts = isForAll ? listedTexts(run, object, state) : undefined;
  const elements: readonly Value[] = texts?.map((text) => textValue(text)) ?? [element];
  for (const each of elements) {
    bind(run, fn.params[0], each, state);
    refineEachBody(guarding, fn.body, { name: fn.params[0], outcome });
  }
}

interface Body {
  readonly name: TSESTree.Node;
  readonly outcome: boolean;
}

/** The element of a list is the program's own, though a name: `(each) => each === name`. */
function refineEachBody(guarding: Guarding, body: TSESTree.Node, { name, outcome }: Body): void {
  const { run, state } = guarding;
  const condition = bare(body);
  const variable = run.module.scopes.variableOf(name);
  if (outcome && condition.type === "BinaryExpression" && /^===?$/.test(condition.operator)) {
    const sides = [condition.left, condition.right];
    const other = sides.find((side) => variable && run.module.scopes.variableOf(placeOf(run, side)) !== variable);
    if (other && sides.some((side) => run.module.scopes.variableOf(placeOf(run, side)) === variable)) {
      protectPlace(run, other, ["allow-list"], state);
      return;
    }
  }
  guarding.refine(run, condition, outcome, state);
}
