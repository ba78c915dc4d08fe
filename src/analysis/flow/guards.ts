import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, type FunctionNode, plainKey } from "../tree.ts";
import { isArithmetic, isRestrictive } from "./characters.ts";
import { pathOf } from "./patterns.ts";
import type { Run } from "./run.ts";
import { copyState, guard, guardsOf, meet, type State } from "./state.ts";
import { allTaints } from "./value.ts";

/** Notes what a condition says about values where it turned out as `outcome`. */
export function refine(run: Run, test: TSESTree.Node, outcome: boolean, state: State): void {
  const condition = bare(test);
  switch (condition.type) {
    case "UnaryExpression":
      if (condition.operator === "!") refine(run, condition.argument, !outcome, state);
      return;
    case "LogicalExpression":
      refineLogical(run, condition, outcome, state);
      return;
    case "BinaryExpression":
      refineComparison(run, condition, outcome, state);
      return;
    case "CallExpression":
      refineCall(run, condition, outcome, state);
      return;
    case "MemberExpression":
      if (outcome && condition.computed && isOwn(run, condition.object, state)) {
        protectPath(run, condition.property, ["allow-list"], state);
      }
      refineEnvironment(run, condition, outcome, state);
      return;
    case "Identifier":
      refineEnvironment(run, condition, outcome, state);
      return;
    default:
  }
}

/** Both sides hold, or one of them: then only what both say is sure, as in `x === "a" || x === "b"`. */
function refineLogical(
  run: Run,
  { operator, left, right }: TSESTree.LogicalExpression,
  outcome: boolean,
  state: State,
) {
  if (operator === "??") return;
  const other = copyState(state);
  const isBoth = operator === (outcome ? "&&" : "||");
  refine(run, left, outcome, state);
  refine(run, right, outcome, isBoth ? state : other);
  if (!isBoth) meet(state, other);
}

/** What a function that answers yes or no says about its first argument when it says yes: `(x) => allowed.includes(x)`. */
export function predicateKinds(run: Run, fn: FunctionNode, state: State): readonly string[] {
  const [parameter] = fn.params;
  const only = fn.body.type === "BlockStatement" && fn.body.body.length === 1 ? fn.body.body[0] : fn.body;
  const answer = only?.type === "ReturnStatement" ? only.argument : only;
  const path = parameter && pathOf(run, parameter);
  if (!answer || path === undefined || predicates.has(fn)) return [];
  predicates.add(fn);
  const inside = copyState(state);
  refine(run, answer, true, inside);
  predicates.delete(fn);
  return [...(guardsOf(inside, path) ?? [])];
}

/** The predicates that are being looked at: one may call itself. */
const predicates = new WeakSet<FunctionNode>();

/** Whether the expression is the program's own: nothing from outside is in it. */
function isOwn(run: Run, node: TSESTree.Node, state: State): boolean {
  return allTaints(run.evaluate(node, state)).length === 0;
}

function protectPath(run: Run, node: TSESTree.Node | undefined, kinds: readonly string[], state: State): void {
  const inner = node && bare(node);
  const path = inner && pathOf(run, inner);
  if (path !== undefined) guard(state, path, kinds);
  else if (inner?.type === "CallExpression" && inner.callee.type === "MemberExpression") {
    // `allowed.includes(name.toLowerCase())` says the same about `name` as far as its characters go.
    protectPath(run, inner.callee.object, kinds, state);
  }
}

function refineComparison(run: Run, node: TSESTree.BinaryExpression, outcome: boolean, state: State): void {
  const { operator, left, right } = node;
  if (left.type === "PrivateIdentifier" || operator === "instanceof") return;
  if (operator === "in") {
    if (outcome && isOwn(run, right, state)) protectPath(run, left, ["allow-list"], state);
  } else if (isIndexTest(node, outcome)) {
    refineCall(run, bare(left), true, state);
  } else {
    const isEqual = equality.get(operator);
    if (isEqual === undefined) return;
    refineEquality(run, [left, right], isEqual === outcome, state);
    refineEquality(run, [right, left], isEqual === outcome, state);
  }
}

const equality = new Map([
  ["===", true],
  ["==", true],
  ["!==", false],
  ["!=", false],
]);

type Pair = readonly [one: TSESTree.Node, other: TSESTree.Node];

function refineEquality(run: Run, [one, other]: Pair, isEqual: boolean, state: State): void {
  if (isEqual && one.type === "UnaryExpression" && one.operator === "typeof") {
    const type = run.module.constantOf(other);
    if (type !== undefined && type !== "string" && type !== "object") protectPath(run, one.argument, ["number"], state);
  }
  if (isEqual && other.type !== "Identifier" && isOwn(run, other, state)) protectPath(run, one, ["allow-list"], state);
  refineMode(run, [one, other], isEqual, state);
}

/** `list.indexOf(x) !== -1`, `list.indexOf(x) >= 0`. */
function isIndexTest({ left, operator }: TSESTree.BinaryExpression, outcome: boolean): boolean {
  const call = left.type === "PrivateIdentifier" ? left : bare(left);
  if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") return false;
  if (plainKey(call.callee.property, call.callee.computed) !== "indexOf") return false;
  const isFound = ["!==", "!=", ">", ">="].includes(operator);
  return isFound === outcome;
}

/** Own-property tests, whose second argument is the name that they look for. */
const ownPropertyTests = new Set(["Object.hasOwn", "Reflect.has", "Object.prototype.hasOwnProperty.call"]);

function refineCall(run: Run, node: TSESTree.Node, outcome: boolean, state: State): void {
  if (node.type !== "CallExpression") return;
  const [first, second] = node.arguments;
  const api = run.module.apiOf(node.callee);
  if (api === "isNaN" || api === "Number.isNaN") {
    if (!outcome) protectPath(run, first, ["number"], state);
    return;
  }
  if (!first) refineEnvironment(run, node.callee, outcome, state);
  if (!outcome) return;
  const kinds = api === undefined ? undefined : run.module.catalog.guard(api);
  const predicate = kinds ? undefined : run.functionAt(node.callee);
  if (kinds) protectPath(run, first, kinds, state);
  else if (predicate && first && !isOwn(run, first, state)) {
    protectPath(run, first, predicateKinds(predicate.run, predicate.fn, state), state);
  } else if (api !== undefined && ownPropertyTests.has(api)) protectPath(run, second, ["allow-list"], state);
  else if (node.callee.type === "MemberExpression") refineMethod(run, node.callee, first, state);
}

const membershipTests = new Set(["includes", "has", "indexOf", "hasOwnProperty"]);

/** A method that turned out true: `allowed.includes(x)`, `/^\w+$/.test(x)`, `x.match(/^\w+$/)`. */
function refineMethod(
  run: Run,
  { object, property, computed }: TSESTree.MemberExpression,
  first: TSESTree.Node | undefined,
  state: State,
): void {
  const method = plainKey(property, computed) ?? "";
  if (membershipTests.has(method)) {
    if (isOwn(run, object, state)) protectPath(run, first, ["allow-list"], state);
  } else if (method === "test") {
    protectPath(run, first, patternKinds(run, object), state);
  } else if (method === "match" && first) {
    protectPath(run, object, patternKinds(run, first), state);
  }
}

/** What a constant pattern that matches the whole of a text says about the text. */
function patternKinds(run: Run, node: TSESTree.Node): readonly string[] {
  const pattern = run.module.constantOf(node);
  if (!(pattern instanceof RegExp)) return [];
  return [...(isRestrictive(pattern) ? ["characters"] : []), ...(isArithmetic(pattern) ? ["arithmetic"] : [])];
}

/** Flags that ask for details on purpose, such as `SHOW_STACK`. */
const details = /^(?:show|expose|include|print|send|return)_?(?:error_?)?(?:stack|details?|trace)/i;

const modeApis = new Set(["process.env.NODE_ENV", "express.Application.get()"]);

/** `process.env.NODE_ENV === "development"`, or anything but "production". */
export function refineMode(run: Run, [one, other]: Pair, isEqual: boolean, state: State): void {
  const api = run.module.apiOf(one);
  const name = one.type === "MemberExpression" ? plainKey(one.property, one.computed) : undefined;
  const isOn = isEqual && /^(?:true|1|yes|on)$/.test(String(run.module.constantOf(other)));
  if (isOn && details.test(name ?? "")) state.ambient = state.ambient.union(new Set(["development"]));
  if (!(api !== undefined && modeApis.has(api)) && !/^(?:node_?env|env(?:ironment)?)$/i.test(name ?? "")) return;
  const mode = run.module.constantOf(other);
  if (typeof mode !== "string") return;
  const isDevelopment = /^prod/i.test(mode) ? !isEqual : isEqual && /^(?:dev|test|local)/i.test(mode);
  if (isDevelopment) state.ambient = state.ambient.union(new Set(["development"]));
}

/** A flag such as `isProduction` or `config.debug`, by what it is computed from or else by its name. */
function refineEnvironment(run: Run, node: TSESTree.Node, outcome: boolean, state: State): void {
  const variable = run.module.scopes.variableOf(node);
  const [definition] = variable?.defs ?? [];
  const declarator = definition?.node.type === "VariableDeclarator" ? definition.node : undefined;
  if (declarator?.init?.type === "BinaryExpression" && declarator.id.type === "Identifier") {
    refineComparison(run, declarator.init, outcome, state);
    return;
  }
  const name =
    node.type === "MemberExpression"
      ? plainKey(node.property, node.computed)
      : node.type === "Identifier"
        ? node.name
        : "";
  const isDevelopment = outcome
    ? /^(?:is_?)?(?:dev|development|debug)(?:_?mode|_?env)?$/i.test(name ?? "") || details.test(name ?? "")
    : /^(?:is_?)?prod(?:uction)?$/i.test(name ?? "");
  if (isDevelopment) state.ambient = state.ambient.union(new Set(["development"]));
}
