import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { FunctionNode } from "../tree.ts";
import { kindsWhereNot } from "./characters.ts";
import { followed } from "./followed-paths.ts";
import type { Guarding } from "./guard-context.ts";
import { commonKinds, textAt } from "./guard-places.ts";
import { protectPlace } from "./guard-protect.ts";
import { bind, bindParameters } from "./patterns.ts";
import { type FoundFunction, stepAt } from "./run.ts";
import { copyState, meet, type State } from "./state.ts";
import { allTaints, fieldOf, protect, sourceValue, unknown, type Value } from "./value.ts";

/** A question to a function that answers yes or no: what is so of its arguments where it says `outcome`? */
export interface Question {
  readonly found: FoundFunction;
  readonly values: readonly Value[];
  readonly outcome: boolean;
}

/** The predicates that are being looked at: one may call itself, or many others. */
const asked: FunctionNode[] = [];
const deepest = 4;

/** The kinds of protection of each argument where the function says so: `(x) => allowed.includes(x)`. */
export function predicateKinds(
  guarding: Guarding,
  { found, values, outcome }: Question,
): readonly (readonly string[])[] {
  const { run, fn } = found;
  if (!fn.body || asked.length >= deepest || asked.includes(fn)) return [];
  asked.push(fn);
  const before = run.flows.length;
  const inside = copyState(guarding.state);
  inside.ambient = new Set();
  bindParameters(
    run,
    fn,
    values.map((value) => probeFor(run, fn, value)),
    inside,
  );
  const walk: Walk = { ...guarding, run, outcome, answers: [], left: { count: 0 }, breaks: [] };
  if (fn.body.type === "BlockStatement") {
    walkAll(walk, fn.body.body, inside);
    // Where a function ends without an answer, that is no.
    if (inside.alive) answer(walk, undefined, inside);
  } else answer(walk, fn.body, inside);
  const kinds = fn.params.map((parameter) => {
    const [first, ...others] = walk.answers.map((state) => commonKinds(run.evaluate(parameter, state)));
    return first ? [...others.reduce((all, each) => all.intersection(each), first)] : [];
  });
  run.flows.length = before;
  asked.pop();
  return kinds;
}

/** What stands for data from outside while a function is asked: the function itself has done nothing with it yet. */
function probeFor(run: FoundFunction["run"], fn: FunctionNode, value: Value): Value {
  if (allTaints(value).length === 0) return value;
  const probe = sourceValue(["probe"], stepAt(run, fn, ""));
  return commonKinds(value).has(followed) ? protect(probe, [followed]) : probe;
}

interface Walk extends Omit<Guarding, "state"> {
  readonly outcome: boolean;
  /** What holds wherever the function may give the answer that is asked for. */
  readonly answers: State[];
  /** How often loops were left or gone on with in their middle. */
  readonly left: { count: number };
  /** Where `break` leads, innermost last. */
  readonly breaks: State[][];
}

function walkAll(walk: Walk, statements: readonly TSESTree.Node[], state: State): void {
  for (const statement of statements) if (state.alive) walkStatement(walk, statement, state);
}

function walkStatement(walk: Walk, node: TSESTree.Node, state: State): void {
  switch (node.type) {
    case "BlockStatement":
      walkAll(walk, node.body, state);
      return;
    case "IfStatement": {
      const no = copyState(state);
      walk.refine(walk.run, node.test, true, state);
      walk.refine(walk.run, node.test, false, no);
      walkStatement(walk, node.consequent, state);
      if (node.alternate) walkStatement(walk, node.alternate, no);
      meet(state, no);
      return;
    }
    case "ReturnStatement":
      answer(walk, node.argument ?? undefined, state);
      state.alive = false;
      return;
    case "BreakStatement":
    case "ContinueStatement":
      walk.left.count++;
      if (node.type === "BreakStatement") walk.breaks.at(-1)?.push(copyState(state));
      state.alive = false;
      return;
    case "ThrowStatement":
      state.alive = false;
      return;
    case "SwitchStatement":
      walkSwitch(walk, node, state);
      return;
    case "TryStatement": {
      const failed = copyState(state);
      walkStatement(walk, node.block, state);
      if (node.handler) walkStatement(walk, node.handler.body, failed);
      if (node.handler) meet(state, failed);
      return;
    }
    case "ForOfStatement":
      walkElements(walk, node, state);
      return;
    case "VariableDeclaration":
    case "ExpressionStatement":
      walk.run.execute(node, state);
      return;
    default:
      walkLoop(walk, node, state);
  }
}

function walkSwitch(walk: Walk, { discriminant, cases }: TSESTree.SwitchStatement, state: State): void {
  const before = copyState(state);
  const none = noneOf(walk, { discriminant, cases }, state);
  const ends: State[] = [];
  state.alive = false;
  for (const { test, consequent } of cases) {
    const entry = copyState(test ? before : none);
    if (test) protectPlace(walk.run, discriminant, ["allow-list"], entry);
    meet(state, entry);
    walk.breaks.push(ends);
    for (const statement of consequent) if (state.alive) walkStatement(walk, statement, state);
    walk.breaks.pop();
  }
  const hasDefault = cases.some(({ test }) => test === null);
  for (const end of hasDefault ? ends : [none, ...ends]) meet(state, end);
}

/** What holds where none of the cases does. */
function noneOf(
  { run }: Walk,
  { discriminant, cases }: Pick<TSESTree.SwitchStatement, "discriminant" | "cases">,
  state: State,
): State {
  const none = copyState(state);
  for (const { test } of cases) {
    const text = test ? textAt(run, test, none) : undefined;
    if (text !== undefined) protectPlace(run, discriminant, kindsWhereNot(text), none);
  }
  return none;
}

function walkLoop(walk: Walk, node: TSESTree.Node, state: State): void {
  if (!("body" in node) || !node.body || Array.isArray(node.body) || !("type" in node.body)) return;
  walk.breaks.push([]);
  walkStatement(walk, node.body, copyState(state));
  walk.breaks.pop();
}

/** What each element was found to be holds for the whole: `for (const part of parts) if (part === "..") return false`. */
function walkElements(walk: Walk, { left, right, body }: TSESTree.ForOfStatement, state: State): void {
  const inside = copyState(state);
  const name = left.type === "VariableDeclaration" ? left.declarations[0]?.id : left;
  if (!name) return;
  bind(walk.run, name, fieldOf(walk.run.evaluate(right, inside), undefined), inside);
  const { count } = walk.left;
  walk.breaks.push([]);
  walkStatement(walk, body, inside);
  walk.breaks.pop();
  if (inside.alive && walk.left.count === count)
    protectPlace(walk.run, right, [...commonKinds(walk.run.evaluate(name, inside))], state);
}

function answer(walk: Walk, node: TSESTree.Node | undefined, state: State): void {
  const constant = node ? constantAnswer(walk, node) : false;
  if (constant !== undefined && constant !== walk.outcome) return;
  const end = copyState(state);
  if (node && constant === undefined) walk.refine(walk.run, node, walk.outcome, end);
  if (end.alive) walk.answers.push(end);
}

function constantAnswer({ run }: Walk, node: TSESTree.Node): boolean | undefined {
  if (node.type === "Identifier" && node.name === "undefined") return false;
  const constant = run.module.constantOf(node);
  return constant === undefined ? undefined : Boolean(constant);
}

/** What a function makes sure of one value where it says `outcome`. */
export function kindsOfOne(guarding: Guarding, fn: FunctionNode, value: Value, outcome: boolean): readonly string[] {
  const found = { run: guarding.run, fn };
  return predicateKinds(guarding, { found, values: [value, unknown], outcome })[0] ?? [];
}
