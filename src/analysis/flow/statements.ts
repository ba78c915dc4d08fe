import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, isFunction } from "../tree.ts";
import { iterated } from "./accessors.ts";
import { kindsWhereSame } from "./characters.ts";
import { reportLoopBound } from "./computed-calls.ts";
import { refineMode } from "./guard-environment.ts";
import { type Loop, refineAfterLoop } from "./guard-loops.ts";
import { textAt } from "./guard-places.ts";
import { refine } from "./guards.ts";
import { declare } from "./members.ts";
import { pathOf } from "./path-of.ts";
import { bind } from "./patterns.ts";
import { keyOf } from "./prototype.ts";
import type { Run } from "./run.ts";
import { reportReturned } from "./sinks.ts";
import { copyState, guard, meet, type State } from "./state.ts";
import { streamed } from "./streams.ts";
import { carry, fieldOf, join } from "./value.ts";

/** Interprets a statement: changes the state to what holds after it. */
export function execute(run: Run, node: TSESTree.Node, state: State): void {
  if (!state.alive) return;
  switch (node.type) {
    case "Program":
    case "BlockStatement":
    case "StaticBlock":
      executeAll(run, node.body, state);
      return;
    case "IfStatement":
      executeIf(run, node, state);
      return;
    case "ReturnStatement":
    case "ThrowStatement":
      leave(run, node, state);
      return;
    case "BreakStatement":
      run.exits.at(-1)?.push(copyState(state));
      state.alive = false;
      return;
    case "ContinueStatement":
      state.alive = false;
      return;
    case "ForStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForInStatement":
    case "ForOfStatement":
      executeLoop(run, node, state);
      return;
    case "SwitchStatement":
      executeSwitch(run, node, state);
      return;
    case "TryStatement":
      executeTry(run, node, state);
      return;
    case "VariableDeclaration":
      for (const { id, init } of node.declarations) if (init) bind(run, id, run.evaluate(init, state), state);
      return;
    case "LabeledStatement":
      run.execute(node.body, state);
      return;
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
      if (node.declaration) run.execute(node.declaration, state);
      return;
    case "ExpressionStatement":
      run.evaluate(node.expression, state);
      if (neverReturns(run, node.expression)) state.alive = false;
      return;
    default:
      // Declarations of functions and classes, and expressions where a default export stands.
      run.evaluate(node, state);
  }
}

/** `process.exit()`, `ctx.throw(400)`: what follows does not run. */
function neverReturns({ module }: Run, expression: TSESTree.Expression): boolean {
  const call = bare(expression);
  const api = call.type === "CallExpression" ? module.apiOf(call.callee) : undefined;
  return api !== undefined && module.catalog.neverReturns(api);
}

/** Function declarations are hoisted: they may be called before the line that they stand on. */
function executeAll(run: Run, statements: readonly TSESTree.Node[], state: State): void {
  for (const statement of statements) {
    const declared = "declaration" in statement && statement.declaration ? statement.declaration : statement;
    if (isFunction(declared)) {
      run.see(declared, state);
      declare(run, declared.id, { taints: [], fn: declared }, state);
    }
  }
  for (const statement of statements) run.execute(statement, state);
}

function leave(run: Run, node: TSESTree.ReturnStatement | TSESTree.ThrowStatement, state: State): void {
  const value = node.argument && run.evaluate(node.argument, state);
  const frame = run.frames.at(-1);
  if (value && frame && node.type === "ReturnStatement") {
    frame.result = join(frame.result, value);
    if (node.argument) reportReturned(run, frame.fn, node.argument, { value, state });
  }
  if (frame && node.type === "ReturnStatement") frame.ends.push(copyState(state));
  state.alive = false;
}

function executeIf(run: Run, node: TSESTree.IfStatement, state: State): void {
  run.evaluate(node.test, state);
  const no = copyState(state);
  refine(run, node.test, true, state);
  refine(run, node.test, false, no);
  run.execute(node.consequent, state);
  if (node.alternate) run.execute(node.alternate, no);
  meet(state, no);
}

/** Beyond this nesting, loops are run through once: twice each would double the work with each level. */
const deepestTwice = 6;

/** Twice is enough for data to reach the loop's start again; what comes later joins the same places. */
function executeLoop(run: Run, node: Loop, state: State): void {
  if (node.type === "ForStatement" && node.init) run.execute(node.init, state);
  const rounds = run.exits.length > deepestTwice ? 1 : 2;
  const left: State[] = [];
  let body = state;
  for (let round = 0; round < rounds; round++) {
    const exits: State[] = [];
    body = copyState(state);
    run.exits.push(exits);
    enterLoop(run, node, body);
    run.execute(node.body, body);
    if (node.type === "ForStatement" && node.update && body.alive) run.evaluate(node.update, body);
    run.exits.pop();
    meet(state, body);
    left.push(...exits);
  }
  refineAfterLoop(run, node, state, body);
  for (const end of left) meet(state, end);
}

function enterLoop(run: Run, node: Loop, state: State): void {
  if (node.type === "ForInStatement" || node.type === "ForOfStatement") {
    const whole = run.evaluate(node.right, state);
    const each =
      node.type === "ForInStatement"
        ? keyOf(run, node.right, carry([whole]))
        : (streamed(run, node.right) ?? iterated(run, whole, state) ?? fieldOf(whole, undefined));
    bind(
      run,
      node.left.type === "VariableDeclaration" ? (node.left.declarations[0]?.id ?? node.left) : node.left,
      each,
      state,
    );
    return;
  }
  if (!node.test) return;
  run.evaluate(node.test, state);
  reportLoopBound(run, node.test, state);
  if (node.type !== "DoWhileStatement") refine(run, node.test, true, state);
}

/** In a `case` with a constant, what is switched on is that constant. */
function executeSwitch(run: Run, node: TSESTree.SwitchStatement, state: State): void {
  run.evaluate(node.discriminant, state);
  const path = pathOf(run, node.discriminant);
  const before = copyState(state);
  const exits: State[] = [];
  run.exits.push(exits);
  state.alive = false;
  for (const { test, consequent } of node.cases) {
    const entry = copyState(before);
    if (test) run.evaluate(test, entry);
    if (test && path !== undefined) guard(entry, path, kindsWhereSame(textAt(run, test, entry)));
    if (test) refineMode(run, [node.discriminant, test], true, entry);
    meet(state, entry);
    executeAll(run, consequent, state);
  }
  run.exits.pop();
  const hasDefault = node.cases.some(({ test }) => test === null);
  for (const end of hasDefault ? exits : [before, ...exits]) meet(state, end);
}

/** The handler may start from before the block or from after it. */
function executeTry(run: Run, { block, handler, finalizer }: TSESTree.TryStatement, state: State): void {
  const failed = copyState(state);
  run.execute(block, state);
  if (handler) {
    const values = copyState(state);
    meet(failed, { ...values, guarded: failed.guarded.fork(), alive: true });
    run.execute(handler.body, failed);
    meet(state, failed);
  }
  if (!finalizer) return;
  const wasAlive = state.alive;
  state.alive = true;
  run.execute(finalizer, state);
  state.alive = wasAlive && state.alive;
}
