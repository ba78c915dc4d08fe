import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { kindsWhereLacking, kindsWhereMatching, kindsWhereNot, kindsWhereNotMatching } from "./characters.ts";
import type { Guarding } from "./guard-context.ts";
import { refineStart } from "./guard-paths.ts";
import { initialOf, isIndependent, isOwn, listedTexts, placeOf, protectPlace, textAt } from "./guard-places.ts";
import { kindsOfOne, predicateKinds } from "./guard-predicates.ts";
import { bind } from "./patterns.ts";
import { fieldOf, textValue, type Value } from "./value.ts";

/** Own-property tests, whose second argument is the name that they look for. */
const ownPropertyTests = new Set([
  "Object.hasOwn",
  "Object.prototype.hasOwnProperty.call",
  "Object.hasOwnProperty.call",
  "Reflect.has",
  "lodash.has",
]);

/** What a call in a condition says where it turned out as `outcome`. */
export function refineCall(guarding: Guarding, node: TSESTree.CallExpression, outcome: boolean): void {
  const { run } = guarding;
  const [first, second] = node.arguments;
  const callee = bare(node.callee);
  const api = run.module.apiOf(callee);
  if (!first || (api !== undefined && refineGlobal(guarding, { api, first }, outcome))) return;
  if ((api !== undefined && ownPropertyTests.has(api)) || isBorrowed(callee)) {
    if (outcome && second) refineOwnProperty(guarding, first, second);
    return;
  }
  if (refineKnown(guarding, node, { api, outcome }) || callee.type !== "MemberExpression") return;
  const method = plainKey(callee.property, callee.computed);
  if (method !== undefined) refineMethod(guarding, { object: callee.object, method, first }, outcome);
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

/** `{}.hasOwnProperty.call`, `has.call`, where `has` is that function. */
function isBorrowed(callee: TSESTree.Node): boolean {
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

/** A name that an object has itself is one of the program's, or in any case not that of its prototype. */
function refineOwnProperty({ run, state }: Guarding, object: TSESTree.Node, key: TSESTree.Node): void {
  if (isOwn(run, object, state)) protectPlace(run, key, ["allow-list", "prototype-key"], state);
  else if (isIndependent(run, object, key, state)) protectPlace(run, key, ["prototype-key"], state);
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

interface Tested {
  readonly object: TSESTree.Node;
  readonly method: string;
  readonly first: TSESTree.Node | undefined;
}

function refineMethod(guarding: Guarding, tested: Tested, outcome: boolean): void {
  const { run, state } = guarding;
  const { object, first } = tested;
  switch (tested.method) {
    case "includes":
    case "contains":
    case "has":
    case "indexOf":
    case "lastIndexOf":
    case "get":
      if (first) refineMembership(guarding, tested, outcome);
      return;
    case "hasOwnProperty":
      if (outcome && first) refineOwnProperty(guarding, object, first);
      return;
    case "test":
    case "exec":
      protectPlace(run, first, patternKinds(guarding, object, outcome), state);
      return;
    case "match":
    case "search":
      if (first) protectPlace(run, object, patternKinds(guarding, first, outcome), state);
      return;
    case "startsWith":
      if (first) refineStart(guarding, [object, first], outcome);
      return;
    case "some":
    case "every":
    case "find":
    case "findIndex":
    case "findLast":
      if (first) refineElements(guarding, tested, outcome);
      return;
    default:
  }
}

/** A list that has the value, or a text or list of blocked words that does not. */
function refineMembership({ run, state }: Guarding, { object, first }: Tested, outcome: boolean): void {
  if (!first) return;
  if (outcome) {
    if (isIndependent(run, object, first, state)) protectPlace(run, first, ["allow-list"], state);
    return;
  }
  const blocked = listedTexts(run, object, state);
  if (blocked) {
    for (const word of blocked) protectPlace(run, first, kindsWhereNot(word), state);
    return;
  }
  const text = textAt(run, first, state);
  if (text === undefined) return;
  const kinds = kindsWhereLacking(text);
  protectPlace(run, object, kinds, state);
  // `path.split("/").includes("..")`: no part of it is that.
  const parts = initialOf(run, bare(object)) ?? bare(object);
  if (parts.type !== "CallExpression" || parts.callee.type !== "MemberExpression") return;
  const method = plainKey(parts.callee.property, parts.callee.computed);
  if (method === "split")
    protectPlace(run, parts.callee.object, text === ".." ? ["path-inside"] : kindsWhereNot(text), state);
}

/** What a constant pattern says about a text that it matches, or does not match. */
function patternKinds({ run }: Guarding, node: TSESTree.Node, outcome: boolean): readonly string[] {
  const pattern = run.module.constantOf(node);
  if (!(pattern instanceof RegExp)) return [];
  return outcome ? kindsWhereMatching(pattern) : kindsWhereNotMatching(pattern);
}

/** `names.every(isSafe)`, `allowed.some((each) => each === name)`, `blocked.some((each) => name.includes(each))`. */
function refineElements(guarding: Guarding, { object, method, first }: Tested, outcome: boolean): void {
  const { run, state } = guarding;
  if (!first) return;
  const list = run.evaluate(object, state);
  const fn = run.evaluate(first, state).fn;
  if (!fn) return;
  const isForAll = method === "every" ? outcome : !outcome;
  const element = fieldOf(list, undefined);
  if (!isOwn(run, object, state)) {
    if (isForAll) protectPlace(run, object, kindsOfOne(guarding, fn, element, method === "every"), state);
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

/** Where a text was found in another, as the number that `indexOf` and `search` give says. */
type Found = "found" | "missing" | "start" | "not at start";

/** `list.indexOf(x) !== -1`, `path.indexOf(root) === 0`; `false` where the comparison is of something else. */
export function refineIndex(guarding: Guarding, node: TSESTree.BinaryExpression, outcome: boolean): boolean {
  const call = bare(node.left as TSESTree.Node);
  if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") return false;
  const method = plainKey(call.callee.property, call.callee.computed) ?? "";
  if (!/^(?:indexOf|lastIndexOf|search|findIndex)$/.test(method)) return false;
  const bound = guarding.run.module.constantOf(node.right);
  const found = typeof bound === "number" ? foundBy(node.operator, bound, outcome) : undefined;
  const [first] = call.arguments;
  if (!found || !first) return true;
  const tested = { object: call.callee.object, method, first };
  if (found === "found" || found === "missing") refineMethod(guarding, tested, found === "found");
  else if (method === "search") {
    if (found === "start") refineMethod(guarding, tested, true);
  } else refineStart(guarding, [tested.object, first], found === "start");
  return true;
}

function foundBy(operator: string, bound: number, outcome: boolean): Found | undefined {
  const signs = `${operator.slice(0, 2)}${bound}`;
  const found = outcome ? "found" : "missing";
  if (["!=-1", ">-1", ">=0", ">0", ">=1"].includes(signs)) return signs.endsWith(">0") && !outcome ? undefined : found;
  if (["==-1", "<0", "<=-1"].includes(signs)) return outcome ? "missing" : "found";
  if (signs === "==0") return outcome ? "start" : "not at start";
  return signs === "!=0" ? (outcome ? "not at start" : "start") : undefined;
}

/** `path.slice(0, root.length) === root`, `name.substr(0, 2) === ".."`. */
export function refinePrefix(
  guarding: Guarding,
  [one, other]: readonly [TSESTree.Node, TSESTree.Node],
  isEqual: boolean,
): boolean {
  const call = bare(one);
  if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") return false;
  const method = plainKey(call.callee.property, call.callee.computed) ?? "";
  const [from] = call.arguments;
  if (!/^(?:slice|substr|substring)$/.test(method) || !from || guarding.run.module.constantOf(from) !== 0) return false;
  refineStart(guarding, [call.callee.object, other], isEqual);
  return true;
}
