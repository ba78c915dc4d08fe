import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import type { Sink } from "../package-model.ts";
import { bare, type FunctionNode, plainKey } from "../tree.ts";
import { taintsOutside, taintsUnder, taintsUnlike } from "./inner-fields.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { allTaints, join, type Taint, unknown, type Value } from "./value.ts";

export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** What is called, and with what. */
export interface Called {
  readonly api: string | undefined;
  readonly method: string | undefined;
  /** The object of a method call; else the function itself. */
  readonly receiver: Value;
  readonly values: readonly Value[];
}

/** Reports what of a call's arguments, or of the object that it is called on, reaches a sink. */
export function reportCall(run: Run, node: CallNode, called: Called, state: State): void {
  const { api, method, receiver, values } = called;
  const start = startOf(node.callee);
  for (const sink of run.module.catalog.sinks(api, method)) {
    if (!applies(run, sink, node, values)) continue;
    if (sink.receiver) {
      report(run, { sink, node, range: [node.callee.range[0], node.range[1]] }, dangerOf(sink, receiver), state);
      continue;
    }
    for (const index of sink.arguments ?? values.keys()) {
      // A spread list gives several values.
      const [argument, value] = [node.arguments[index] ?? node.arguments.at(-1), values[index]];
      if (argument && value)
        report(
          run,
          { sink, node, range: [start, argument.range[1]], text: textIn(sink, value) },
          dangerOf(sink, value),
          state,
        );
    }
  }
}

/** Reports what an assignment such as `ctx.body = …` sends to a sink. */
export function reportAssignment(run: Run, node: TSESTree.AssignmentExpression, value: Value, state: State): void {
  const api = assignedApi(run, node.left);
  for (const sink of api === undefined ? [] : run.module.catalog.assignedSinks(api)) {
    report(run, { sink, node, range: node.range, text: textIn(sink, value) }, dangerOf(sink, value), state);
  }
}

/** The API of what is assigned to, whatever the program puts there. */
function assignedApi(run: Run, left: TSESTree.Node): string | undefined {
  const target = bare(left);
  const name = target.type === "MemberExpression" ? plainKey(target.property, target.computed) : undefined;
  const owner = target.type === "MemberExpression" ? run.module.apiOf(target.object) : undefined;
  if (owner === undefined || name === undefined) return run.module.apiOf(left);
  return run.module.catalog.canonical(`${owner}.${name}`);
}

/** Reports what an element of JSX is given, as an assignment to `jsx.<attribute>`. */
export function reportAttribute(run: Run, node: TSESTree.JSXAttribute, value: Value, state: State): void {
  const name = node.name.type === "JSXIdentifier" ? node.name.name : undefined;
  for (const sink of name === undefined ? [] : run.module.catalog.assignedSinks(`jsx.${name}`)) {
    report(run, { sink, node, range: node.range, text: textIn(sink, value) }, dangerOf(sink, value), state);
  }
}

/** Reports what a function returns to a framework that sends it. */
export function reportReturned(run: Run, fn: FunctionNode, node: TSESTree.Node, returned: Sent): void {
  const { value, state } = returned;
  if (value.taints.length === 0 && !value.fields) return;
  for (const sink of returnedSinks(run, fn)) {
    report(run, { sink, node, range: node.range, text: textIn(sink, value) }, dangerOf(sink, value), state);
  }
}

/** What is sent, and what holds there. */
interface Sent {
  readonly value: Value;
  readonly state: State;
}

/** The sinks of what a function returns, by what its parameters are. */
function returnedSinks({ module }: Run, fn: FunctionNode): readonly Sink[] {
  const apis = new Set(fn.params.map((parameter) => module.apiOf(parameter)));
  return [...apis].flatMap((api) => (api === undefined ? [] : module.catalog.returnedSinks(api)));
}

function applies(run: Run, sink: Sink, node: CallNode, values: readonly Value[]): boolean {
  if (sink.first && !sink.first.test(values[0]?.text ?? "")) return false;
  if (sink.without !== undefined && hasOption(run, node, values, sink.without)) return false;
  return sink.option === undefined || hasOption(run, node, values, sink.option);
}

/** Whether an argument is an object whose option is there and not false, also where the object was made before. */
function hasOption(run: Run, node: CallNode, values: readonly Value[], name: string): boolean {
  const option = node.arguments.map((argument) => run.module.optionOf(argument, name)).find(Boolean);
  if (option) return run.module.constantOf(option) !== false;
  return values.some((value) => value.fields?.has(name) && value.fields.get(name)?.text !== "false");
}

function dangerOf(sink: Sink, value: Value): readonly Taint[] {
  const { fields, except, unless } = sink;
  if (unless && value.text !== undefined && unless.test(value.text)) return [];
  if (fields === "all" && unless) return taintsUnlike(value, unless);
  if (fields === "all") return except ? taintsOutside(value, except) : allTaints(value);
  if (fields instanceof RegExp) return taintsUnder(value, fields, unless);
  const names = fields === undefined ? [] : typeof fields === "string" ? [fields] : fields;
  const named = names
    .map((name) => value.fields?.get(name) ?? value.fields?.get("*"))
    .filter((field) => field !== undefined);
  return [value, ...named].filter(({ text }) => isHarmful(sink, text)).reduce(join, unknown).taints;
}

function isHarmful({ like, unless }: Sink, text: string | undefined): boolean {
  return text === undefined ? !like : !unless?.test(text) && (!like || like.test(text));
}

/** The text that counts: of the value, or of the first field of those that count. */
function textIn({ fields }: Sink, value: Value): string | undefined {
  if (value.text !== undefined || !value.fields || fields === undefined) return value.text;
  const names = typeof fields === "string" ? [fields] : fields;
  const counts = (name: string) => (names instanceof RegExp ? names.test(name) : names.includes(name));
  return [...value.fields].find(([name, { text }]) => text !== undefined && counts(name))?.[1].text;
}

interface Reached {
  readonly sink: Pick<Sink, "kind" | "effect">;
  readonly node: TSESTree.Node;
  readonly range: Range;
  readonly text?: string | undefined;
}

/** Notes that data reaches a sink. */
export function report(run: Run, { sink, node, range, text }: Reached, taints: readonly Taint[], state: State): void {
  if (taints.length === 0) return;
  const name = run.module.text.slice(...range).match(/^[\w$.]+/)?.[0] ?? "the call";
  const { path } = run.module;
  const step = { path, range, text: `\`${name}\` ${sink.effect}` };
  const entry = run.entry.range;
  for (const taint of taints) {
    run.flows.push({
      ...{ sink: sink.kind, path, node, range },
      ...(entry && { entry }),
      ...(text !== undefined && { text }),
      taint: { ...taint, safe: taint.safe.union(state.ambient), steps: [...taint.steps, step] },
    });
  }
}

/** Where the called name starts: `query` in `this.pools.main.query(…)`. */
function startOf(callee: TSESTree.Node): number {
  const inner = bare(callee);
  return inner.type === "MemberExpression" ? inner.property.range[0] : inner.range[0];
}
