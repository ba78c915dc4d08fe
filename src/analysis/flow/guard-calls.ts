import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import {
  isOfUpward,
  kindsWhereLacking,
  kindsWhereMatching,
  kindsWhereNot,
  kindsWhereNotMatching,
} from "./characters.ts";
import { kindsOfEnding } from "./guard-addresses.ts";
import type { Guarding, Tested } from "./guard-context.ts";
import { refineElements } from "./guard-elements.ts";
import { refineContained, refineOutside, refineStart } from "./guard-paths.ts";
import { initialOf, isIndependent, isOwn, listedTexts, placeOf, textAt } from "./guard-places.ts";
import { predicateKinds } from "./guard-predicates.ts";
import { protectPlace, protectWhole } from "./guard-protect.ts";
import { memberPathOf } from "./patterns.ts";
import type { Run } from "./run.ts";
import { guard } from "./state.ts";

/** Own-property tests, whose second argument is the name that they look for. */
const ownPropertyTests = new Set([
  "Object.hasOwn",
  "Object.prototype.hasOwnProperty.call",
  "Object.hasOwnProperty.call",
  "Reflect.has",
  ...["lodash.has", "hasown", "has", "has-own-prop"],
]);

/** What a call in a condition says where it turned out as `outcome`. */
export function refineCall(guarding: Guarding, node: TSESTree.CallExpression, outcome: boolean): void {
  const { run } = guarding;
  const [first, second] = node.arguments;
  const callee = bare(node.callee);
  const api = run.module.apiOf(callee);
  if (!first || (api !== undefined && refineGlobal(guarding, { api, first }, outcome))) return;
  if ((api !== undefined && ownPropertyTests.has(api)) || isBorrowed(run, callee)) {
    if (outcome && second) refineOwnProperty(guarding, first, second);
    return;
  }
  if (refineKnown(guarding, node, { api, outcome }) || callee.type !== "MemberExpression") return;
  const method = plainKey(callee.property, callee.computed);
  if (method !== undefined) refineAnswer(guarding, { object: callee.object, method, first }, outcome);
}

/** What the answer of a method says by itself; of a position, zero is the start of the text, and `-1` counts as true. */
function refineAnswer(guarding: Guarding, tested: Tested, outcome: boolean): void {
  const { object, method, first } = tested;
  if (method === "indexOf" || method === "lastIndexOf") {
    if (!outcome) refineStart(guarding, [object, first], true);
  } else if (method !== "search" && method !== "findIndex") refineMethod(guarding, tested, outcome);
}

/** Questions of the language itself. */
function refineGlobal(
  guarding: Guarding,
  { api, first }: { readonly api: string; readonly first: TSESTree.Node },
  outcome: boolean,
): boolean {
  const { run, state } = guarding;
  switch (api) {
    case "Boolean":
      guarding.refine(run, first, outcome, state);
      return true;
    case "isNaN":
    case "Number.isNaN":
      if (!outcome && (api === "isNaN" || isConversion(guarding, first))) protectPlace(run, first, ["number"], state);
      return true;
    case "isFinite":
    case "Array.isArray":
      if (outcome) protectPlace(run, first, [api === "isFinite" ? "number" : "string"], state);
      return true;
    default:
      return false;
  }
}

/** `Number(x)` and `+x` are no number where `x` is none; `parseInt(x)` may be one all the same. */
function isConversion({ run }: Guarding, node: TSESTree.Node): boolean {
  const inner = bare(node);
  return inner.type === "UnaryExpression"
    ? inner.operator === "+"
    : inner.type === "CallExpression" && run.module.apiOf(inner.callee) === "Number";
}

/** `{}.hasOwnProperty.call`, `has.call`, where `has` is that function, and `Function.call.bind(hasOwnProperty)`. */
function isBorrowed(run: Run, callee: TSESTree.Node): boolean {
  const bound = initialOf(run, callee);
  if (bound?.type === "CallExpression") {
    const [first] = bound.arguments;
    if (first && run.module.apiOf(first) === "Object.prototype.hasOwnProperty") {
      return /^Function(?:\.prototype)?\.call\.bind\b/.test(run.module.text.slice(...bound.range));
    }
  }
  if (callee.type !== "MemberExpression" || plainKey(callee.property, callee.computed) !== "call") return false;
  const { object } = callee;
  const name =
    object.type === "MemberExpression"
      ? plainKey(object.property, object.computed)
      : object.type === "Identifier"
        ? object.name
        : "";
  return /^_*has(?:Own(?:Property|Prop)?)?$/i.test(name ?? "");
}

/** A name that an object has itself is one of the program's, or in any case what is read under it is no prototype. */
function refineOwnProperty({ run, state }: Guarding, object: TSESTree.Node, key: TSESTree.Node): void {
  if (isOwn(run, object, state)) protectPlace(run, key, ["allow-list", "prototype-key"], state);
  else if (isIndependent(run, object, key, state)) protectPlace(run, key, ["prototype-key"], state);
  const path = memberPathOf(run, object, key);
  if (path !== undefined) guard(state, path, ["prototype-key"]);
}

const listsOfNames = new Set(["Object.keys", "Object.getOwnPropertyNames", "Reflect.ownKeys"]);

/** `object` in `Object.keys(object).includes(name)`. */
function namesOf(run: Run, node: TSESTree.Node): TSESTree.Node | undefined {
  const list = initialOf(run, bare(node)) ?? bare(node);
  if (list.type !== "CallExpression" || !listsOfNames.has(run.module.apiOf(list.callee) ?? "")) return undefined;
  return list.arguments[0];
}

interface Asked {
  readonly api: string | undefined;
  readonly outcome: boolean;
}

/** What a function says that a model knows, or that is the project's own; `false` where it is none of these. */
function refineKnown(guarding: Guarding, node: TSESTree.CallExpression, { api, outcome }: Asked): boolean {
  const { run, state } = guarding;
  const kinds = api === undefined ? undefined : run.module.catalog.guard(api);
  if (kinds) {
    if (outcome) protectPlace(run, node.arguments[0], kinds, state);
    if (outcome && kinds.includes("path-inside")) refineContained(guarding, node.arguments[0]);
    return true;
  }
  const found = run.functionAt(node.callee);
  if (!found) return false;
  const values = node.arguments.map((argument) => run.evaluate(argument, state));
  if (values.every((value) => value.taints.length === 0 && !value.fields)) return true;
  for (const [index, each] of predicateKinds(guarding, { found, values, outcome }).entries()) {
    protectPlace(run, node.arguments[index], each, state);
  }
  return true;
}

/** Notes what a method of strings, lists, sets, maps or regular expressions says. */
export function refineMethod(guarding: Guarding, tested: Tested, outcome: boolean): void {
  methods.get(tested.method)?.(guarding, tested, outcome);
}

type Refinement = (guarding: Guarding, tested: Tested, outcome: boolean) => void;

/** What methods of strings, lists, sets, maps and regular expressions say. */
const methods = new Map<string, Refinement>([
  ...["includes", "contains", "has", "indexOf", "lastIndexOf", "get"].map((name) => [name, refineMembership] as const),
  ...["some", "every", "find", "findIndex", "findLast"].map((name) => [name, refineElements] as const),
  ...["test", "exec"].map((name): [string, Refinement] => [
    name,
    (guarding, { object, first }, outcome) => refinePattern(guarding, [object, first], outcome),
  ]),
  ...["match", "search"].map((name): [string, Refinement] => [
    name,
    (guarding, { object, first }, outcome) => refinePattern(guarding, [first, object], outcome),
  ]),
  ["startsWith", (guarding, { object, first }, outcome) => refineStart(guarding, [object, first], outcome)],
  [
    "endsWith",
    ({ run, state }, { object, first }, outcome) => {
      if (outcome) protectPlace(run, object, kindsOfEnding(textAt(run, first, state) ?? ""), state);
    },
  ],
  [
    "hasOwnProperty",
    (guarding, { object, first }, outcome) => {
      if (outcome) refineOwnProperty(guarding, object, first);
    },
  ],
]);

/** A list that has the value, or a text or list of blocked words that does not. */
function refineMembership(guarding: Guarding, { object, first }: Tested, outcome: boolean): void {
  const { run, state } = guarding;
  if (outcome) {
    const whole = namesOf(run, object);
    if (whole) refineOwnProperty(guarding, whole, first);
    else if (isIndependent(run, object, first, state)) {
      const isHarmless = listedTexts(run, object, state)?.every((text) => kindsWhereNot(text).length === 0);
      protectPlace(run, first, ["allow-list", ...(isHarmless ? ["prototype-key"] : [])], state);
    }
    return;
  }
  const missed = namesOf(run, object);
  if (missed && run.module.apiOf(missed) === "Object.prototype") protectPlace(run, first, ["prototype-key"], state);
  const blocked = listedTexts(run, object, state);
  if (blocked) {
    for (const word of blocked) protectPlace(run, first, kindsWhereNot(word), state);
    return;
  }
  const text = textAt(run, first, state);
  if (text === undefined) return;
  protectPlace(run, object, [...kindsWhereLacking(text), ...kindsWhereNot(text)], state);
  protectWhole(run, object, kindsWhereNot(text), state);
}

/** What a constant pattern says about a text that it matches, or does not match. */
function refinePattern(
  guarding: Guarding,
  [node, text]: readonly [TSESTree.Node, TSESTree.Node],
  outcome: boolean,
): void {
  const { run, state } = guarding;
  const pattern = run.module.constantOf(node);
  if (!(pattern instanceof RegExp)) return;
  protectPlace(run, text, outcome ? kindsWhereMatching(pattern) : kindsWhereNotMatching(pattern), state);
  if (!outcome && isOfUpward(pattern)) refineOutside(guarding, placeOf(run, text));
}
